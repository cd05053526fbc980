/** The first evening: a real game at a table of which one part more is there each week, and the frame at its end. */
import { type Gift, lastAnswersInWords, type Match, positionOf } from "@linchpin/match";
import { needsOwner, teaches } from "@linchpin/table";
import { type Labels, sentence, shortName, tableWords } from "@linchpin/words";
import { lazy, Suspense, useEffect, useState } from "react";
import { Button, Loading, Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { EVENING } from "../../app/words/evening.ts";
import { freeGame, guidedGame } from "../../games/evening.ts";
import type { LiveGame } from "../../games/practice.ts";
import { useGame, useSnapshot } from "../../games/use-game.ts";
import { useGifts, useHistory } from "../../games/use-history.ts";
import { Table } from "../table/view.tsx";
import { MoveButton } from "../table/move-button.tsx";
import { LEAST, toldOf, type Told } from "./model.ts";
import { shownInWeek } from "./shown.ts";
import "./evening.css";
import { route } from "../../app/routes.ts";

const EveningDone = lazy(() =>
  import("../../learn/evening-done.tsx").then((m) => ({ default: m.EveningDone })),
);

export function EveningPage(): React.ReactNode {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => void guidedGame().then(setId), []);
  if (id === null) return <Loading />;
  return <Guided id={id} />;
}

function Guided({ id }: { readonly id: string }): React.ReactNode {
  const game = useGame(id);
  if (game === null || game === "missing") return <Loading />;
  return <Weeks game={game} />;
}

function Weeks({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { sitting } = useSnapshot(game);
  const { week, turn } = positionOf(sitting);
  if (turn === null) return <LastFrame sitting={sitting} />;
  return (
    <Table
      game={game}
      week={null}
      shown={shownInWeek(week)}
      guide={<Guide week={week} sitting={sitting} />}
      guiding={sitting.turns.length === 0}
    />
  );
}

/** What is new this week, in the conversation, above what waits for an answer. */
function Guide({ week, sitting }: { readonly week: number; readonly sitting: Match }): React.ReactNode {
  const { language } = useTongue();
  const words = EVENING[language];
  const name = (seat: number): string => shortName(sitting.labels[language].party(seat));
  const shown = sitting.turns.length > 0;
  const { parties } = positionOf(sitting);
  const done = week > 1 && !parties.some((party) => party.inTalks && needsOwner(party));
  const allSigned =
    week === words.weeks.length && !parties.some(({ inTalks, terms }) => inTalks && terms === null);
  const unproven =
    done && week >= 3
      ? parties.findIndex(({ inTalks, terms, given }) => inTalks && terms === null && given[REPORT]! < 0) + 1
      : 0;
  return (
    <aside className="guide" aria-label={words.guide}>
      <p>{week === 1 && shown ? words.shown : allSigned ? words.lastSigned : words.weeks[week - 1]}</p>
      {done && <p>{unproven > 0 ? words.readyOr(name(unproven)) : words.ready}</p>}
      {unproven > 0 && (
        <MoveButton move={{ kind: "share", party: unproven, asset: REPORT }} bare>
          {words.reportTo(name(unproven))}
        </MoveButton>
      )}
      {week === 1 && !shown && (
        <MoveButton move={{ kind: "share", party: 1, asset: REPORT }} className="button primary" bare>
          {words.report}
        </MoveButton>
      )}
    </aside>
  );
}
/** The test report: the first of the three files. */
const REPORT = 0;

function LastFrame({ sitting }: { readonly sitting: Match }): React.ReactNode {
  const { language, list } = useTongue();
  const words = EVENING[language].end;
  const pies = useHistory(sitting);
  const labels = sitting.labels[language];
  useEffect(() => {
    document.title = `${words.title} · Linchpin`;
    document.querySelector<HTMLElement>("#last-title")?.focus();
  }, [words.title, pies]);
  if (pies === null) return <Loading />;
  const told = toldOf(sitting, pies);
  const said = {
    all: () => words.all(labels.money(told.lastTwo)),
    some: () => words.some(labels.money(told.still)),
    none: () => words.none(labels.money(told.still)),
    signed: () => {
      const names = list(told.signed.map((seat) => labels.party(seat)));
      return words.signed(names, told.signed.length > 1, labels.money(told.yours));
    },
    deposits: () => words.deposits(labels.money(told.yours)),
    gone: () => words.gone,
  }[told.frame]();
  return (
    <main id="content" tabIndex={-1} className="page last-frame">
      <h1 id="last-title" tabIndex={-1}>
        {words.title}
      </h1>
      <Numbers told={told} labels={labels} />
      <p className="measure lead">{said}</p>
      {told.before !== null && (
        <p className="measure">
          {words.went(
            labels.money(told.before),
            list(told.signed.map((seat) => labels.party(seat))),
            told.still >= LEAST,
          )}
        </p>
      )}
      {lastAnswersInWords(sitting, labels).map((text) => (
        <p key={text} className="measure">
          {text}
        </p>
      ))}
      <Gave sitting={sitting} />
      <p className="measure">{told.taught ? words.why : words.whyKept}</p>
      <p className="last-buttons">
        <Button look="primary" onClick={() => void playFree()}>
          {words.again}
          {told.signed.length === 0 && <small>{words.againNote}</small>}
        </Button>
        <Suspense>
          <EveningDone />
        </Suspense>
        <a className="button" href={route.tables()}>
          {words.tables}
        </a>
      </p>
    </main>
  );
}

/** What is the owner's, what is left, and what that is on the scale of all games. */
function Numbers({ told, labels }: { readonly told: Told; readonly labels: Labels }): React.ReactNode {
  const { money, language } = useTongue();
  const words = EVENING[language].end;
  const { between } = tableWords(labels);
  return (
    <p className="last-numbers">
      <span>
        <b className="hero-figure">{money(told.yours)}</b>
        {between}
        <span className="note">
          {labels.currency}
          {between}
          {words.yours}
        </span>
      </span>
      <span>
        <b className={told.still < LEAST && told.signed.length === 0 ? "lost" : ""}>{money(told.still)}</b>
        {between}
        <span className="note">
          {labels.currency}
          {between}
          {words.table}
        </span>
      </span>
      <span>
        <b>{told.points}</b> <span className="note">{words.points}</span>
      </span>
    </p>
  );
}

interface Row {
  readonly key: string;
  readonly week: number;
  readonly says: string;
  readonly costs: string;
  readonly lost: boolean;
}

/** What went out, week by week, to whom, against what, and what each cost. */
function Gave({ sitting }: { readonly sitting: Match }): React.ReactNode {
  const { t, language, list } = useTongue();
  const words = EVENING[language].end;
  const labels = sitting.labels[language];
  const gifts = useGifts(sitting);
  if (gifts === null || gifts === "many") return null;
  const handed = handedOver(sitting, gifts);
  const dear = gifts.filter(({ cost }) => cost >= LEAST);
  const all = dear.reduce((sum, { cost }) => sum + cost, 0);
  const against = (asked: Gift["against"]): string =>
    asked === null
      ? ""
      : t.comma + (asked.kind === "nnn" ? words.nnn : words.deposit(labels.money(asked.amount)));
  const costOf = (asset: number, cost: number): string => {
    if (cost >= LEAST) return words.cost(labels.money(cost));
    return teaches(sitting.scenario, asset) ? words.costNotYet : words.costNothing;
  };
  const rows: readonly Row[] = [
    ...gifts.map(({ week, party, asset, against: asked, cost }) => ({
      key: `${party}-${asset}-${week}`,
      week,
      says: words.gift(labels.asset(asset), shortName(labels.party(party))) + against(asked),
      costs: costOf(asset, cost),
      lost: cost >= LEAST,
    })),
    ...handed.map(({ week, party, assets }) => ({
      key: `licence-${party}`,
      week,
      says:
        words.gift(list(assets.map(labels.asset)), shortName(labels.party(party))) +
        t.comma +
        words.byLicence,
      costs: words.costPaid,
      lost: false,
    })),
  ];
  return (
    <Section title={words.gave}>
      {rows.length === 0 && <p>{words.gaveNothing}</p>}
      {rows.length > 0 && (
        <ul className="told gave">
          {rows
            .toSorted((a, b) => a.week - b.week)
            .map(({ key, week, says, costs, lost }) => (
              <li key={key}>
                <span className="note">{t.week(week)}</span>
                <span>{sentence(says)}</span>
                <span className={lost ? "lost" : "note"}>{costs}</span>
              </li>
            ))}
        </ul>
      )}
      {dear.length > 1 && <p className="measure">{words.together(labels.money(all))}</p>}
    </Section>
  );
}

/** What licences hand over that was not given before: it is paid for, and teaches all the same. */
const handedOver = (
  sitting: Match,
  gifts: readonly Gift[],
): readonly { readonly week: number; readonly party: number; readonly assets: readonly number[] }[] =>
  positionOf(sitting).parties.flatMap(({ terms, signing }, i) => {
    const given = gifts.flatMap(({ party, asset }) => (party === i + 1 ? [asset] : []));
    const assets = terms?.transfers.map(({ asset }) => asset).filter((asset) => !given.includes(asset)) ?? [];
    return assets.length === 0 ? [] : [{ week: signing!.week, party: i + 1, assets }];
  });

async function playFree(): Promise<void> {
  window.location.hash = route.week(await freeGame(), 1);
}
