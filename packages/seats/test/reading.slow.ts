/** Reading a party is Bayes' rule, uses nothing but what the owner saw, and is right as often as it says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import { drawIndex, type PartyState, play, type Position, type Scenario, view } from "@linchpin/table";
import {
  firstInsight,
  interestedParty,
  observed,
  OWNERS,
  priorReading,
  viewOfParty,
  type Seat,
} from "../src/index.ts";
import { alikeFor } from "./support/alike.ts";
import { randomParty, randomPositions, scenarioCalled } from "./support/positions.ts";
import { watch, type Watched } from "./support/reader.ts";

const seatsOf = (scenario: Scenario, owner: Seat): readonly Seat[] => [
  owner,
  ...scenario.parties.map(() => interestedParty),
];

/** A position without what is hidden from the owner, with the party at a seat of a type. */
function asFarAsSeen(position: Position, seat: number, type: number): Position {
  const parties = position.parties.map((party, i): PartyState => {
    const unseen = {
      got: party.got.map(() => -1),
      gotIn: party.gotIn.map(() => 0),
      rebuild: null,
      attempts: [],
    };
    return i + 1 === seat ? { ...party, type, ...unseen } : { ...party, ...unseen };
  });
  return { ...position, parties };
}

test("what the owner takes a party's view to be is that view, as far as the owner can tell", () => {
  for (const position of randomPositions("party", 12)) {
    const seat = position.turn!;
    for (const type of position.scenario.parties[seat - 1]!.types.keys()) {
      // What has happened to it, and what it spent, the choice rule does not ask.
      const { happened: _, balance: _b, ...known } = view(asFarAsSeen(position, seat, type), seat);
      const { happened: _h, balance: _p, ...taken } = viewOfParty(view(position, 0), seat, type);
      assert.deepEqual(taken, known);
    }
  }
});

test("before anything is seen the reading is the priors", () => {
  for (const position of randomPositions("owner", 2)) {
    const { parties } = position.scenario;
    assert.deepEqual(
      priorReading(view(position, 0)),
      parties.map(({ types }) => types.map(({ weight }) => weight)),
    );
  }
});

test("the same public acts give the same reading, whatever the types and all else that is hidden", () => {
  for (const [id, owner] of [
    ["small", OWNERS["random"]!],
    ["ring", OWNERS["techniques"]!],
    ["sensor", OWNERS["random"]!],
  ] as const) {
    const scenario = scenarioCalled(id);
    const seats = seatsOf(scenario, owner);
    const random = seedRandom(51);
    const honest = watch(scenario, 8, seats);
    for (const { reading } of watch(scenario, 8, seats, (position) => alikeFor(position, 0, random))) {
      const { value } = honest.next() as { value: Watched };
      assert.deepEqual(reading, value.reading);
    }
  }
});

test("acts that are all but impossible are survived, and say next to nothing", () => {
  const scenario = scenarioCalled("small");
  const seats = [OWNERS["random"]!, ...scenario.parties.map(() => randomParty)];
  for (const { reading } of watch(scenario, 9, seats)) {
    assert.ok(reading.flat().every((p) => Number.isFinite(p) && p >= 0 && p <= 1));
  }
});

test("after a probe each type is as likely as the rules of play make it", () => {
  const [position] = randomPositions("owner", 4).filter(
    (p) => p.scenario.id === "sensor" && p.parties[0]!.inTalks && p.exclusivity === null,
  );
  const { types } = position!.scenario.parties[0]!;
  const counts = types.map(() => types.map(() => 0));
  const random = seedRandom(61);
  const draws = 20_000;
  for (let i = 0; i < draws; i++) {
    const type = drawIndex(
      types.map(({ weight }) => weight),
      random,
    );
    const parties = position!.parties.with(0, { ...position!.parties[0]!, type, probed: {} });
    const asked = play({ ...position!, parties, random: seedRandom(i) }, 0, {
      kind: "probe",
      party: 1,
      topic: "plans",
    });
    assert.ok(asked.ok);
    const event = asked.events.find((e) => e.kind === "probed")!;
    counts[types.findIndex(({ key }) => key === event.answer)]![type]!++;
  }
  const seen = view(position!, 0);
  counts.forEach((row, answer) => {
    const asked = row.reduce((sum, n) => sum + n, 0);
    const told = { kind: "probed", party: 1, topic: "plans", answer: types[answer]!.key, week: 1 } as const;
    const read = observed(firstInsight(seen), seen, 0, [{ ...told, seenBy: [0] }]).reading[0]!;
    read.forEach((p, type) => {
      const error = Math.sqrt((p * (1 - p)) / asked);
      assert.ok(
        Math.abs(row[type]! / asked - p) < 5 * error,
        `${types[answer]!.key}: ${row[type]! / asked}, ${p}`,
      );
    });
  });
});

const OWNERS_WATCHED = ["techniques", "give", "refuse", "random"].map((name) => OWNERS[name]!);
const DECILES = 10;
/** Fewer cases than these say nothing of a tenth. */
const FEW = 20;

interface Decile {
  readonly said: number;
  readonly came: number;
  readonly count: number;
}

/** At the end of every third week of a game: by party in talks, what is read of each type, which it is, and its prior. */
interface Sample {
  readonly party: number;
  readonly read: readonly number[];
  readonly type: number;
  readonly prior: number;
}

function samplesOf(game: Iterable<Watched>): readonly Sample[] {
  return [...game].flatMap(({ before, position, reading }) => {
    const weekIsOver = before.turn !== 0 && (position.turn === 0 || position.turn === null);
    if (!weekIsOver || before.week % 3 !== 0) return [];
    return reading.flatMap((read, party) => {
      const { inTalks, type } = position.parties[party]!;
      const prior = position.scenario.parties[party]!.types[type]!.weight;
      return inTalks && read.length > 1 ? [{ party, read, type, prior }] : [];
    });
  });
}

/**
 * By tenths of what is read, what was said and what was so. Of each type of each party of a game the first sample that
 * falls into a tenth counts: a later one says the same again.
 */
function calibration(games: readonly (readonly Sample[])[]): readonly Decile[] {
  const deciles = Array.from({ length: DECILES }, (): Decile => ({ said: 0, came: 0, count: 0 }));
  for (const samples of games) {
    const met = new Set<string>();
    for (const { party, read, type } of samples) {
      read.forEach((p, k) => {
        const at = Math.min(DECILES - 1, Math.floor(p * DECILES));
        if (met.has(`${party} ${k} ${at}`)) return;
        met.add(`${party} ${k} ${at}`);
        const { said, came, count } = deciles[at]!;
        deciles[at] = { said: said + p, came: came + (k === type ? 1 : 0), count: count + 1 };
      });
    }
  }
  return deciles;
}

/** Share of what is said that may be wrong because the owner does not see copies under way and what was passed on. */
const UNSEEN = 0.04;

/** The tenths in which what is said and what is so are further apart than four standard errors and what is unseen. */
function uncalibrated(deciles: readonly Decile[]): readonly string[] {
  return deciles.flatMap(({ said, came, count }) => {
    if (count < FEW) return [];
    const [p, found] = [said / count, came / count];
    const allowed = 4 * Math.sqrt((p * (1 - p)) / count) + UNSEEN;
    return Math.abs(found - p) <= allowed ? [] : [`says ${p}, is so ${found} of ${count} times`];
  });
}

const played = new Map<string, readonly (readonly Sample[])[]>();

/** Games of a scenario, with owners of different ways in turn. */
function watched(id: string, count: number): readonly (readonly Sample[])[] {
  const scenario = scenarioCalled(id);
  const games =
    played.get(id) ??
    Array.from({ length: count }, (_, i) =>
      samplesOf(watch(scenario, 3000 + i, seatsOf(scenario, OWNERS_WATCHED[i % 4]!))),
    );
  played.set(id, games);
  return games;
}

const gamesOfSmall = (): readonly (readonly Sample[])[] => watched("small", 800);
const gamesOfShipped = (): readonly (readonly Sample[])[] =>
  ["vision", "sensor", "ring"].flatMap((id) => watched(id, 10));

/** The same samples from a reader that takes every act for several, or for a part of one. */
const mistaken = (games: readonly (readonly Sample[])[], power: number): typeof games =>
  games.map((samples) =>
    samples.map((sample) => {
      const weights = sample.read.map((p) => p ** power);
      const total = weights.reduce((sum, w) => sum + w, 0);
      return { ...sample, read: weights.map((w) => w / total) };
    }),
  );

test("what the reading calls p is so in a share p of the cases, with the types drawn from the priors", () => {
  const [small, shipped] = [gamesOfSmall(), gamesOfShipped()];
  assert.deepEqual(uncalibrated(calibration(small)), []);
  assert.deepEqual(uncalibrated(calibration(shipped)), []);
  for (const games of [small, shipped]) {
    assert.ok(
      calibration(games).filter(({ count }) => count >= FEW).length >= 7,
      "most tenths are looked at",
    );
  }
  // The measure can tell: a reader four times as sure is found out.
  const faults = uncalibrated(calibration(mistaken([...small, ...shipped], 4)));
  assert.ok(faults.length > 0, faults.join("; "));
});

/** One case in which what was so was read as all but impossible must not outweigh all the others: what nobody saw may explain it. */
const LEAST_READ = 1e-4;

/** By party of each game: the logarithm of the chance that was read of its true type, at the last that is seen of it. */
const scoresOf = (games: readonly (readonly Sample[])[]): readonly number[] =>
  games.flatMap((samples) =>
    [...new Set(samples.map(({ party }) => party))].map((of) => {
      const { read, type } = samples.findLast(({ party }) => party === of)!;
      return Math.log(Math.max(LEAST_READ, read[type]!));
    }),
  );

test("a reader that is surer, or less sure, than what it saw allows is right less often than it says (logarithmic score)", () => {
  const games = [...gamesOfSmall(), ...gamesOfShipped()];
  const honest = scoresOf(games);
  for (const power of [4, 2, 1 / 4, 1 / 8]) {
    const better = scoresOf(mistaken(games, power)).map((score, i) => honest[i]! - score);
    const mean = better.reduce((sum, x) => sum + x, 0) / better.length;
    const variance = better.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (better.length - 1);
    assert.ok(mean > 2 * Math.sqrt(variance / better.length), `${power}: ${mean}`);
  }
});

test("late in a game the true type is likelier than it was before", () => {
  for (const games of [gamesOfSmall(), gamesOfShipped()]) {
    const gains = games.flatMap((samples) => {
      const parties = [...new Set(samples.map(({ party }) => party))];
      return parties.map((of) => {
        const { read, type, prior } = samples.findLast(({ party }) => party === of)!;
        return read[type]! - prior;
      });
    });
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    assert.ok(mean > 0.05, `${mean} over ${gains.length} parties`);
  }
});
