/** The eight questions. Each shows what was answered; below it stands what the file says about the same. */
import { guessedParts, WISHES, type Answers, type Ask, type DealFile } from "@linchpin/deal";
import { itemsOf, type Bounds, type Quantity } from "@linchpin/source";
import { useState } from "react";
import {
  canLose,
  itemsIn,
  withChange,
  withItem,
  withKind,
  withoutItem,
  type Item,
  type ListName,
} from "../../deals/answers-edit.ts";
import { COUNT, MONEY, MONTHS, SHARE, SPAN, YEARS } from "../../deals/amounts.ts";
import { useDealWords, type DealWords } from "../../deals/words.ts";
import { Adder, Amount, Choice, TextField, Tick, Ticks } from "./fields.tsx";
import { Numbers, type NumbersProps } from "./numbers.tsx";
import { Button } from "../../app/parts.tsx";

interface Props {
  readonly answers: Answers | null;
  readonly change: (answers: Answers) => void;
  /** Null: the file has faults. */
  readonly file: DealFile | null;
  readonly numbers: Omit<NumbersProps, "file" | "question">;
}

interface Asked {
  readonly answers: Answers;
  readonly change: (answers: Answers) => void;
  readonly w: DealWords;
}

const ASKED: readonly ((asked: Asked) => React.ReactNode)[] = [
  What,
  Took,
  Things,
  Parties,
  Channels,
  Making,
  Next,
  Wanted,
];

export function Questions({ answers, change, file, numbers }: Props): React.ReactNode {
  const w = useDealWords();
  return (
    <ol className="questions">
      {ASKED.map((Asking, i) => (
        <li key={w.questions[i]}>
          <section aria-labelledby={`question-${i + 1}`}>
            <p className="note">{w.question(i + 1)}</p>
            <h2 id={`question-${i + 1}`}>{w.questions[i]}</h2>
            {answers !== null && <Asking answers={answers} change={change} w={w} />}
            {file !== null && <Numbers {...numbers} file={file} question={i} />}
          </section>
        </li>
      ))}
    </ol>
  );
}

type Options = readonly (readonly [key: string, name: string])[];

const namesOf = (items: Readonly<Record<string, unknown>> | null | undefined): Options =>
  itemsOf(items as Readonly<Record<string, { readonly name?: string | null }>>).map(([key, item]) => [
    key,
    item.name ?? key,
  ]);

type Called = keyof DealWords["whats"];
type KeysOf<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T] & Called;

interface More {
  /** What it is called where its key is the name of something else. */
  readonly name?: Called;
  readonly needed?: boolean;
}

/** The fields in which something is answered, each called as its key is and written back under it. */
function fieldsOf<T extends object>(of: T, set: (part: Partial<T>) => void, w: DealWords) {
  const values = of as Readonly<Record<string, unknown>>;
  const put = (key: Called) => (value: unknown) => set({ [key]: value } as unknown as Partial<T>);
  return {
    amount: (
      key: KeysOf<T, Quantity | null | undefined>,
      bounds: Bounds,
      { name = key, needed = false }: More = {},
    ) => (
      <Amount
        label={w.whats[name]}
        value={values[key] as Quantity | null | undefined}
        bounds={bounds}
        needed={needed}
        onChange={put(key)}
      />
    ),
    choice: (
      key: KeysOf<T, string | null | undefined>,
      options: Readonly<Record<string, string>>,
      { name = key, needed = false }: More = {},
    ) => (
      <Choice
        label={w.whats[name]}
        value={(values[key] as string | null | undefined) ?? (needed ? Object.keys(options)[0]! : null)}
        options={options}
        unknown={!needed}
        onChange={put(key)}
      />
    ),
    tick: (key: KeysOf<T, boolean | null | undefined>, usual = false) => (
      <Tick
        label={w.whats[key]}
        value={(values[key] as boolean | null | undefined) ?? usual}
        onChange={put(key)}
      />
    ),
    ticks: (key: KeysOf<T, readonly string[] | null | undefined>, options: Options) => (
      <Ticks
        label={w.whats[key]}
        options={options}
        value={(values[key] as readonly string[] | null | undefined) ?? []}
        onChange={put(key)}
      />
    ),
  };
}

function What({ answers, change, w }: Asked): React.ReactNode {
  const set = (part: Partial<Answers>): void => change({ ...answers, ...part });
  const { amount, choice } = fieldsOf(answers, set, w);
  return (
    <div className="fields">
      <TextField label={w.whats.title} value={answers.title} onChange={(title) => set({ title })} />
      <TextField label={w.whats.owner} value={answers.owner ?? ""} onChange={(owner) => set({ owner })} />
      <Choice
        label={w.whats.kind}
        value={answers.kind}
        options={w.kinds}
        unknown={false}
        onChange={(kind) => change(withKind(answers, kind ?? "other"))}
      />
      <TextField
        label={w.whats.currency}
        value={answers.currency}
        onChange={(currency) => set({ currency })}
      />
      {amount("years", YEARS)}
      {choice("patents", w.patents)}
    </div>
  );
}

interface ListProps<K extends ListName> extends Asked {
  readonly list: K;
  readonly adding: string;
  readonly fields: (item: Item<K>, set: (change: Partial<Item<K>>) => void, key: string) => React.ReactNode;
}

/** The items of one list, each open to be answered, and a way to add one. */
function ItemList<K extends ListName>({
  answers,
  change,
  w,
  list,
  adding,
  fields,
}: ListProps<K>): React.ReactNode {
  const items = itemsIn(answers, list);
  return (
    <>
      <ul className="items">
        {items.map(([key, item]) => {
          const { name } = item as { readonly name?: string | null };
          const set = (part: Partial<Item<K>>): void => change(withChange(answers, list, key, part));
          return (
            <li key={key} className="item">
              <div className="fields">
                <TextField
                  label={w.name}
                  value={name ?? key}
                  onChange={(to) => set({ name: to } as Partial<Item<K>>)}
                />
                {fields(item, set, key)}
              </div>
              {canLose(answers, list) && (
                <Button look="text" onClick={() => change(withoutItem(answers, list, key))}>
                  {w.takeOut(name ?? key)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Adder
        label={adding}
        onAdd={(name) => {
          const more = withItem(answers, list, name);
          if (more !== null) change(more);
          return more !== null;
        }}
      />
    </>
  );
}

function Took(asked: Asked): React.ReactNode {
  const { answers, change, w } = asked;
  const { amount } = fieldsOf(answers, (part) => change({ ...answers, ...part }), w);
  return (
    <>
      <div className="fields">
        {amount("cost", MONEY)}
        {amount("months", MONTHS)}
      </div>
      <ItemList
        {...asked}
        list="parts"
        adding={w.whats.part}
        fields={(part, set) => {
          const of = fieldsOf(part, set, w);
          return (
            <>
              {of.choice("sort", w.sorts, { needed: true })}
              {of.amount("cost", MONEY, { name: "partCost" })}
              {of.amount("months", MONTHS, { name: "partMonths" })}
              {of.tick("elsewhere")}
            </>
          );
        }}
      />
    </>
  );
}

function Things(asked: Asked): React.ReactNode {
  const { answers, w } = asked;
  const parts = namesOf(answers.parts);
  const guessed = guessedParts(answers);
  return (
    <ItemList
      {...asked}
      list="things"
      adding={w.whats.thing}
      fields={(thing, set, key) => {
        const of = fieldsOf(thing, set, w);
        const guess = guessed.get(key);
        return (
          <>
            {of.choice("kind", w.things, { name: "thingKind", needed: true })}
            {parts.length > 1 && (
              <Ticks
                label={w.whats.about}
                none={w.whats.all}
                options={parts}
                value={thing.about ?? []}
                onChange={(about) => set({ about: about.length === 0 ? null : about })}
              />
            )}
            {guess !== undefined && (
              <p className="problem">
                {w.guessed(w.things[thing.kind], nameIn(parts, guess), parts.length > 1)}
              </p>
            )}
            {of.ticks("shownTo", namesOf(answers.parties))}
          </>
        );
      }}
    />
  );
}

function Parties(asked: Asked): React.ReactNode {
  const { answers, w } = asked;
  return (
    <ItemList
      {...asked}
      list="parties"
      adding={w.whats.party}
      fields={(party, set, key) => {
        const of = fieldsOf(party, set, w);
        const others = namesOf(answers.parties).filter(([other]) => other !== key);
        return (
          <>
            {of.choice("makes", w.howMuch)}
            {of.choice("able", w.abilities)}
            {of.tick("talking", true)}
            {of.tick("signed")}
            {of.ticks("tiedTo", others)}
          </>
        );
      }}
    />
  );
}

function Channels(asked: Asked): React.ReactNode {
  const { answers, w } = asked;
  const sellers = [["owner", w.whats.you] as const, ...namesOf(answers.parties)];
  return (
    <ItemList
      {...asked}
      list="channels"
      adding={w.whats.channel}
      fields={(channel, set) => {
        const of = fieldsOf(channel, set, w);
        return (
          <>
            <Ticks
              label={w.whats.through}
              options={sellers}
              value={channel.through}
              onChange={(through) => {
                if (through.length > 0) set({ through });
              }}
            />
            {channel.through.length > 1 && of.tick("both")}
            {of.amount("sales", MONEY, { needed: true })}
            {of.amount("margin", { ...SHARE, tenths: w.inTenths })}
            {of.amount("firstSale", MONTHS)}
            {of.amount("rampUp", MONTHS)}
            {of.amount("invest", MONEY)}
            {of.amount("units", COUNT)}
            {of.choice("certain", w.certainties, { needed: true })}
          </>
        );
      }}
    />
  );
}

function Making({ answers, change, w }: Asked): React.ReactNode {
  const { choice } = fieldsOf(answers, (part) => change({ ...answers, ...part }), w);
  return <div className="fields">{choice("make", w.howMuch)}</div>;
}

const FIRST_NEXT = { every: 18 } as const;

function Next({ answers, change, w }: Asked): React.ReactNode {
  const { next } = answers;
  const some = typeof next === "object" && next !== null ? next : null;
  const of =
    some === null ? null : fieldsOf(some, (part) => change({ ...answers, next: { ...some, ...part } }), w);
  return (
    <div className="fields">
      <Choice
        label={w.whats.next}
        value={some === null ? (next === "none" ? "none" : null) : "some"}
        options={{ none: w.whats.nextNone, some: w.whats.nextSome }}
        onChange={(to) => change({ ...answers, next: to === "some" ? FIRST_NEXT : to })}
      />
      {of !== null && (
        <>
          {of.amount("every", SPAN, { needed: true })}
          {of.amount("cost", MONEY, { name: "nextCost" })}
          {of.choice("renews", w.newness)}
        </>
      )}
    </div>
  );
}

const nameIn = (list: Options, key: string): string => list.find(([each]) => each === key)?.[1] ?? key;

function Wanted({ answers, change, w }: Asked): React.ReactNode {
  const parties = namesOf(answers.parties);
  const wishes = [...namesOf(answers.things), ...WISHES.map((wish) => [wish, w.wishes[wish]] as const)];
  const asks = answers.asks ?? [];
  const [party, setParty] = useState<string | null>(null);
  const [wants, setWants] = useState<string | null>(null);
  const who = parties.some(([key]) => key === party) ? party! : parties[0]![0];
  const what = wishes.some(([key]) => key === wants) ? wants! : wishes[0]![0];
  const said = ({ party: by, wants: for_ }: Ask): string => `${nameIn(parties, by)}: ${nameIn(wishes, for_)}`;
  return (
    <>
      <ul className="asks">
        {asks.map((ask, i) => (
          <li key={`${ask.party} ${ask.wants} ${i}`}>
            {said(ask)}{" "}
            <Button
              look="text"
              onClick={() => change({ ...answers, asks: asks.filter((_, at) => at !== i) })}
            >
              {w.takeOut(said(ask))}
            </Button>
          </li>
        ))}
      </ul>
      <div className="fields">
        <Choice
          label={w.whats.asked}
          value={who}
          options={Object.fromEntries(parties)}
          unknown={false}
          onChange={setParty}
        />
        <Choice
          label={w.whats.wants}
          value={what}
          options={Object.fromEntries(wishes)}
          unknown={false}
          onChange={setWants}
        />
        <Button onClick={() => change({ ...answers, asks: [...asks, { party: who, wants: what }] })}>
          {w.whats.addAsk}
        </Button>
      </div>
    </>
  );
}
