/** The screens over fixed games, without a browser: each is drawn in both languages, with the words of the log. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createElement } from "react";
import { matchSeen, positionOf, type Match } from "@linchpin/match";
import { amount, spanWords } from "@linchpin/words";
import { aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { LANGUAGES, seenBy, settle, towards, type Language } from "@linchpin/table";
import { drillsIn, parts } from "../build/drills.ts";
import { readStations } from "../build/course.ts";
import { ownerGame } from "../src/games/live-owner.ts";
import { liveGame, type LiveGame } from "../src/games/practice.ts";
import type { OpenDrill } from "../src/learn/drills.ts";
import type { Remote } from "../src/games/remote.ts";
import { seatOf } from "../src/games/live-seat.ts";
import { answering, type DealAnswer } from "../src/workers/deal-jobs.ts";
import { played, workshopFor } from "./support/games.ts";
import { pliesOf, stateOf } from "./support/live.ts";
import { loaded } from "./support/scenario.ts";
import { openScreens, type Screens } from "./support/screens.ts";

const NAME = "sensor";
const WEEKS = 8;

let screens: Screens;
before(async () => {
  screens = await openScreens(fileURLToPath(new URL("..", import.meta.url)));
});
after(() => screens.close());

const { scenario } = loaded(NAME);
const PARTIES = scenario.parties.map((_, i) => i + 1);
const workshop = workshopFor(scenario);

/** All that was said between the owner and a party, in a language. */
const saidWith = ({ log }: Match, party: number, language: Language): readonly string[] =>
  log.flatMap((entry) =>
    entry.kind === "act" && entry.words !== null && (entry.seat || towards(entry.move)) === party
      ? [entry.words[language]]
      : [],
  );

async function figuresOf(game: LiveGame): Promise<LiveGame> {
  while (game.snapshot().figures === null) await new Promise((resolve) => setImmediate(resolve));
  return game;
}

function holds(text: string, wanted: readonly string[], what: string): void {
  assert.ok(wanted.length > 0, `${what}: nothing to look for`);
  for (const words of wanted) assert.ok(text.includes(words), `${what}: ${words}`);
}

/** The party in front is the screen's choice. */
function holdsATalk(text: string, match: Match, language: Language): void {
  const talks = PARTIES.map((seat) => saidWith(match, seat, language)).filter((said) => said.length > 0);
  assert.ok(
    talks.some((said) => said.every((words) => text.includes(words))),
    `${language}: no talk is shown whole`,
  );
}

const keep = (): "kept" => "kept";
const nothing = (): void => undefined;

const practised = (weeks: number): Promise<LiveGame> => {
  const { turns, seed } = played(NAME, 3, "techniques", weeks);
  const setting = { ...loaded(NAME), seed, exam: false };
  return figuresOf(
    liveGame(
      "a-1",
      setting,
      turns.map(({ move }) => move),
      { workshop, keep },
    ),
  );
};

test("the table shows what was said with the party in front, who else is there, and the number", async () => {
  const { Table } =
    await screens.load<typeof import("../src/screens/table/view.tsx")>("screens/table/view.tsx");
  const game = await practised(WEEKS);
  const { sitting } = game.snapshot();
  for (const language of LANGUAGES) {
    const text = await screens.textOf(language, createElement(Table, { game, week: null }));
    holds(
      text,
      PARTIES.map((seat) => sitting.labels[language].party(seat)),
      language,
    );
    holdsATalk(text, sitting, language);
  }
});

test("exclusivity that was asked for keeps the words of its week once it is settled", async () => {
  const { CardView } =
    await screens.load<typeof import("../src/screens/table/cards.tsx")>("screens/table/cards.tsx");
  const { TableContext } = await screens.load<typeof import("../src/board/context.tsx")>("board/context.tsx");
  const { sitting } = (await practised(WEEKS)).snapshot();
  const value = {
    sitting,
    figures: null,
    looking: true,
    waiting: false,
    undo: null,
    askCoach: null,
    act: nothing,
    sheet: nothing,
    face: nothing,
    yours: { open: false, toggle: nothing },
  };
  const weeks = sitting.scenario.weeks - 2;
  const request = { kind: "exclusivity", weeks, pressed: 0 } as const;
  const card = { kind: "request", request, state: "replaced" } as const;
  for (const language of LANGUAGES)
    for (const [week, left] of [
      [2, weeks + 1],
      [4, weeks - 1],
    ] as const) {
      const shown = createElement(CardView, { card, seat: 1, week });
      const text = await screens.textOf(language, createElement(TableContext, { value }, shown));
      holds(text, [spanWords(language, weeks, left)], `${language}, week ${week}`);
    }
});

test("a live table shows the owner and each party what was said", async () => {
  const { Table } =
    await screens.load<typeof import("../src/screens/table/view.tsx")>("screens/table/view.tsx");
  const { PartyTable } =
    await screens.load<typeof import("../src/screens/party/view.tsx")>("screens/party/view.tsx");
  const { position, events } = pliesOf(played(NAME, 3, "techniques", WEEKS)).at(-1)!;
  for (const seat of position.ledger.keys()) {
    const state = stateOf(position, seat, seenBy(events, seat));
    const now = { state, events: state.events, link: "live", sending: false } as const;
    const remote: Remote = {
      now: () => now,
      subscribe: () => () => undefined,
      send: async () => null,
      close: () => undefined,
    };
    const match = matchSeen(seatOf(loaded(NAME), state), state.events);
    const screen =
      seat === 0
        ? createElement(Table, {
            game: await figuresOf(ownerGame(loaded(NAME), remote, { workshop, words: ({ kind }) => kind })),
            week: null,
          })
        : createElement(PartyTable, { loaded: loaded(NAME), remote, now, children: null });
    for (const language of LANGUAGES) {
      const text = await screens.textOf(language, screen);
      if (seat === 0) holdsATalk(text, match, language);
      else holds(text, [match.labels[language].party(0), ...saidWith(match, seat, language)], `seat ${seat}`);
    }
  }
});

test("the review shows what everybody ended with", async () => {
  const { Review } =
    await screens.load<typeof import("../src/screens/review/view.tsx")>("screens/review/view.tsx");
  const game = await practised(100);
  const { sitting } = game.snapshot();
  const { payoffs } = settle(positionOf(sitting));
  for (const language of LANGUAGES) {
    const text = await screens.textOf(language, createElement(Review, { game, decision: null }));
    holds(
      text,
      payoffs.map((payoff) => amount(language, payoff)),
      language,
    );
    holds(
      text,
      payoffs.map((_, seat) => sitting.labels[language].party(seat)),
      language,
    );
  }
});

/** The whole answer to a deal that ships, and the deal's text. */
function answerTo(name: string): { readonly answer: DealAnswer; readonly text: string } {
  const text = readFileSync(new URL(`../../../data/deals/${name}.yaml`, import.meta.url), "utf8");
  for (const answer of answering(text)) if (answer.stage === "whole") return { answer, text };
  throw new Error(`${name} has no answer`);
}

test("the answer to a deal shows its number and every party", async () => {
  const { OnePageView } = await screens.load<typeof import("../src/screens/answer/one-page.tsx")>(
    "screens/answer/one-page.tsx",
  );
  const { answer } = answerTo("real/09-battery-jv");
  const { deal, page, headline } = answer;
  for (const language of LANGUAGES) {
    const shown = await screens.textOf(language, createElement(OnePageView, { answer, page: page! }));
    holds(shown, [amount(language, headline.share), ...deal.parties.map(({ name }) => name)], language);
  }
});

/** Half-width marks next to a Chinese character, or a list of figures joined as in English. */
const HALF_WIDTH = /[\p{Script=Han}）”][.,:;!?]|[.,:;!?]\s*\p{Script=Han}|\d[万亿%]?[.,;] /u;

test("the answer in Chinese has the marks of Chinese, on its first page, its terms and its prices", async () => {
  const [{ OnePageView }, { TermsTab }, { Prices }] = await Promise.all([
    screens.load<typeof import("../src/screens/answer/one-page.tsx")>("screens/answer/one-page.tsx"),
    screens.load<typeof import("../src/screens/answer/terms.tsx")>("screens/answer/terms.tsx"),
    screens.load<typeof import("../src/screens/answer/prices.tsx")>("screens/answer/prices.tsx"),
  ]);
  let sheets = 0;
  for (const name of aFew(["dubbing"], ["sensor", "dubbing", "jackets"])) {
    const { answer, text } = answerTo(name);
    const { page } = answer;
    const tabs = [
      createElement(OnePageView, { answer, page: page! }),
      createElement(TermsTab, { answer, page: page!, text }),
      createElement(Prices, { answer }),
    ];
    for (const tab of tabs) {
      const shown = await screens.textOf("zh", tab);
      const at = HALF_WIDTH.exec(shown)?.index ?? -1;
      assert.equal(at, -1, `${name}: …${shown.slice(Math.max(0, at - 30), at + 30)}…`);
      sheets += shown.includes("何时停付：") ? 1 : 0;
    }
  }
  assert.ok(sheets >= aFew(1, 3));
});

test("the first page opens with the first decision and every deal to play", async () => {
  const { Landing } =
    await screens.load<typeof import("../src/screens/landing/view.tsx")>("screens/landing/view.tsx");
  const { CATALOGUE } = await screens.load<typeof import("virtual:catalogue")>("virtual:catalogue");
  for (const language of LANGUAGES) {
    const text = await screens.textOf(language, createElement(Landing));
    holds(
      text,
      CATALOGUE.map(({ title }) => title[language]),
      language,
    );
  }
});

test("the path shows the stations there are, and each screen of a station says what its file says", async () => {
  const { PathPage } =
    await screens.load<typeof import("../src/screens/path/view.tsx")>("screens/path/view.tsx");
  const { Body } =
    await screens.load<typeof import("../src/screens/station/body.tsx")>("screens/station/body.tsx");
  const { withFigures } = await screens.load<typeof import("../src/learn/course.ts")>("learn/course.ts");
  const stations = readStations().filter((_, i) => i % aFew(4, 1) === 0);
  assert.ok(stations.length > 0);
  for (const language of LANGUAGES) {
    const path = await screens.textOf(language, createElement(PathPage));
    for (const { station, book } of stations) {
      holds(path, [station.title[language], station.short[language]], language);
      const of = withFigures(station, book);
      for (const number of station.screens.keys()) {
        const screen = await screens.textOf(language, createElement(Body, { of, number: number + 1 }));
        assert.ok(screen.length > 0, `${station.id} ${number + 1}`);
        assert.doesNotMatch(screen, /[{}]|NaN|undefined/, `${station.id} ${number + 1}`);
      }
    }
  }
});

async function drillNamed(id: string): Promise<OpenDrill> {
  const { openDrill } = await screens.load<typeof import("../src/learn/drills.ts")>("learn/drills.ts");
  return (await openDrill(id))!;
}

test("a drill shows whom its owner is bound to and until when, and which offer of its own lies with whom", async () => {
  const { SituationView } = await screens.load<typeof import("../src/screens/drill/situation.tsx")>(
    "screens/drill/situation.tsx",
  );
  const shownOf = async (id: string, language: Language): Promise<string> => {
    const { match } = await drillNamed(id);
    return screens.textOf(language, createElement(SituationView, { match }));
  };
  assert.match(await shownOf("b416z2ez", "en"), /Bound to .* until week 29/);
  assert.match(await shownOf("b416z2ez", "zh"), /到第 29 周为止只能和/);
  assert.match(await shownOf("b416z2ez", "en"), /has terms of yours: .*%/);
  assert.match(await shownOf("em1bwiwz", "en"), /has your offer to sign an NNN/);
  assert.match(await shownOf("my1arr0t", "en"), /has your offer of .* for a deposit of .*USD/);
  assert.match(await shownOf("my1arr0t", "zh"), /手上有你的提议：先付 .*美元，就给/);
});

test("the reason of a drill names whose terms they are, and V may be below what staying at home brings", async () => {
  const { Reason } =
    await screens.load<typeof import("../src/screens/drill/reason.tsx")>("screens/drill/reason.tsx");
  const worse = parts()
    .flatMap(drillsIn)
    .find(({ choices }) => choices[0]!.right && choices.some(({ value }) => value < -5))!;
  const { drill, match } = await drillNamed(worse.id);
  for (const language of LANGUAGES) {
    const names = drill.choices.map(({ move }) => move);
    const props = { drill, taken: [0], names, labels: match.labels[language], currency: "USD" };
    const text = await screens.textOf(language, createElement(Reason, props));
    assert.match(text, language === "en" ? /below 0 is worse than staying at home/ : /低于 0 比留在家里还差/);
    assert.doesNotMatch(text, /They pay you/);
  }
});

test("an answer to a drill waits while its whole table is looked at, and on no other way back", async () => {
  const kept = await screens.load<typeof import("../src/screens/drill/given.ts")>("screens/drill/given.ts");
  const source = { kind: "theme", theme: "salami" } as const;
  const answer = { source, chosen: { id: "b416z2ez", theme: "salami", due: null }, taken: [1] } as const;
  kept.keepAnswer(answer);
  kept.lookAtTable("b416z2ez");
  assert.equal(kept.pageOf("b416z2ez"), "#/drill/theme/salami");
  assert.deepEqual(kept.answerWaiting(source), answer);
  assert.equal(kept.answerWaiting(source), null);
  kept.keepAnswer(answer);
  kept.lookAtTable("another1");
  assert.equal(kept.pageOf("another1"), "#/drill/another1");
  assert.equal(kept.answerWaiting(source), null);
});
