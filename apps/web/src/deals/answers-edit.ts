/** Answers with an item added or taken out. What names an item that is gone is taken out with it. */
import { sortOf, thingCalled, type Answers } from "@linchpin/deal";
import { itemsOf, keyFor } from "@linchpin/source";

export type ListName = "parts" | "things" | "parties" | "channels";
export type Item<K extends ListName> = ReturnType<typeof itemsOf<NonNullable<Answers[K]>[string]>>[number][1];

/** The items of one list, by key. */
export const itemsIn = <K extends ListName>(
  answers: Answers,
  list: K,
): readonly (readonly [string, Item<K>])[] =>
  itemsOf(answers[list] as Readonly<Record<string, unknown>>) as readonly (readonly [string, Item<K>])[];

const FRESH: { readonly [K in ListName]: (answers: Answers, name: string) => object } = {
  parts: ({ kind }) => ({ sort: sortOf(kind) }),
  things: (_, name) => ({ kind: thingCalled(name) }),
  parties: () => ({}),
  channels: () => ({ through: ["owner"], sales: 1_000_000 }),
};

/** With one more of the list, called so. Null: the name has no letter. */
export function withItem(answers: Answers, list: ListName, name: string): Answers | null {
  const key = keyFor(name, new Set(Object.keys(answers[list] ?? {})));
  if (key === null) return null;
  return { ...answers, [list]: { ...answers[list], [key]: { ...FRESH[list](answers, name), name } } };
}

/** Of another kind; parts that nobody has said more about than their name become what is usual for it. */
export function withKind(answers: Answers, kind: Answers["kind"]): Answers {
  const before = sortOf(answers.kind);
  const untouched = ({ sort, cost, months }: Item<"parts">): boolean =>
    sort === before && cost === undefined && months === undefined;
  const parts = mapItems(answers, "parts", (part) =>
    untouched(part) ? { ...part, sort: sortOf(kind) } : part,
  );
  return { ...parts, kind };
}

export function withChange<K extends ListName>(
  answers: Answers,
  list: K,
  key: string,
  change: Partial<Item<K>>,
): Answers {
  const item: object | undefined = itemsIn(answers, list).find(([each]) => each === key)?.[1];
  return { ...answers, [list]: { ...answers[list], [key]: { ...item, ...change } } };
}

/** Whether the list may lose one: a deal has at least one part, party and channel. */
export const canLose = (answers: Answers, list: ListName): boolean =>
  list === "things" || itemsIn(answers, list).length > 1;

export function withoutItem(answers: Answers, list: ListName, gone: string): Answers {
  const { [gone]: _, ...rest } = (answers[list] ?? {}) as Record<string, object>;
  const less = { ...answers, [list]: rest } as Answers;
  const left = (keys: readonly string[] | null | undefined): string[] | null =>
    keys?.filter((key) => key !== gone) ?? null;
  if (list === "parts")
    return mapItems(less, "things", (thing) => {
      const about = left(thing.about);
      return { ...thing, about: about?.length === 0 ? null : about };
    });
  if (list === "things") return { ...less, asks: less.asks?.filter(({ wants }) => wants !== gone) ?? [] };
  if (list !== "parties") return less;
  const cleared = mapItems(less, "things", (thing) => ({ ...thing, shownTo: left(thing.shownTo) }));
  const untied = mapItems(cleared, "parties", (party) => ({ ...party, tiedTo: left(party.tiedTo) }));
  const channels = mapItems(untied, "channels", (channel) => {
    const through = left(channel.through)!;
    return { ...channel, through: through.length === 0 ? ["owner"] : through };
  });
  return { ...channels, asks: channels.asks?.filter(({ party }) => party !== gone) ?? [] };
}

function mapItems<K extends ListName>(answers: Answers, list: K, change: (item: Item<K>) => object): Answers {
  const items = itemsIn(answers, list).map(([key, item]) => [key, change(item)] as const);
  return { ...answers, [list]: Object.fromEntries(items) };
}
