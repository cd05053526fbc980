import {
  askedBefore,
  atWeek,
  pricesAt,
  pricesIn,
  type Card,
  figuresOf,
  type Match,
  newsOf,
  positionOf,
  sitDown,
  take,
  threadOf,
} from "@linchpin/match";
import assert from "node:assert/strict";
import { test } from "node:test";
import { legal, noDetours, play, type OwnerMove } from "@linchpin/table";
import { aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { assetRows, clockOf, inFront, partyCards } from "../src/screens/table/model.ts";
import { played } from "./support/games.ts";
import { loaded, namesHere } from "./support/scenario.ts";

const cardsOf = (sitting: Match, seat: number): readonly Card[] =>
  threadOf(sitting, seat).flatMap((entry) =>
    entry.kind === "quiet" || entry.card === null ? [] : [entry.card],
  );

test("what is open in the position is the open card of the conversation, and nothing else is", () => {
  for (const name of namesHere()) {
    for (const owner of aFew(["random"], ["random", "techniques", "refuse"])) {
      for (const weeks of [3, 9, 17]) {
        const sitting = played(name, 4, owner, weeks);
        const { parties } = positionOf(sitting);
        parties.forEach(({ request, proposal, offer }, i) => {
          const cards = cardsOf(sitting, i + 1);
          const asks = cards.filter(
            (c) => c.kind === "request" && (c.state === "open" || c.state === "named"),
          );
          assert.deepEqual(
            asks.map((c) => (c.kind === "request" ? c.request : null)),
            request === null ? [] : [request],
            `${name} ${owner} ${weeks} party ${i + 1}`,
          );
          const proposals = cards.filter((c) => c.kind === "proposal" && c.state === "open");
          assert.equal(
            proposals.length,
            proposal === null ? 0 : 1,
            `${name} ${owner} ${weeks} proposal ${i + 1}`,
          );
          const offers = cards.filter(
            (c) => c.kind !== "request" && c.kind !== "proposal" && c.state === "open",
          );
          assert.equal(offers.length, offer === null ? 0 : 1, `${name} ${owner} ${weeks} offer ${i + 1}`);
        });
      }
    }
  }
});

test("nothing that the owner cannot see gets to the table", () => {
  const sitting = played("sensor", 6, "give", 20);
  const position = positionOf(sitting);
  const hidden = position.parties.map((party) => ({
    ...party,
    type: 0,
    got: party.got.map(() => 0),
    rebuild: { done: 0.5, generation: 0, weeks: 9, cost: 9 },
  }));
  const other = {
    ...sitting,
    positions: sitting.positions.with(sitting.positions.length - 1, { ...position, parties: hidden }),
  };
  assert.deepEqual(partyCards(other), partyCards(sitting));
  assert.deepEqual(figuresOf(positionOf(other)), figuresOf(position));
  assert.deepEqual(assetRows(other, null, 1), assetRows(sitting, null, 1));
  assert.deepEqual(threadOf(other, 1), threadOf(sitting, 1));
  for (const item of sitting.log)
    if (item.kind === "act") assert.ok(item.move.kind !== "pass" && item.move.kind !== "rebuild");
});

const FOR_GOOD: readonly OwnerMove["kind"][] = ["share", "exclusivity", "dismiss", "accept", "close"];

test("every irrevocable move is asked about in both languages; in an exam without a price", () => {
  const sitting = played("sensor", 8, "refuse", 8);
  const figures = figuresOf(positionOf(sitting));
  for (const move of legal(positionOf(sitting), 0) as readonly OwnerMove[]) {
    for (const labels of [sitting.labels.en, sitting.labels.zh]) {
      const position = positionOf(sitting);
      const caution = askedBefore({ position, exam: false }, labels, move, pricesIn(position, figures));
      assert.deepEqual(askedBefore({ position, exam: false }, labels, move, pricesAt(position)), caution);
      if (FOR_GOOD.includes(move.kind)) assert.ok(caution !== null, move.kind);
      if (caution === null) continue;
      assert.doesNotMatch(JSON.stringify(caution), /undefined|NaN|\{\w+\}/);
      const covered = askedBefore({ position, exam: true }, labels, move, pricesIn(position, figures));
      for (const line of covered!.lines) assert.ok(!line.loses, `${move.kind}: ${line.text}`);
    }
  }
});

test("before people are kept it is said what they would cost to hire then; a visit says what it lays open", () => {
  const sitting = played("battery", 1, "techniques", 4);
  const position = positionOf(sitting);
  const share = (legal(position, 0) as readonly OwnerMove[]).filter(
    (move) => move.kind === "share" && position.scenario.deal.assets[move.asset]!.kind === "visit",
  );
  const met = { ...share.find((move) => move.kind === "share")! };
  const shown = play({ ...position, movesLeft: 3 }, 0, met);
  assert.ok(shown.ok && met.kind === "share");
  const keep: OwnerMove = { kind: "keep", party: met.party };
  const bare = { ...position.scenario, ...noDetours(position.scenario.deal) };
  for (const labels of [sitting.labels.en, sitting.labels.zh]) {
    const lines = (of: OwnerMove, at: typeof position, exam: boolean): string =>
      askedBefore({ position: at, exam }, labels, of, pricesAt(at))!
        .lines.map(({ text }) => text)
        .join(" ");
    const { cost } = position.scenario.hiring[met.asset]!;
    const text = lines(keep, shown.position, false);
    for (const money of [cost, 2 * cost, position.scenario.keeping!])
      assert.ok(text.includes(labels.money(money)), text);
    const covered = lines(keep, shown.position, true);
    assert.ok(covered.includes(labels.money(2 * cost)) && covered.length < text.length);
    const longer = share.filter(
      (visit) =>
        lines(visit, position, false).length > lines(visit, { ...position, scenario: bare }, false).length,
    );
    assert.ok(longer.length > 0, "some would hire those whom they meet");
  }
});

test("the clock says when the money ends", () => {
  const { scenario, labels } = loaded("sensor");
  const poor = { ...scenario, cash: 5 * scenario.burn };
  const sitting = sitDown({ scenario: poor, labels, seed: 1, exam: false });
  assert.equal(clockOf(sitting).lastsTo, 5);
  const rich = sitDown({ scenario: { ...scenario, cash: 1e9 }, labels, seed: 1, exam: false });
  assert.equal(clockOf(rich).lastsTo, null);
});

test("whoever needs an answer comes to the front", () => {
  const sitting = played("sensor", 7, "refuse", 3);
  const cards = partyCards(sitting);
  const front = inFront(cards, null);
  assert.equal(cards.find((card) => card.needs)?.seat ?? front, front);
  assert.equal(inFront(cards, 4), 4);
});

test("the news is of the week that has passed", () => {
  const start = sitDown({ ...loaded("sensor"), seed: 7, exam: false });
  assert.deepEqual(newsOf(start), []);
  const sitting = played("sensor", 7, "refuse", 5);
  const { week } = positionOf(sitting);
  for (const { event } of newsOf(sitting)) if (event !== null) assert.ok(event.week >= week - 1);
  const taken = take(sitting, { kind: "mention", party: 2, of: 0, how: "talks" });
  if (taken.ok) assert.deepEqual(newsOf(taken.match), newsOf(sitting));
});

test("whoever has heard a condition for what it asks is not waiting; once it has declined it is again, with its reason", () => {
  let [named, declined] = [0, 0];
  for (const name of namesHere())
    for (const seed of [1, 2, 3]) {
      const end = played(name, seed, "techniques");
      for (let week = 1; week <= positionOf(end).week; week++) {
        const sitting = atWeek(end, week);
        const { parties } = positionOf(sitting);
        partyCards(sitting).forEach((card, i) => {
          const { request, proposal, offer } = parties[i]!;
          const answered = request !== null && offer?.kind === "trade";
          if (answered) named++;
          assert.equal(card.needs, (request !== null && !answered) || proposal !== null, `${name} ${week}`);
        });
      }
      const seats = positionOf(end).parties.map((_, i) => i + 1);
      for (const card of seats.flatMap((seat) => cardsOf(end, seat))) {
        if (card.kind === "request" || card.kind === "proposal") continue;
        if (card.state === "declined" && card.reason !== null) declined++;
        if (card.state !== "declined") assert.equal(card.reason, null);
      }
    }
  assert.ok(named > 5 && declined > 5, `${named} named, ${declined} declined`);
});
