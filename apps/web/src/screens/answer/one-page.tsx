/** The answer on one page: what to expect, what strengthens, what to show to whom, terms, exclusivity, what it rests on. */
import type { Deal } from "@linchpin/deal";
import type { Assumed, Level, OnePage, Showing, Strengthening, TermsLine } from "@linchpin/report";
import { sentence } from "@linchpin/words";
import { STEPS } from "./steps.ts";
import { adviceIn, inputLabel, inputValue } from "@linchpin/report";
import { PowerBar } from "../../board/power-bar.tsx";
import { Scroll, Table } from "../../app/tables.tsx";
import { Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDealWords, type DealWords } from "../../deals/words.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import { Amount } from "./figure.tsx";

interface Props {
  readonly answer: DealAnswer;
  readonly page: OnePage;
}

export function OnePageView({ answer, page }: Props): React.ReactNode {
  return (
    <div className="one-page">
      <Trust answer={answer} page={page} />
      <Expectation answer={answer} page={page} />
      <Strengthen answer={answer} page={page} />
      <Show answer={answer} page={page} />
      <Terms answer={answer} page={page} />
      <Exclusive answer={answer} page={page} />
      <Rests answer={answer} page={page} />
      <Leaves />
    </div>
  );
}

/** Fit for a decision, or why not yet. */
function Trust({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { language, t } = useTongue();
  const { missing, ranged } = page.provenance;
  if (answer.first === null) return null;
  if (missing.length === 0 && ranged) return <p className="trust good">{w.forDecision}</p>;
  return (
    <div className="trust">
      <p className="stamp">{w.notForDecision}</p>
      {missing.length > 0 && (
        <p className="note">
          {w.notForDecisionNote}{" "}
          {missing.map((path) => inputLabel(language, answer.deal, path)).join(t.semicolon)}
        </p>
      )}
    </div>
  );
}

function Expectation({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { t, money, list } = useTongue();
  const { expect, currency } = page;
  const share = t.money(money(expect.share.amount), currency);
  const spread = answer.spread ?? null;
  const names = [t.bar.you, ...answer.deal.parties.map(({ name }) => name)];
  const whole = expect.worth.amount;
  return (
    <Section title={w.expect}>
      <p className="hero">
        <Amount figure={expect.share} label={w.expect} text={share} large />{" "}
        <span>{w.expectOf(money(whole))}</span>
      </p>
      {spread !== null && <p className="note">{w.spread(money(spread.p10), money(spread.p90))}</p>}
      <p>
        {w.necessity(t.percent(expect.necessity.amount))}{" "}
        {expect.keeping !== null &&
          w.keeping(
            list(expect.keeping.assets.map((a) => answer.deal.assets[a]!.name)),
            t.percent(expect.keeping.necessity),
          )}
      </p>
      <PowerBar
        division={{ pie: whole, shares: answer.headline.shares, necessity: answer.headline.necessity }}
        names={names}
        currency={currency}
      />
    </Section>
  );
}

export function strengthenWords(w: DealWords, deal: Deal, one: Strengthening): string {
  if (one.kind === "bidder") return w.bidder(deal.parties[one.party - 1]!.name);
  if (one.kind === "channel") return w.channel(deal.channels[one.channel]!.name);
  return w.keep(deal.assets[one.asset]!.name);
}

function Strengthen({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { money } = useTongue();
  return (
    <Section title={w.strengthen}>
      {page.strengthen.length === 0 ? (
        <p>{w.nothingStrengthens}</p>
      ) : (
        <ol className="gains">
          {page.strengthen.map((one) => {
            const words = strengthenWords(w, answer.deal, one);
            return (
              <li key={words}>
                <span>{words}</span>
                <Amount figure={one.gain} label={words} text={`+${money(one.gain.amount)}`} />
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

function Show({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { list } = useTongue();
  if (page.show.length === 0) return null;
  const { assets, parties } = answer.deal;
  const cell = ({ steps }: Showing, step: (typeof STEPS)[number]): string =>
    list(steps[step].map(({ asset }) => assets[asset]!.name)) || "–";
  return (
    <Section title={w.show}>
      <Scroll label={w.show}>
        <Table
          className="ladder"
          of={[w.showTo, ...STEPS.map((step) => w.steps[step])]}
          rows={page.show.map((one) => [
            one.party,
            <>
              {parties[one.party - 1]!.name}
              {!one.inTalks && <span className="note"> {w.notInTalks}</span>}
            </>,
            ...STEPS.map((step) => cell(one, step)),
          ])}
        />
      </Scroll>
    </Section>
  );
}

function Terms({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { t, money } = useTongue();
  if (page.terms.length === 0) return null;
  const cell = (level: Level | null): string => (level === null ? "–" : money(level.toOwner));
  const stops = ({ settle, stopsAt, obstacles }: TermsLine): string =>
    settle === null
      ? obstacles[0] === undefined
        ? "–"
        : w.obstacles[obstacles[0].kind]
      : stopsAt === null
        ? w.never
        : w.month(Math.round(stopsAt));
  return (
    <Section title={w.termsTitle}>
      <Scroll label={w.termsTitle}>
        <Table
          of={[
            w.with_,
            { number: w.open },
            { number: w.settle },
            { number: w.walkAway },
            { number: w.profitPart },
            w.stops,
          ]}
          rows={page.terms.map((line) => [
            line.party,
            answer.deal.parties[line.party - 1]!.name,
            cell(line.open),
            cell(line.settle),
            cell(line.walkAway),
            line.profitPart === null ? "–" : t.percent(line.profitPart),
            stops(line),
          ])}
        />
      </Scroll>
    </Section>
  );
}

function Exclusive({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { money, t } = useTongue();
  if (page.exclusivity.length === 0) return null;
  return (
    <Section title={w.exclusivity}>
      <ul className="gains">
        {page.exclusivity.map(({ party, today, forecloses }) => {
          const { name } = answer.deal.parties[party - 1]!;
          return (
            <li key={party}>
              <span>{name}</span>
              <span>
                {w.today}{" "}
                <Amount figure={today} label={name + t.comma + w.today} text={money(today.amount)} />
                {t.comma}
                {w.forecloses}{" "}
                <Amount
                  figure={forecloses}
                  label={name + t.comma + w.forecloses}
                  text={money(forecloses.amount)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Rests({ answer, page }: Props): React.ReactNode {
  const w = useDealWords();
  const { t, language, money } = useTongue();
  if (page.assumed.length === 0) return null;
  const line = ({ path, low, high, atLow, atHigh, turn, sourced }: Assumed): React.ReactNode => (
    <>
      <b>{inputLabel(language, answer.deal, path)}</b>{" "}
      <span className={sourced ? "note" : "draft-mark"}>{sourced ? w.sourced : w.noSource}</span>{" "}
      {w.at(inputValue(language, path, low), money(atLow)) + t.comma}
      {w.at(inputValue(language, path, high), money(atHigh)) + t.stop}{" "}
      {turn === null ? w.noTurn : w.turns[turn.towards](inputValue(language, path, turn.at))}
      {turn !== null && ` ${sentence(adviceIn(language, answer.deal, turn.beyond))}${t.stop}`}
    </>
  );
  return (
    <Section title={w.restsOn}>
      <ol className="rests">
        {page.assumed.map((each) => (
          <li key={each.path}>{line(each)}</li>
        ))}
      </ol>
    </Section>
  );
}

function Leaves(): React.ReactNode {
  const w = useDealWords();
  return (
    <Section title={w.leavesOut}>
      <p className="note">{w.leavesOutText}</p>
    </Section>
  );
}
