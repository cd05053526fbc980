/**
 * What every seat must do, whatever it plays: answer from its view alone, legally, and the same way each time.
 *
 * Each law gives the faults of a seat in words; `conforms` makes a test of each. `peek` is the position that an honest
 * seat never sees: only the cheats that show that the laws can fail use it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { seedRandom } from "@linchpin/coalition";
import { legal, objection, view, type Move, type Position, type View } from "@linchpin/table";
import { chanceFor, interestedParty, OWNERS, playGame, type Seat } from "../../src/index.ts";
import { deepFreeze } from "../../../table/test/support/freeze.ts";
import { alikeFor } from "./alike.ts";
import { scenariosHere, randomParty, randomPositions } from "./positions.ts";

export interface Subject {
  readonly side: "owner" | "party";
  readonly make: (peek: () => Position) => Seat;
  /** How likely the seat says each of its acts is, if it says so. */
  readonly odds?: (view: View) => unknown;
}

/** Positions of each random game that a law looks at. */
const A_GAME = { owner: 15, party: 12 };
const CHANCES = [1, 2, 3];
const ALIKE = 2;
/** Faults in the report of a failure. */
const SHOWN = 5;

export function conforms(name: string, subject: Subject): void {
  for (const [law, faults] of Object.entries(LAWS)) {
    test(`${name}: ${law}`, () => assert.deepEqual(faults(subject).slice(0, SHOWN), []));
  }
}

type Law = (subject: Subject) => readonly string[];

/** The same choice, and the same odds, in every position that looks the same. */
const seesOnlyItsView: Law = (subject) => {
  const table = tableOf(subject);
  const random = seedRandom(77);
  return positionsFor(subject).flatMap((position) => {
    const seen = view(position, position.turn!);
    return Array.from({ length: ALIKE }).flatMap(() => {
      const other = alikeFor(position, position.turn!, random);
      // If these fail it is not the seat that is wrong, but what this suite takes to be hidden.
      assert.deepEqual(view(other, position.turn!), seen);
      assert.notDeepEqual(other, position);
      const odds = same(subject.odds?.(view(other, position.turn!)), subject.odds?.(seen));
      const fault = `${placeOf(position)}: hidden things change`;
      return [
        ...(odds ? [] : [`${fault} the odds`]),
        ...CHANCES.flatMap((chance) =>
          same(table.answer(other, chance), table.answer(position, chance)) ? [] : [`${fault} the choice`],
        ),
      ];
    });
  });
};

/** The same choice from a view that came over a wire: plain data and the scenario, nothing else. */
const plainDataIsEnough: Law = (subject) => {
  const { answer, answerTo } = tableOf(subject);
  return positionsFor(subject).flatMap((position) => {
    const { scenario, ...rest } = view(position, position.turn!);
    const sent = { ...(JSON.parse(JSON.stringify(rest)) as object), scenario } as View;
    return same(answerTo(position, sent, 1), answer(position, 1))
      ? []
      : [`${placeOf(position)}: a copy of the view gives another choice`];
  });
};

const answersLegally: Law = (subject) => {
  const table = tableOf(subject);
  const first = positionsFor(subject).flatMap((position) =>
    CHANCES.flatMap((chance) => faultOf(position, table.answer(position, chance))),
  );
  return [...first, ...gameFaults(subject)];
};

/** Whole games, so that it meets what it has brought about itself. */
function gameFaults(subject: Subject): readonly string[] {
  const seat = subject.make(nothing);
  return scenariosHere().flatMap((scenario, i) => {
    const opponents =
      subject.side === "owner" ? [interestedParty, randomParty] : [OWNERS["random"]!, OWNERS["techniques"]!];
    return opponents.flatMap((other) => {
      const parties = scenario.parties.map(() => (subject.side === "party" ? seat : other));
      try {
        playGame(scenario, 900 + i, [subject.side === "owner" ? seat : other, ...parties]);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
  });
}

/** One seat twice, another that comes from other games, and one that meets the positions in the opposite order. */
const carriesNothingOver: Law = (subject) => {
  const positions = positionsFor(subject);
  const [once, twice, backwards] = [tableOf(subject), tableOf(subject), tableOf(subject)];
  const answers = positions.map((position) => once.answer(position, 5));
  const repeated = positions.map((position) => {
    twice.answer(position, 6);
    return twice.answer(position, 5);
  });
  const reversed = positions
    .toReversed()
    .map((position) => backwards.answer(position, 5))
    .toReversed();
  return positions.flatMap((position, i) =>
    same(answers[i], repeated[i]) && same(answers[i], reversed[i])
      ? []
      : [`${placeOf(position)}: the same view and chance, another choice`],
  );
};

export const LAWS = {
  "its choice depends on nothing that its seat cannot see": seesOnlyItsView,
  "it needs nothing but plain data": plainDataIsEnough,
  "it answers with a legal move, in random positions and in whole games": answersLegally,
  "it makes the same choice for the same view and chance, whatever it has played before": carriesNothingOver,
} as const satisfies Record<string, Law>;

/** A seat at a table: its answers, and what it throws, as plain values. */
function tableOf(subject: Subject): {
  readonly answer: (position: Position, chance: number) => Answer;
  readonly answerTo: (position: Position, seen: View, chance: number) => Answer;
} {
  let current: Position | null = null;
  const seat = subject.make(() => current!);
  const answerTo = (position: Position, seen: View, chance: number): Answer => {
    current = position;
    const turn = position.turn!;
    try {
      // A seat that writes in what it is shown is found out.
      const frozen = deepFreeze(seen);
      return {
        move: seat.choose(frozen, () => legal(position, turn), chanceFor(chance, turn, position.week)),
      };
    } catch (error) {
      return { threw: String(error) };
    }
  };
  return {
    answerTo,
    answer: (position, chance) => answerTo(position, view(position, position.turn!), chance),
  };
}

type Answer = { readonly move: Move } | { readonly threw: string };

function faultOf(position: Position, answer: Answer): readonly string[] {
  if ("threw" in answer) return [`${placeOf(position)}: ${answer.threw}`];
  const reason = objection(position, position.turn!, answer.move);
  return reason === null ? [] : [`${placeOf(position)}: ${answer.move.kind}: ${reason.kind}`];
}

/** Random positions; where a party is to move, once for each type that it might be. */
function positionsFor({ side }: Subject): readonly Position[] {
  const positions = randomPositions(side, A_GAME[side]);
  if (side === "owner") return positions;
  return positions.flatMap((position) => {
    const at = position.turn! - 1;
    return position.scenario.parties[at]!.types.map((_, type) => ({
      ...position,
      parties: position.parties.with(at, { ...position.parties[at]!, type }),
    }));
  });
}

const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

const nothing = (): never => {
  throw new Error("there is nothing to peek at");
};

const placeOf = ({ scenario, week, turn }: Position): string => `${scenario.id}, week ${week}, seat ${turn}`;
