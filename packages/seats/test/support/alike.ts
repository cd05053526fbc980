/** Positions that a seat cannot tell apart: everything that its view hides is drawn anew. */
import { nextFloat, nextInt, seedRandom, shuffle, type RandomState } from "@linchpin/coalition";
import {
  MAX_PROBES,
  TOPICS,
  termsGrid,
  view,
  type PartyState,
  type Position,
  type Rebuild,
} from "@linchpin/table";

/** Another position that looks the same from a seat. */
export function alikeFor(position: Position, seat: number, random: RandomState): Position {
  const unseen = seat === 0 ? unseenByOwner(position, random) : unseenByParty(position, seat, random);
  const ledger = position.ledger.map((value, i) => (i === seat ? value : value - nextInt(random, 500_000)));
  const queue = [...position.queue];
  shuffle(random, queue);
  return { ...position, ...unseen, ledger, queue, random: seedRandom(nextInt(random, 1e9)) };
}

function unseenByOwner(position: Position, random: RandomState): Partial<Position> {
  const parties = position.parties.map((party, i) => ({ ...party, ...secrets(position, i + 1, random) }));
  return { parties };
}

function unseenByParty(position: Position, seat: number, random: RandomState): Partial<Position> {
  const { scenario, week } = position;
  const type = scenario.parties[seat - 1]!.types[position.parties[seat - 1]!.type]!;
  const seen = new Set(view(position, seat).happened);
  const others = [...position.parties.keys()].filter((i) => i + 1 !== seat);
  const bound = nextInt(random, others.length + 1);
  const other = bound === others.length ? null : { party: others[bound]! + 1, until: week + 3 };
  return {
    parties: position.parties.map((party, i) => {
      if (i + 1 === seat) return party;
      const stranger = { ...strangerAt(position, i + 1, random), ...secrets(position, i + 1, random) };
      if (!type.allies.includes(i + 1)) return stranger;
      const { inTalks, gone, given, got } = party;
      return { ...stranger, inTalks, gone, given, got };
    }),
    cash: nextInt(random, 1_000_000),
    movesLeft: nextInt(random, 3),
    development: coin(random) ? week + nextInt(random, 9) : null,
    channels: position.channels.map((c) => ({
      ...c,
      ready: coin(random) ? week + nextInt(random, 9) : null,
    })),
    exclusivity: position.exclusivity?.party === seat ? position.exclusivity : other,
    happened: position.happened.filter((key) => seen.has(key)),
  };
}

/** What only the party itself knows: what it is, what others told it, and its own copy. */
function secrets(position: Position, seat: number, random: RandomState): Partial<PartyState> {
  return {
    type: nextInt(random, position.scenario.parties[seat - 1]!.types.length),
    got: holdings(position, random),
    gotIn: weeks(position, random),
    rebuild: coin(random) ? copy(position, random) : null,
  };
}

/** A party's dealings with the owner, drawn anew. */
function strangerAt(position: Position, seat: number, random: RandomState): PartyState {
  const { scenario } = position;
  const grid = termsGrid(scenario, seat);
  // Whose licence it is, since when and for which channels is public; the rest of its terms is not.
  const { terms: signed } = position.parties[seat - 1]!;
  const terms = (): PartyState["terms"] =>
    grid.length > 0 && coin(random) ? grid[nextInt(random, grid.length)]! : null;
  const asset = nextInt(random, scenario.deal.assets.length);
  return {
    ...position.parties[seat - 1]!,
    inTalks: coin(random),
    gone: coin(random),
    belief: nextFloat(random),
    rapport: nextFloat(random),
    given: holdings(position, random),
    givenIn: weeks(position, random),
    paid: nextInt(random, 90_000),
    nnn: coin(random),
    heard: coin(random) ? [{ of: 0, how: "talks", count: 1 + nextInt(random, 3), week: position.week }] : [],
    request: coin(random) ? { kind: "asset", asset, pressed: nextInt(random, 3) } : null,
    offer: coin(random) ? { kind: "nnn" } : null,
    proposal: terms(),
    proposals: coin(random) ? grid.slice(0, nextInt(random, 3)) : [],
    answers: { file: { granted: nextInt(random, 4), refused: nextInt(random, 4) } },
    probed: { [TOPICS[nextInt(random, TOPICS.length)]!]: nextInt(random, MAX_PROBES + 1) },
    terms: signed && { ...signed, upfront: nextInt(random, 900_000), penalty: nextInt(random, 900_000) },
  };
}

const coin = (random: RandomState): boolean => nextInt(random, 2) === 0;

const holdings = ({ scenario, generation }: Position, random: RandomState): readonly number[] =>
  scenario.deal.assets.map(() => nextInt(random, generation + 2) - 1);

const weeks = ({ scenario, week }: Position, random: RandomState): readonly number[] =>
  scenario.deal.assets.map(() => nextInt(random, week + 1));

const copy = ({ generation }: Position, random: RandomState): Rebuild => ({
  done: nextFloat(random),
  generation: nextInt(random, generation + 1),
  weeks: 1 + nextInt(random, 60),
  cost: nextInt(random, 500_000),
});
