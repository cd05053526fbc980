/** The eight questions. Each shows what was answered; below it stands what the file says about the same. */
import { WISHES, type Answers, type Ask, type DealFile } from "@linchpin/deal";
import { itemsOf } from "@linchpin/source";
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
import { MONEY, MONTHS, SHARE, SPAN } from "../../deals/amounts.ts";
import { useDealWords, type DealWords } from "../../deals/words.ts";
import { Adder, Amount, Choice, TextField, Tick, Ticks } from "./fields.tsx";
import { Numbers, type NumbersProps } from "./numbers.tsx";

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

const namesOf = (
  items: Readonly<Record<string, unknown>> | null | undefined,
): (readonly [string, string])[] =>
  itemsOf(items as Readonly<Record<string, { readonly name?: string | null }>>).map(([key, item]) => [
    key,
    item.name ?? key,
  ]);

function What({ answers, change, w }: Asked): React.ReactNode {
  const set = (part: Partial<Answers>): void => change({ ...answers, ...part });
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
      <Amount
        label={w.whats.years}
        value={answers.years}
        bounds={{ least: 0.1, most: 100 }}
        onChange={(years) => set({ years })}
      />
      <Choice
        label={w.whats.patents}
        value={answers.patents}
        options={w.patents}
        onChange={(patents) => set({ patents })}
      />
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
                <button
                  type="button"
                  className="text-button"
                  onClick={() => change(withoutItem(answers, list, key))}
                >
                  {w.takeOut(name ?? key)}
                </button>
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
  return (
    <>
      <div className="fields">
        <Amount
          label={w.whats.cost}
          value={answers.cost}
          bounds={MONEY}
          onChange={(cost) => change({ ...answers, cost })}
        />
        <Amount
          label={w.whats.months}
          value={answers.months}
          bounds={MONTHS}
          onChange={(months) => change({ ...answers, months })}
        />
      </div>
      <ItemList
        {...asked}
        list="parts"
        adding={w.whats.part}
        fields={(part, set) => (
          <>
            <Choice
              label={w.whats.sort}
              value={part.sort}
              options={w.sorts}
              unknown={false}
              onChange={(sort) => set({ sort: sort ?? "process" })}
            />
            <Amount
              label={w.whats.partCost}
              value={part.cost}
              bounds={MONEY}
              onChange={(cost) => set({ cost })}
            />
            <Amount
              label={w.whats.partMonths}
              value={part.months}
              bounds={MONTHS}
              onChange={(months) => set({ months })}
            />
            <Tick
              label={w.whats.elsewhere}
              value={part.elsewhere === true}
              onChange={(elsewhere) => set({ elsewhere })}
            />
          </>
        )}
      />
    </>
  );
}

function Things(asked: Asked): React.ReactNode {
  const { answers, w } = asked;
  const parts = namesOf(answers.parts);
  return (
    <ItemList
      {...asked}
      list="things"
      adding={w.whats.thing}
      fields={(thing, set) => (
        <>
          <Choice
            label={w.whats.thingKind}
            value={thing.kind}
            options={w.things}
            unknown={false}
            onChange={(kind) => set({ kind: kind ?? "specification" })}
          />
          {parts.length > 1 && (
            <Ticks
              label={w.whats.about}
              none={w.whats.all}
              options={parts}
              value={thing.about ?? []}
              onChange={(about) => set({ about: about.length === 0 ? null : about })}
            />
          )}
          <Ticks
            label={w.whats.shownTo}
            options={namesOf(answers.parties)}
            value={thing.shownTo ?? []}
            onChange={(shownTo) => set({ shownTo })}
          />
        </>
      )}
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
      fields={(party, set, key) => (
        <>
          <Choice
            label={w.whats.makes}
            value={party.makes}
            options={w.howMuch}
            onChange={(makes) => set({ makes })}
          />
          <Choice
            label={w.whats.able}
            value={party.able}
            options={w.abilities}
            onChange={(able) => set({ able })}
          />
          <Tick
            label={w.whats.talking}
            value={party.talking !== false}
            onChange={(talking) => set({ talking })}
          />
          <Tick label={w.whats.signed} value={party.signed === true} onChange={(signed) => set({ signed })} />
          <Ticks
            label={w.whats.tiedTo}
            options={namesOf(answers.parties).filter(([other]) => other !== key)}
            value={party.tiedTo ?? []}
            onChange={(tiedTo) => set({ tiedTo })}
          />
        </>
      )}
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
      fields={(channel, set) => (
        <>
          <Ticks
            label={w.whats.through}
            options={sellers}
            value={channel.through}
            onChange={(through) => {
              if (through.length > 0) set({ through });
            }}
          />
          {channel.through.length > 1 && (
            <Tick label={w.whats.both} value={channel.both === true} onChange={(both) => set({ both })} />
          )}
          <Amount
            label={w.whats.sales}
            value={channel.sales}
            bounds={MONEY}
            needed
            onChange={(sales) => {
              if (sales !== null) set({ sales });
            }}
          />
          <Amount
            label={w.whats.margin}
            value={channel.margin}
            bounds={SHARE}
            onChange={(margin) => set({ margin })}
          />
          <Amount
            label={w.whats.firstSale}
            value={channel.firstSale}
            bounds={MONTHS}
            onChange={(firstSale) => set({ firstSale })}
          />
          <Amount
            label={w.whats.rampUp}
            value={channel.rampUp}
            bounds={MONTHS}
            onChange={(rampUp) => set({ rampUp })}
          />
          <Amount
            label={w.whats.invest}
            value={channel.invest}
            bounds={MONEY}
            onChange={(invest) => set({ invest })}
          />
          <Amount
            label={w.whats.units}
            value={channel.units}
            bounds={MONEY}
            onChange={(units) => set({ units })}
          />
          <Choice
            label={w.whats.certain}
            value={channel.certain ?? "sure"}
            options={w.certainties}
            unknown={false}
            onChange={(certain) => set({ certain })}
          />
        </>
      )}
    />
  );
}

function Making({ answers, change, w }: Asked): React.ReactNode {
  return (
    <div className="fields">
      <Choice
        label={w.whats.make}
        value={answers.make}
        options={w.howMuch}
        onChange={(make) => change({ ...answers, make })}
      />
    </div>
  );
}

const FIRST_NEXT = { every: 18 } as const;

function Next({ answers, change, w }: Asked): React.ReactNode {
  const { next } = answers;
  const some = typeof next === "object" && next !== null ? next : null;
  const set = (part: Partial<NonNullable<typeof some>>): void =>
    change({ ...answers, next: { ...(some ?? FIRST_NEXT), ...part } });
  return (
    <div className="fields">
      <Choice
        label={w.whats.next}
        value={some === null ? (next === "none" ? "none" : null) : "some"}
        options={{ none: w.whats.nextNone, some: w.whats.nextSome }}
        onChange={(to) => change({ ...answers, next: to === "some" ? FIRST_NEXT : to })}
      />
      {some !== null && (
        <>
          <Amount
            label={w.whats.every}
            value={some.every}
            bounds={SPAN}
            needed
            onChange={(every) => {
              if (every !== null) set({ every });
            }}
          />
          <Amount
            label={w.whats.nextCost}
            value={some.cost}
            bounds={MONEY}
            onChange={(cost) => set({ cost })}
          />
          <Choice
            label={w.whats.renews}
            value={some.renews}
            options={w.newness}
            onChange={(renews) => set({ renews })}
          />
        </>
      )}
    </div>
  );
}

const nameIn = (list: readonly (readonly [string, string])[], key: string): string =>
  list.find(([each]) => each === key)?.[1] ?? key;

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
            <button
              type="button"
              className="text-button"
              onClick={() => change({ ...answers, asks: asks.filter((_, at) => at !== i) })}
            >
              {w.takeOut(said(ask))}
            </button>
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
        <button
          type="button"
          className="button"
          onClick={() => change({ ...answers, asks: [...asks, { party: who, wants: what }] })}
        >
          {w.whats.addAsk}
        </button>
      </div>
    </>
  );
}
