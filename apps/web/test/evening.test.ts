/** The first evening comes out as promised, in whatever order one clicks: every order of giving, and thousands at random. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextInt, seedRandom } from "@linchpin/coalition";
import {
  divisionOf,
  endingOf,
  giftsOf,
  type Match,
  onTable,
  othersMove,
  positionOf,
  sitDown,
  take,
} from "@linchpin/match";
import { legal, needsOwner, settle, type OwnerMove } from "@linchpin/table";
import { EVENING_SEED } from "../src/games/evening-seed.ts";
import { LEAST, toldOf } from "../src/screens/evening/model.ts";
import { shownInWeek } from "../src/screens/evening/shown.ts";
import { aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { loaded } from "./support/scenario.ts";

const setting = { ...loaded("evening"), seed: EVENING_SEED, exam: false };
const UNREAD = { reading: sitDown(setting).readings[0]!, insight: null };

function after(match: Match, move: OwnerMove): Match {
  const taken = take(match, move, UNREAD);
  assert.ok(taken.ok, JSON.stringify(move));
  let next = taken.match;
  for (const { seat, move: act } of othersMove(positionOf(next), EVENING_SEED, next.turns.length)) {
    assert.notEqual(seat, 0);
    const acted = take(next, act, UNREAD);
    assert.ok(acted.ok);
    next = acted.match;
  }
  return next;
}

const told = (match: Match): ReturnType<typeof toldOf> => toldOf(match, match.positions.map(divisionOf));

/** Whom the guide offers to show the report: from the third week on, while nobody waits. */
function unproven(match: Match): readonly OwnerMove[] {
  const { parties, week } = positionOf(match);
  if (week < 3 || parties.some((party) => party.inTalks && needsOwner(party))) return [];
  const seat =
    parties.findIndex(({ inTalks, terms, given }) => inTalks && terms === null && given[0]! < 0) + 1;
  return seat === 0 ? [] : [{ kind: "share", party: seat, asset: 0 }];
}

/** What somebody who does what is asked may click next: any open request, and the report where it is offered. */
function givingMoves(match: Match): readonly OwnerMove[] {
  const { parties, week } = positionOf(match);
  const report: readonly OwnerMove[] =
    week === 1 && parties[0]!.given[0]! < 0 ? [{ kind: "share", party: 1, asset: 0 }] : [];
  const asked = parties.flatMap(({ request }, i): readonly OwnerMove[] =>
    request === null
      ? []
      : request.kind === "asset"
        ? [{ kind: "share", party: i + 1, asset: request.asset }]
        : [{ kind: "exclusivity", party: i + 1, weeks: request.weeks }],
  );
  const open = [...report, ...asked, ...unproven(match)];
  const may = open.filter((move) =>
    legal(positionOf(match), 0).some((each) => JSON.stringify(each) === JSON.stringify(move)),
  );
  // Early on an answer may be left for the next week; towards the end a week ends when everything asked for has been given.
  const done = week <= 4 || asked.every((move) => !may.includes(move));
  return [...may, ...(done ? [{ kind: "wait" } as const] : [])];
}

test("whoever does what is asked ends at the floor, in every order of clicks", () => {
  let games = 0;
  const explore = (match: Match): void => {
    if (positionOf(match).turn === null) {
      games++;
      const { scenario } = match;
      const { payoffs } = settle(positionOf(match));
      assert.ok(Math.abs(payoffs[0]! - scenario.floor) < 500, `${payoffs[0]} is not the floor`);
      assert.equal(told(match).frame, "all");
      assert.ok(told(match).taught);
      assert.ok(told(match).lastTwo > 100_000);
      return;
    }
    for (const move of givingMoves(match)) explore(after(match, move));
  };
  explore(sitDown(setting));
  assert.ok(games >= 8, `${games} games`);
});

/** Everything that the guided table has a button for, or a line to type. */
function offeredMoves(match: Match): readonly OwnerMove[] {
  const position = positionOf(match);
  const shown = shownInWeek(position.week);
  return (legal(position, 0) as readonly OwnerMove[]).filter((move) => {
    switch (move.kind) {
      case "wait":
      case "close":
      case "accept":
      case "reject":
      case "deflect":
      case "refuse":
        return true;
      case "share": {
        const { request } = position.parties[move.party - 1]!;
        const asked = request?.kind === "asset" && request.asset === move.asset;
        return asked || shown.yours || move.asset === 0;
      }
      case "exclusivity":
        return position.parties[move.party - 1]!.request?.kind === "exclusivity" || shown.freeText;
      default:
        return shown.freeText;
    }
  });
}

test("whatever is clicked, it ends within six weeks, and the last frame says what is so", () => {
  const random = seedRandom(20_261_128);
  const frames = new Map<string, number>();
  for (let game = 0; game < aFew(150, 1_000); game++) {
    let match = sitDown(setting);
    for (let clicks = 0; positionOf(match).turn !== null; clicks++) {
      assert.ok(clicks < 60, "it does not end");
      const moves = offeredMoves(match).filter(({ kind }) => kind !== "close" || nextInt(random, 40) === 0);
      match = after(match, moves[nextInt(random, moves.length)]!);
    }
    const position = positionOf(match);
    assert.ok(position.week <= 6);
    const { frame, yours, still, signed } = told(match);
    frames.set(frame, (frames.get(frame) ?? 0) + 1);
    assert.equal(yours, settle(position).payoffs[0]);
    assert.deepEqual(
      signed,
      position.parties.flatMap(({ terms }, i) => (terms === null ? [] : [i + 1])),
    );
    const holds = position.parties.map(({ given }) => given.slice(1).filter((at) => at >= 0).length);
    if (frame === "all") assert.ok(holds.every((count) => count === 2) && still < 500 && yours < 500);
    if (frame === "none") assert.ok(holds.every((count) => count === 0) && still > 0 && !told(match).taught);
    if (frame === "gone") assert.ok(still < 500 && yours < 500);
    if (frame === "some") assert.ok(yours < 500 && signed.length === 0);
  }
  assert.ok(frames.size >= 3, JSON.stringify([...frames]));
});

test("one new thing a week", () => {
  for (let week = 2; week <= 6; week++) {
    const [before, now] = [shownInWeek(week - 1), shownInWeek(week)];
    const changed = Object.keys(now).filter(
      (key) => now[key as keyof typeof now] !== before[key as keyof typeof now],
    );
    assert.ok(changed.length >= 1 && changed.length <= 2, `week ${week}: ${changed.join()}`);
  }
});

test("what was given is listed with whom it went to, and what each cost adds up to what all of it took", () => {
  const random = seedRandom(31);
  let listed = 0;
  for (let game = 0; game < aFew(25, 200); game++) {
    let match = sitDown(setting);
    while (positionOf(match).turn !== null) {
      const moves = givingMoves(match);
      match = after(match, moves[nextInt(random, moves.length)]!);
    }
    const gifts = giftsOf(match)!;
    const { parties } = positionOf(match);
    const out = parties.flatMap(({ given }, i) =>
      given.flatMap((at, a) => (at >= 0 ? [`${i + 1} ${a}`] : [])),
    );
    assert.deepEqual(gifts.map(({ party, asset }) => `${party} ${asset}`).toSorted(), out.toSorted());
    const together = gifts.reduce((sum, { cost }) => sum + cost, 0);
    // Everything went out: nothing of what they needed the owner for is left.
    const whole = divisionOf({
      ...match.positions[0]!,
      parties: match.positions[0]!.parties.map((party) => ({ ...party, inTalks: true })),
    }).shares[0]!;
    assert.ok(Math.abs(together - whole) < 0.02 * whole, `${together} of ${whole}`);
    for (const { asset, cost } of gifts) {
      if (asset === 0) assert.ok(Math.abs(cost) < 500, "the report teaches nothing");
      else assert.ok(cost > 1_000);
      listed++;
    }
  }
  assert.ok(listed > 50);
});

test("the evening's end has the points of the game, and says what was on the table where most of it went to who signed", () => {
  const start = sitDown(setting);
  const sheet = legal(positionOf(start), 0).find(({ kind }) => kind === "propose");
  assert.ok(sheet?.kind === "propose");
  const signed = lettingSign(start, sheet);
  const { points, before, yours, still } = told(signed);
  assert.equal(points, Math.round(endingOf(signed).value));
  const was = onTable(positionOf(start));
  assert.equal(before, was - still - yours > LEAST ? was : null);
  assert.ok(before !== null, "so little is paid that most of it is theirs");
  assert.equal(told(start).before, null);
});

/** As if the party took these terms at once, for next to nothing. */
function lettingSign(start: Match, { party, terms }: OwnerMove & { readonly kind: "propose" }): Match {
  const royalty = terms.royalty.map((band) => ({ ...band, rate: 0 }));
  const offered = take(
    start,
    { kind: "propose", party, terms: { ...terms, royalty, upfront: 1_000, minimum: [0] } },
    UNREAD,
  );
  assert.ok(offered.ok);
  const ended = take(offered.match, { kind: "wait" }, UNREAD);
  assert.ok(ended.ok);
  const agreed = take(ended.match, { kind: "agree" }, UNREAD);
  assert.ok(agreed.ok);
  return agreed.match;
}
