/**
 * The sensible moves now, as menus with numbers: answers to what is open first, then what the owner may begin.
 *
 * A menu lists only moves that the rules allow. Anything else that is legal can be typed.
 */
import { againsts, objection, TOPICS, type Move, type OwnerMove } from "@linchpin/table";
import { gainOfChannel, priceOf } from "./figures.ts";
import { amount, type Language } from "./language.ts";
import { requestWords } from "./screen.ts";
import type { Sitting } from "./sitting.ts";
import { UI } from "./ui.ts";

export type Go =
  | { readonly kind: "move"; readonly move: Move }
  | { readonly kind: "menu"; readonly menu: (sitting: Sitting) => Menu }
  | { readonly kind: "sheet"; readonly party: number }
  | { readonly kind: "back" };

export interface Item {
  readonly label: string;
  readonly go: Go;
}

export interface Menu {
  readonly title: string;
  /** A party whose terms are shown above the choices. */
  readonly terms: number | null;
  readonly items: readonly Item[];
}

const EXCLUSIVITY_OFFERED = 12;

export function mainMenu(sitting: Sitting): Menu {
  const { position } = sitting;
  const ui = UI[sitting.language];
  const open = position.parties.flatMap((_, i) => openItems(sitting, i + 1));
  const approaches = seatsOf(sitting).flatMap((party) => approachItems(sitting, party));
  const choices: readonly Item[] = [
    ...open,
    ...toEach(sitting, ui.items.propose, proposeItems),
    ...toEach(sitting, ui.items.show, (s, party) => menuItem(s, party, showMenu)),
    ...toEach(sitting, ui.items.talk, (s, party) => menuItem(s, party, talkMenu)),
    ...approaches,
    ...workItems(sitting),
    { label: ui.items.endWeek, go: { kind: "move", move: { kind: "wait" } } },
    { label: ui.items.closeTalks, go: { kind: "move", move: { kind: "close" } } },
  ];
  return { title: ui.whatNow, terms: null, items: choices };
}

const seatsOf = ({ position }: Sitting): readonly number[] => position.parties.map((_, i) => i + 1);
const allowed = ({ position }: Sitting, move: Move): boolean => objection(position, 0, move) === null;
const moveItem = (sitting: Sitting, label: string, move: OwnerMove): readonly Item[] =>
  allowed(sitting, move) ? [{ label, go: { kind: "move", move } }] : [];

/** What a party waits for. */
function openItems(sitting: Sitting, party: number): readonly Item[] {
  const ui = UI[sitting.language];
  const { request, proposal } = sitting.position.parties[party - 1]!;
  const name = sitting.labels.party(party);
  const answer =
    request === null
      ? []
      : [
          {
            label: ui.items.answer(name, requestWords(sitting, request)),
            go: menu((s) => answerMenu(s, party)),
          },
        ];
  const look =
    proposal === null ? [] : [{ label: ui.items.lookAtTerms(name), go: menu((s) => proposalMenu(s, party)) }];
  return [...answer, ...look];
}

const menu = (make: (sitting: Sitting) => Menu): Go => ({ kind: "menu", menu: make });

export function answerMenu(sitting: Sitting, party: number): Menu {
  const { position, labels, language } = sitting;
  const { items } = UI[language];
  const { request } = position.parties[party - 1]!;
  if (request === null) return nothingOpen(sitting, party);
  const grant: readonly Item[] =
    request.kind === "asset"
      ? moveItem(sitting, shareLabel(sitting, party, request.asset), {
          kind: "share",
          party,
          asset: request.asset,
        })
      : moveItem(sitting, items.exclusivity(request.weeks), {
          kind: "exclusivity",
          party,
          weeks: request.weeks,
        });
  const trades = againsts(position, party).flatMap((against) => {
    const label =
      against.kind === "nnn" ? items.againstNnn : items.againstDeposit(amount(language, against.amount));
    return moveItem(sitting, label, { kind: "trade", party, against });
  });
  return withBack(`${labels.party(party)}: ${requestWords(sitting, request)}`, [
    ...grant,
    ...moveItem(sitting, items.deflect, { kind: "deflect", party }),
    ...trades,
    ...moveItem(sitting, items.refuse, { kind: "refuse", party }),
    { label: items.later, go: { kind: "back" } },
  ]);
}

export function proposalMenu(sitting: Sitting, party: number): Menu {
  const { items } = UI[sitting.language];
  if (sitting.position.parties[party - 1]!.proposal === null) return nothingOpen(sitting, party);
  const base = withBack(sitting.labels.party(party), [
    ...moveItem(sitting, items.accept, { kind: "accept", party }),
    ...moveItem(sitting, items.reject, { kind: "reject", party }),
    { label: items.counter, go: { kind: "sheet", party } },
    { label: items.later, go: { kind: "back" } },
  ]);
  return { ...base, terms: party };
}

const backItem = (language: Language): Item => ({ label: UI[language].back, go: { kind: "back" } });

const nothingOpen = (sitting: Sitting, party: number): Menu =>
  withBack(UI[sitting.language].nothingElseTo(sitting.labels.party(party)), [backItem(sitting.language)]);

const withBack = (title: string, items: readonly Item[]): Menu => ({ title, terms: null, items });

/** One choice that opens into one line for each party it concerns. */
function toEach(
  sitting: Sitting,
  label: string,
  each: (sitting: Sitting, party: number) => readonly Item[],
): readonly Item[] {
  const concerned = (s: Sitting): readonly Item[] => seatsOf(s).flatMap((party) => each(s, party));
  if (concerned(sitting).length === 0) return [];
  return [{ label, go: menu((s) => withBack(label, [...concerned(s), backItem(s.language)])) }];
}

const mayTalk = (sitting: Sitting, party: number): boolean => {
  const { exclusivity, parties } = sitting.position;
  return parties[party - 1]!.inTalks && (exclusivity === null || exclusivity.party === party);
};

const menuItem = (
  sitting: Sitting,
  party: number,
  make: (sitting: Sitting, party: number) => Menu,
): readonly Item[] =>
  mayTalk(sitting, party) ? [{ label: sitting.labels.party(party), go: menu((s) => make(s, party)) }] : [];

const proposeItems = (sitting: Sitting, party: number): readonly Item[] =>
  mayTalk(sitting, party) && sitting.position.parties[party - 1]!.terms === null
    ? [{ label: sitting.labels.party(party), go: { kind: "sheet", party } }]
    : [];

/** What could be given, with its price in practice; the cheapest to give first. */
function showMenu(sitting: Sitting, party: number): Menu {
  const { labels, language, scenario, exam } = sitting;
  const rows = scenario.deal.assets.flatMap((_, asset) => {
    const fair = exam ? 0 : (priceOf(sitting, party, asset)?.fair ?? 0);
    const found = moveItem(sitting, shareLabel(sitting, party, asset), { kind: "share", party, asset });
    return found.map((item) => ({ item, fair }));
  });
  const sorted = rows.toSorted((a, b) => a.fair - b.fair).map(({ item }) => item);
  return withBack(labels.party(party), [...sorted, backItem(language)]);
}

/** In practice with what it costs: today alone, and as part of what the party may collect. */
function shareLabel(sitting: Sitting, party: number, asset: number): string {
  const { labels, language, exam } = sitting;
  const { items } = UI[language];
  const price = exam ? null : priceOf(sitting, party, asset);
  if (price === null) return items.share(labels.asset(asset));
  return items.shareAt(
    labels.asset(asset),
    `${amount(language, price.now)} / ${amount(language, price.fair)}`,
  );
}

function talkMenu(sitting: Sitting, party: number): Menu {
  const { items } = UI[sitting.language];
  return withBack(sitting.labels.party(party), [
    ...TOPICS.flatMap((topic) => moveItem(sitting, items.probe(topic), { kind: "probe", party, topic })),
    ...moveItem(sitting, items.mention, { kind: "mention", party }),
    ...moveItem(sitting, items.nnn, { kind: "nnn", party }),
    ...moveItem(sitting, items.exclusivity(EXCLUSIVITY_OFFERED), {
      kind: "exclusivity",
      party,
      weeks: EXCLUSIVITY_OFFERED,
    }),
    ...moveItem(sitting, items.dismiss, { kind: "dismiss", party }),
    backItem(sitting.language),
  ]);
}

function approachItems(sitting: Sitting, party: number): readonly Item[] {
  const { labels, language, scenario } = sitting;
  const label = UI[language].items.approach(labels.party(party), amount(language, scenario.approachCost));
  return moveItem(sitting, label, { kind: "approach", party });
}

function workItems(sitting: Sitting): readonly Item[] {
  const { scenario, labels, language, exam } = sitting;
  const { items, gives } = UI[language];
  const make = (s: Sitting): readonly Item[] => [
    ...scenario.building.flatMap((building, channel) => {
      if (building === null) return [];
      const label = items.build(labels.channel(channel), amount(language, building.cost), building.weeks);
      const gain = exam ? "" : `. ${gives(amount(language, gainOfChannel(s, channel)))}`;
      return moveItem(s, label + gain, { kind: "build", channel });
    }),
    ...(scenario.development === null
      ? []
      : moveItem(s, items.develop(amount(language, scenario.development.cost), scenario.development.weeks), {
          kind: "develop",
        })),
  ];
  if (make(sitting).length === 0) return [];
  return [
    {
      label: items.work,
      go: menu((s) => withBack(items.work, [...make(s), backItem(language)])),
    },
  ];
}
