/** The owner ends its weeks itself; what a move takes off the table, and whom its last move leaves waiting, is said before. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addedBySigning,
  askedBefore,
  canTakeBack,
  eventInWords,
  ifEndedNow,
  isWeekOpen,
  positionOf,
  sitThrough,
  textOf,
  type Match,
  withTerm,
} from "@linchpin/match";
import {
  flatRoyalty,
  LANGUAGES,
  legal,
  MAX_PRESSES,
  plainTerms,
  play,
  writePosition,
  type OwnerMove,
} from "@linchpin/table";
import { addsWords, TABLE } from "@linchpin/words";
import { withSaid } from "../src/board/said-terms.ts";
import { EN } from "../src/app/words/en.ts";
import { ZH } from "../src/app/words/zh.ts";
import { cautionFor } from "../src/screens/table/caution.ts";
import { inFront, partyCards } from "../src/screens/table/model.ts";
import { momentGame } from "../src/games/moment.ts";
import { liveGame, type LiveGame } from "../src/games/practice.ts";
import type { Workshop } from "../src/workers/client.ts";
import { jobsFor } from "../src/workers/jobs.ts";
import { played, workshopFor } from "./support/games.ts";
import { loaded } from "./support/scenario.ts";

const setting = { ...loaded("sensor"), seed: 7, exam: false };
const workshop = workshopFor(setting.scenario);
const THREE: readonly OwnerMove[] = [
  { kind: "probe", party: 1, topic: "plans" },
  { kind: "mention", party: 1, of: 0, how: "talks" },
  { kind: "nnn", party: 1 },
];

const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const sat = (game: LiveGame): Match => game.snapshot().sitting;
/** A game, and what is kept of it. */
function opened(
  moves: readonly OwnerMove[],
  by: Workshop = workshop,
): { game: LiveGame; text: () => string } {
  let kept = "";
  const keep = (_: string, text: string): "kept" => {
    kept = text;
    return "kept";
  };
  return { game: liveGame("a-1", setting, moves, { workshop: by, keep }), text: () => kept };
}
/** The game as the rules make it of the moves that were made. */
const wholeOf = (game: LiveGame): Match =>
  sitThrough(
    setting,
    sat(game).turns.map(({ move }) => move),
  );

test("after the last move of a week nobody acts until the owner ends it; the record is the same as the rules make it", async () => {
  const { game, text } = opened([]);
  for (const move of THREE) assert.equal(await game.act(move), null);
  assert.ok(isWeekOpen(sat(game)));
  assert.equal(sat(game).turns.length, THREE.length);
  assert.equal(positionOf(sat(game)).week, 1);
  assert.ok(!game.snapshot().waiting);
  assert.notEqual(await game.act({ kind: "nnn", party: 2 }), null);
  const { game: again } = opened(THREE);
  await rested();
  assert.ok(isWeekOpen(sat(again)), "a game that is opened again ends no week");
  assert.equal(await game.act({ kind: "wait" }), null);
  assert.equal(positionOf(sat(game)).week, 2);
  assert.equal(positionOf(sat(game)).turn, 0);
  assert.equal(text(), textOf(wholeOf(game)));
  assert.deepEqual(sat(game).turns[THREE.length]!.seat > 0, true);
});

test("a moment that is tried again has the figures that the game had there", async () => {
  const { game } = opened([THREE[0]!]);
  await rested();
  const then = sat(game);
  const moment = momentGame("a-1", then, workshop, async () => undefined);
  await rested();
  const { known, figures } = moment.snapshot();
  assert.ok(known !== null);
  assert.equal(figures, known.figures);
  assert.deepEqual(figures, game.snapshot().figures);
});

test("what the others do is worked out while the owner thinks, and for nothing but the moves that were made", async () => {
  const asked: string[] = [];
  const counting: Workshop = {
    ...workshop,
    ask: (id, name, input) => {
      if (name === "proceed") asked.push(JSON.stringify(input));
      return workshop.ask(id, name, input);
    },
  };
  const ends: Match[] = [];
  for (const rest of [rested, async () => undefined]) {
    const { game, text } = opened([], counting);
    for (const move of [THREE[0], "undo", THREE[2], "wait", "wait", THREE[0], THREE[1], "wait"] as const) {
      await rest();
      if (move === "undo") game.undo!();
      else assert.equal(await game.act(move === "wait" ? { kind: "wait" } : move!), null);
    }
    assert.equal(new Set(asked).size, asked.length, "nothing is asked twice");
    asked.length = 0;
    const whole = wholeOf(game);
    assert.equal(positionOf(whole).week, 4);
    assert.equal(text(), textOf(whole));
    ends.push(sat(game));
  }
  const [thought, hasty] = ends as [Match, Match];
  assert.deepEqual(thought.turns, hasty.turns);
  assert.deepEqual(thought.readings, hasty.readings);
});

test("the last move of a week can be taken back as any other while the week is open", async () => {
  const { game } = opened([]);
  for (const move of THREE) await game.act(move);
  assert.ok(canTakeBack(sat(game)));
  game.undo!();
  assert.equal(positionOf(sat(game)).turn, 0);
  assert.equal(positionOf(sat(game)).movesLeft, 1);
});

test("whatever a move takes off the table is said before it, in both languages; and nothing else is", () => {
  let said = 0;
  for (const [name, seed] of [
    ["sensor", 3],
    ["jackets", 5],
    ["dubbing", 2],
  ] as const) {
    for (const weeks of [4, 7, 10]) {
      const sitting = played(name, seed, "techniques", weeks);
      const position = positionOf(sitting);
      if (position.turn !== 0) continue;
      for (const move of legal(position, 0) as readonly OwnerMove[]) {
        const after = play({ ...position, movesLeft: 2 }, 0, move);
        assert.ok(after.ok);
        const gone = position.parties.flatMap((party, i) => {
          const now = after.position.parties[i]!;
          const kept = now.proposal === party.proposal || now.terms !== null || !now.inTalks;
          const put = party.offer !== null && now.offer !== party.offer && now.terms === null && now.inTalks;
          return [...(kept ? [] : ["theirs"]), ...(put ? ["yours"] : [])];
        });
        const answers = ["reject", "refuse", "close", "dismiss"].includes(move.kind);
        // What is given against an offer to trade for it is no loss of the offer.
        const given = move.kind === "share" && position.parties[move.party - 1]!.offer?.kind === "trade";
        if (answers || given) continue;
        for (const labels of [sitting.labels.en, sitting.labels.zh]) {
          const asked = askedBefore({ position, exam: true }, labels, move, null);
          const lines = asked?.lines.filter(({ loses }) => loses) ?? [];
          assert.equal(lines.length, gone.length, `${name} ${weeks} ${JSON.stringify(move)}`);
          said += lines.length;
        }
      }
    }
  }
  assert.ok(said > 20, `${said} lines`);
});

test("the last move asks where somebody takes silence for a no, and at a table that ends weeks by itself where anybody waits", () => {
  let asked = 0;
  for (const weeks of [2, 4, 6]) {
    const sitting = played("jackets", 5, "techniques", weeks);
    const position = positionOf(sitting);
    const [silent, other] = position.parties.flatMap(({ inTalks }, i) => (inTalks ? [i + 1] : []));
    if (silent === undefined || other === undefined) continue;
    const waiting = (pressed: number, movesLeft = 1): Match => {
      const parties = position.parties.map((party, i) => ({
        ...party,
        request: i + 1 === silent ? ({ kind: "asset", asset: 3, pressed } as const) : null,
        proposal: null,
      }));
      const at = { ...position, turn: 0, movesLeft, parties };
      return { ...sitting, exam: true, positions: [...sitting.positions.slice(0, -1), at] };
    };
    for (const [language, t] of [
      ["en", EN],
      ["zh", ZH],
    ] as const) {
      const before = (match: Match, endsWeeks: boolean, party: number): ReturnType<typeof cautionFor> =>
        cautionFor(
          { sitting: match, figures: null, language, t, endsWeeks, giftsAsk: true },
          { kind: "nnn", party },
        );
      const loses = (found: ReturnType<typeof cautionFor>): boolean =>
        found?.lines.some(({ text }) => text.includes(sitting.labels[language].party(silent))) ?? false;
      assert.ok(loses(before(waiting(MAX_PRESSES), true, other)));
      assert.ok(!loses(before(waiting(MAX_PRESSES), true, silent)));
      assert.ok(!loses(before(waiting(MAX_PRESSES, 2), true, other)));
      assert.ok(!loses(before(waiting(0), true, other)), "it can be answered next week");
      assert.ok(loses(before(waiting(0), false, other)), "the week ends with it");
      asked++;
    }
  }
  assert.ok(asked >= 4, `${asked}`);
});

/** What is asked before the week ends, were the position otherwise in this. */
function endingIn(
  sitting: Match,
  change: Partial<Match["positions"][number]>,
  tongue: Pick<Parameters<typeof cautionFor>[0], "language" | "t">,
): ReturnType<typeof cautionFor> {
  const at = { ...positionOf(sitting), turn: 0, ...change };
  const match: Match = { ...sitting, positions: [...sitting.positions.slice(0, -1), at] };
  return cautionFor(
    { sitting: match, figures: null, ...tongue, endsWeeks: true, giftsAsk: true },
    { kind: "wait" },
  );
}

test("the last week asks before it ends with somebody left waiting, each time; an earlier one only the first time", () => {
  const sitting = sitThrough({ ...loaded("jackets"), seed: 5, exam: false }, [{ kind: "wait" }]);
  const position = positionOf(sitting);
  const { weeks } = position.scenario;
  for (const [language, t] of [
    ["en", EN],
    ["zh", ZH],
  ] as const) {
    const before = (week: number, asks: boolean): ReturnType<typeof cautionFor> => {
      const parties = position.parties.map((party, i) => ({
        ...party,
        inTalks: true,
        request: asks && i === 0 ? ({ kind: "exclusivity", weeks: 6, pressed: 0 } as const) : null,
        proposal: null,
      }));
      return endingIn(sitting, { week, movesLeft: 3, parties }, { language, t });
    };
    assert.equal(before(weeks - 1, true), null);
    assert.equal(before(weeks, false), null);
    const asked = before(weeks, true);
    assert.ok(asked !== null && asked.lines.some(({ text, loses }) => loses && text === t.board.week.final));
    assert.ok(asked.lines.every(({ text }) => !text.includes(t.board.week.after)));
  }
});

test("the last week says, before it ends, that an offer of the owner's may lapse; also with no moves left, and in no earlier week", () => {
  const sitting = sitThrough({ ...loaded("dubbing"), seed: 5, exam: false }, [
    { kind: "nnn", party: 1 },
    { kind: "wait" },
  ]);
  const position = positionOf(sitting);
  const { weeks } = position.scenario;
  for (const [language, t] of [
    ["en", EN],
    ["zh", ZH],
  ] as const) {
    const before = (week: number, movesLeft: number, offers: boolean): ReturnType<typeof cautionFor> => {
      const parties = position.parties.map((party, i) => ({
        ...party,
        request: null,
        proposal: null,
        offer: offers && i === 0 ? ({ kind: "nnn" } as const) : null,
      }));
      return endingIn(sitting, { week, movesLeft, parties }, { language, t });
    };
    const lapses = t.board.week.lapses(sitting.labels[language].party(1), true);
    for (const movesLeft of [0, 2])
      assert.ok(before(weeks, movesLeft, true)?.lines.some(({ text, loses }) => loses && text === lapses));
    assert.equal(before(weeks - 1, 2, true), null);
    assert.equal(before(weeks, 2, false), null);
  }
});

test("what signing does to one's number is what it does when one signs", () => {
  let signed = 0;
  for (const [name, seed] of [
    ["sensor", 3],
    ["dubbing", 2],
  ] as const) {
    for (const weeks of [4, 6, 8, 10]) {
      const sitting = played(name, seed, "techniques", weeks);
      const position = positionOf(sitting);
      if (position.turn !== 0) continue;
      position.parties.forEach(({ proposal }, i) => {
        if (proposal === null) return;
        const move = { kind: "accept", party: i + 1 } as const;
        const after = play({ ...position, movesLeft: 2 }, 0, move);
        assert.ok(after.ok);
        const moved = ifEndedNow(after.position).payoffs[0]! - ifEndedNow(position).payoffs[0]!;
        assert.ok(Math.abs(addedBySigning(position, proposal)! - moved) < 1e-6);
        signed++;
      });
    }
  }
  assert.ok(signed > 0);
});

test("a first licence owes its releases: the sentence says so where it takes more than it pays", () => {
  const match = sitThrough({ ...loaded("dubbing"), seed: 12, exam: false }, []);
  const { scenario } = match;
  const adds = (rate: number): number =>
    addedBySigning(positionOf(match), { ...plainTerms(scenario, 2), royalty: flatRoyalty(rate) })!;
  assert.ok(adds(0.03) < 0 && adds(0.3) > 0);
  for (const labels of [match.labels.en, match.labels.zh]) {
    assert.ok(addsWords(labels, adds(0.03), 1)!.loses);
    assert.ok(!addsWords(labels, adds(0.3), adds(0.3))!.loses);
    assert.notEqual(
      addsWords(labels, adds(0.3), 2 * adds(0.3))!.text,
      addsWords(labels, adds(0.3), adds(0.3))!.text,
    );
    // Beside a figure that is a little more, it says why; beside the same figure, nothing.
    const near = addsWords(labels, 119_000, 120_000)!.text;
    assert.ok(near.includes(labels.money(119_000)) && /week 1|第 1 周/.test(near));
    assert.doesNotMatch(addsWords(labels, 119_000, 119_100)!.text, /week 1|第 1 周/);
  }
});

test("a text that asks for what was given says so, and no other does", async () => {
  for (const given of [true, false]) {
    const setup = { ...loaded("dubbing"), seed: 12, exam: false };
    const { proceed } = jobsFor(setup.scenario);
    const party = setup.scenario.deal.parties.findIndex(({ key }) => key === "qiaoji") + 1;
    const asset = setup.scenario.deal.assets.findIndex(({ key }) => key === "trial");
    const first: readonly OwnerMove[] = [
      ...(given ? [{ kind: "share", party, asset } as const] : []),
      { kind: "wait" },
    ];
    const begun = sitThrough(setup, first);
    const { moves } = proceed({
      position: writePosition(positionOf(begun)),
      seed: 12,
      ply: begun.turns.length,
      insight: begun.insight!,
    });
    const match = sitThrough(setup, [...first, ...moves.map(({ move }) => move)]);
    const told = match.log.flatMap((entry) =>
      entry.kind === "event" && entry.event.kind === "event" && entry.event.key === "trialday"
        ? [entry.event]
        : [],
    );
    assert.equal(told.length, 1);
    for (const language of LANGUAGES) {
      const labels = match.labels[language];
      const words = eventInWords(match, labels, told[0]!);
      assert.equal(words, labels.text(given ? "event.trialday.given" : "event.trialday"));
      const unwritten = {
        ...labels,
        text: (key: string) => (key.endsWith(".given") ? null : labels.text(key)),
      };
      assert.equal(eventInWords(match, unwritten, told[0]!).endsWith(TABLE[language].given), given);
    }
  }
});

test("in a new week whoever needs an answer is in front, whoever was chosen before first of all", () => {
  const cards = partyCards(played("sensor", 7, "refuse", 3)).map((card) => ({ ...card, needs: false }));
  const needing = (...seats: readonly number[]): typeof cards =>
    cards.map((card) => ({ ...card, needs: seats.includes(card.seat) }));
  assert.equal(inFront(needing(2), 1), 1);
  assert.equal(inFront(needing(2), 1, false), 2);
  assert.equal(inFront(needing(1, 2), 2, false), 2);
  assert.equal(inFront(needing(), 3, false), 3);
});

test("what was said of terms stands in the sheet; what was said twice, or cannot be, does not", () => {
  const { scenario } = sitThrough({ ...loaded("dubbing"), seed: 12, exam: false }, []);
  const draft = plainTerms(scenario, 2);
  const { deal } = scenario;
  const said = withSaid(
    draft,
    [
      { kind: "percent", share: 0.06 },
      { kind: "months", months: 12 },
      { kind: "money", amount: 80_000 },
      { kind: "party", party: 1 },
    ],
    deal,
  );
  assert.deepEqual(said, { ...withTerm(draft, 12), royalty: flatRoyalty(0.06), upfront: 80_000 });
  const alone = { kind: "alone", months: 6, channels: draft.channels } as const;
  assert.deepEqual(withSaid(draft, [{ kind: "minimum", amount: 30_000 }, alone], deal), {
    ...draft,
    minimum: [30_000],
    exclusive: { channels: draft.channels, until: 6 },
  });
  const twice = [1, 2].map((amount) => ({ kind: "money" as const, amount }));
  assert.deepEqual(withSaid(draft, [...twice, { kind: "months", months: deal.horizon + 1 }], deal), draft);
});
