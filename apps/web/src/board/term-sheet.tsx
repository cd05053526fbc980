/** The term sheet: every field, and beside it what the terms are worth to both and how long they hold. */
import {
  bindingBy,
  licensable,
  mostPenalty,
  type Opening,
  positionOf,
  takenOff,
  withChannel,
  withPart,
  withPromise,
  withTerm,
} from "@linchpin/match";
import type { Terms } from "@linchpin/deal";
import type { Heard } from "@linchpin/words/understand";
import { cautionLines, refusalIn, sentence, termName, termsTitle } from "@linchpin/words";
import { flatRoyalty, objection, sameTerms } from "@linchpin/table";
import { useState } from "react";
import { Input, Label, NumberField } from "react-aria-components";
import { AmountField, Steps, type AmountProps } from "./amount-field.tsx";
import { Courses } from "./courses.tsx";
import { Sheet } from "./dialog.tsx";
import type { TermKey } from "../app/words/glossary.ts";
import { owedWords, PlainWords } from "./plain-words.tsx";
import { useWords } from "./words.ts";
import { useTable, useTermsValue } from "./context.tsx";
import { withSaid } from "./said-terms.ts";
import { useOpening } from "./use-opening.ts";
import { BandLine, Verdict } from "./terms-view.tsx";
import { Milestones, Transfers } from "./terms-dated.tsx";
import { Button, Check, Form } from "../app/parts.tsx";

interface Props {
  readonly party: number;
  /** What was said of terms before it opened. */
  readonly said: readonly Heard[];
  /** Terms that were said whole; null: what was said is filled into a draft. */
  readonly whole: Terms | null;
  readonly onClose: () => void;
  readonly onSend: (terms: Terms) => void;
}

/** It opens once it is known with what. */
export function TermSheet({ party, said, whole, onClose, onSend }: Props): React.ReactNode {
  const { t } = useWords();
  const { sitting, labels } = useTable();
  const opening = useOpening(sitting, party);
  // One sheet all along, so that the focus goes back to where it came from.
  return (
    <Sheet title={termsTitle(labels, party)} wide onClose={onClose}>
      {opening === null ? (
        <p role="status">{t.board.drafting}</p>
      ) : (
        <Filled {...{ party, said, whole, onClose, onSend, opening }} />
      )}
    </Sheet>
  );
}

function Filled({
  party,
  said,
  whole,
  onClose,
  onSend,
  opening,
}: Props & { readonly opening: Opening }): React.ReactNode {
  const { t, table } = useWords();
  const { sitting, labels } = useTable();
  const [terms, setTerms] = useState(() => whole ?? withSaid(opening.terms, said, sitting.scenario.deal));
  const value = useTermsValue(sitting, terms);
  const { proposal } = positionOf(sitting).parties[party - 1]!;
  const theirs = proposal !== null && sameTerms(proposal, terms);
  const wrong = objection(positionOf(sitting), 0, { kind: "propose", party, terms });
  const sends = wrong === null && !theirs;
  return (
    <Form
      className="term-sheet"
      send={() => {
        if (sends) onSend(terms);
      }}
    >
      {whole !== null ? <p>{t.say.heardWhole}</p> : said.length > 0 && <p>{t.say.filledIn}</p>}
      {whole === null && said.length === 0 && (
        <p className="note opening">
          {sameTerms(opening.terms, terms)
            ? table.terms.draft[opening.is](labels.party(party))
            : t.say.yourFigures}
        </p>
      )}
      <PlainWords
        of={[
          labels.trade(party, "part") === null ? "royalty" : "commission",
          ...SHEET_WORDS.filter((key) => key !== "penalty" || mostPenalty(sitting.scenario, party) > 0),
          ...owedWords(sitting.scenario),
        ]}
      />
      <Fields terms={terms} change={setTerms} />
      <div className="worth" aria-live="polite">
        {sitting.exam && <p className="covered">{t.terms.covered}</p>}
        {value !== null && (
          <>
            <Verdict terms={terms} value={value} />
            <Courses courses={value.courses} stopsAt={value.stopsAt} term={terms.term} />
            <p className="note">{table.terms.atLeast}</p>
          </>
        )}
      </div>
      <div className="dialog-buttons">
        <div className="band-place" aria-live="polite">
          {theirs && <p>{table.terms.same}</p>}
          {value !== null && !theirs && <BandLine party={party} ahead={value} />}
        </div>
        {wrong !== null && <p className="problem">{table.read.notAllowed(refusalIn(labels, wrong))}</p>}
        {!theirs &&
          takenOff(positionOf(sitting), { kind: "propose", party, terms }).flatMap((each) =>
            cautionLines(labels, each).map(({ text }) => (
              <p key={text} className="lost">
                {text}
              </p>
            )),
          )}
        {!theirs &&
          cautionLines(labels, bindingBy(positionOf(sitting), terms)).map(({ text }) => (
            <p key={text} className="note">
              {text}
            </p>
          ))}
        <Button onClick={onClose}>{t.cancel}</Button>
        <button type="submit" className="button primary" disabled={!sends}>
          {t.terms.send}
        </button>
      </div>
    </Form>
  );
}

const SHEET_WORDS: readonly TermKey[] = [
  "upfront",
  "minimum",
  "term",
  "penalty",
  "channel",
  "exclusivity",
  "supplies",
  "milestones",
  "transfers",
  "stops",
];

interface FieldsProps {
  readonly terms: Terms;
  readonly change: (terms: Terms) => void;
}

export function Fields({ terms, change }: FieldsProps): React.ReactNode {
  const { t, table } = useWords();
  const { fields } = table.terms;
  const { sitting, labels } = useTable();
  const { scenario } = sitting;
  const penalty = mostPenalty(scenario, terms.party);
  const inCurrency = t.comma + labels.currency;
  return (
    <div className="term-fields">
      <Amount
        label={sentence(termName(labels, terms.party, "royalty"))}
        value={Number((terms.royalty[0]!.rate * 100).toFixed(4))}
        step={0.5}
        most={100}
        change={(percent) => change({ ...terms, royalty: flatRoyalty(percent / 100) })}
      />
      <AmountField
        label={sentence(fields.upfront) + inCurrency}
        value={terms.upfront}
        step={10_000}
        change={(upfront) => change({ ...terms, upfront })}
      />
      <AmountField
        label={sentence(fields.minimum) + inCurrency}
        value={terms.minimum[0]!}
        step={10_000}
        change={(minimum) => change({ ...terms, minimum: [minimum] })}
      />
      <Amount
        label={sentence(fields.term)}
        value={terms.term}
        step={6}
        least={1}
        most={scenario.deal.horizon}
        change={(term) => change(withTerm(terms, term))}
      />
      {penalty > 0 && (
        <AmountField
          label={sentence(fields.penalty) + inCurrency}
          value={terms.penalty}
          step={10_000}
          most={penalty}
          change={(to) => change({ ...terms, penalty: to })}
        />
      )}
      <fieldset className="channel-boxes">
        <legend>{sentence(fields.channels)}</legend>
        {licensable(sitting, terms.party).map((channel) => (
          <Check
            key={channel}
            checked={terms.channels.includes(channel)}
            change={(on) => change(withChannel(terms, channel, on))}
          >
            {sentence(labels.channel(channel))}
          </Check>
        ))}
      </fieldset>
      <Promises terms={terms} change={change} />
      <Supplies terms={terms} change={change} />
      <Milestones terms={terms} change={change} />
      <Transfers terms={terms} change={change} />
    </div>
  );
}

/** Channels that nobody else is to get while the licence runs. */
function Promises({ terms, change }: FieldsProps): React.ReactNode {
  const { table } = useWords();
  const { labels } = useTable();
  const { exclusive } = terms;
  return (
    <fieldset className="channel-boxes">
      <legend>{sentence(table.terms.fields.exclusive)}</legend>
      {terms.channels.map((channel) => (
        <Check
          key={channel}
          checked={exclusive?.channels === "all" || (exclusive?.channels.includes(channel) ?? false)}
          change={(on) => change(withPromise(terms, channel, on))}
        >
          {sentence(labels.channel(channel))}
        </Check>
      ))}
    </fieldset>
  );
}

/** The finished product, or parts of it. */
function Supplies({ terms, change }: FieldsProps): React.ReactNode {
  const { table } = useWords();
  const { sitting, labels } = useTable();
  const { components } = sitting.scenario.deal.technology;
  const { supplies } = terms;
  const parts = supplies === "all" ? [] : supplies;
  return (
    <fieldset className="channel-boxes">
      <legend>{sentence(table.terms.fields.supplies)}</legend>
      <Check checked={supplies === "all"} change={(on) => change({ ...terms, supplies: on ? "all" : [] })}>
        {sentence(table.terms.product)}
      </Check>
      {components.map(({ key }, j) => (
        <Check
          key={key}
          checked={supplies === "all" || parts.includes(j)}
          disabled={supplies === "all"}
          change={(on) => change(withPart(terms, j, on))}
        >
          {sentence(labels.component(j))}
        </Check>
      ))}
    </fieldset>
  );
}

function Amount({ label, value, step, least = 0, most, change }: AmountProps): React.ReactNode {
  return (
    <NumberField
      className="amount"
      value={value}
      minValue={least}
      {...(most === undefined ? {} : { maxValue: most })}
      formatOptions={{ maximumFractionDigits: 2 }}
      onChange={(to) => change(Number.isNaN(to) ? least : to)}
    >
      <Label>{label}</Label>
      <Steps
        label={label}
        by={(steps) => change(Math.min(most ?? Infinity, Math.max(least, value + steps * step)))}
      >
        <Input />
      </Steps>
    </NumberField>
  );
}
