/**
 * The clock: who acts in which order, and what a week brings when everyone has acted: burn, copies under way, own
 * channels, releases, the end of exclusivity, the scenario's events, and the end of the talks.
 */
import { nextFloat, nextInt } from "@linchpin/coalition";
import { modelOf, rebuildOf, type Terms } from "@linchpin/deal";
import { dealOf, truthOf } from "./deal-of.ts";
import { endDetours, finishDetours } from "./detours.ts";
import { OWNER_SEAT, seatsOf } from "./moves.ts";
import { holds, partyAt, standsUntil, withParty, type Position } from "./position.ts";
import { RAPPORT } from "./rules.ts";
import { concerned, WEEKS_A_MONTH, type Effect } from "./scenario.ts";
import {
  ask,
  book,
  conclude,
  convinced,
  leakFrom,
  comeBy,
  leave,
  spend,
  warm,
  warmed,
  type Tell,
} from "./state.ts";

/** The parties in talks, in an order drawn anew; advances the position's generator, which is the caller's own copy. */
export function drawOrder(position: Position): readonly number[] {
  const seats = position.parties.flatMap((p, i) => (p.inTalks ? [i + 1] : []));
  for (let i = seats.length - 1; i > 0; i--) {
    const j = nextInt(position.random, i + 1);
    [seats[i], seats[j]] = [seats[j]!, seats[i]!];
  }
  return seats;
}

/**
 * A party starts to rebuild what it does not know of the current generation, paying week by week. What is left of a
 * copy of an older generation counts as done.
 */
export function beginRebuild(position: Position, seat: number): Position {
  const { cost, months } = rebuildOf(modelOf(dealOf(truthOf(position))), 1 << seat);
  const old = partyAt(position, seat).rebuild;
  const renews = position.scenario.development?.renews ?? 0;
  const done = old === null ? 0 : old.done * (1 - renews) ** (position.generation - old.generation);
  const left = 1 - done;
  const weeks = Math.max(1, Math.ceil(months * WEEKS_A_MONTH)) / left;
  return withParty(position, seat, {
    rebuild: { done, generation: position.generation, weeks, cost: cost / left },
  });
}

/** Everything between the last act of a week and the owner's first move of the next. */
export function endWeek(position: Position, tell: Tell): Position {
  const steps = [burn, rebuild, finishDetours, leak, finishWork, endExclusivity, withdraw, expire, tire];
  const worked = steps.reduce((next, step) => step(next, tell), position);
  if (worked.cash < 0) return endTalks({ ...worked, ending: "cash" }, tell);
  if (worked.week >= worked.scenario.weeks) return endTalks({ ...worked, ending: "weeks" }, tell);
  const { scenario } = worked;
  const next: Position = {
    ...worked,
    week: worked.week + 1,
    turn: 0,
    movesLeft: scenario.attention,
    queue: [],
  };
  return happen(next, tell);
}

/** What is under way comes out as it would have; it counts from the end of the talks. */
export function endTalks(position: Position, tell: Tell): Position {
  tell({ kind: "ended", ending: position.ending! });
  return { ...endDetours(position, tell), turn: null, movesLeft: 0, queue: [] };
}

const burn = (position: Position): Position => spend(position, position.scenario.burn);

/** Copies go on, each at its own cost, also of parties that have left; a release leaves them behind. */
function rebuild(position: Position, tell: Tell): Position {
  let next = position;
  position.parties.forEach((state, i) => {
    const copy = state.rebuild;
    if (copy === null || copy.done >= 1) return;
    // Counted in whole weeks that are left, or a rounding error would cost a week more.
    const weeksLeft = Math.round((1 - copy.done) * copy.weeks);
    const done = weeksLeft <= 1 ? 1 : 1 - (weeksLeft - 1) / copy.weeks;
    next = book(withParty(next, i + 1, { rebuild: { ...copy, done } }), i + 1, -copy.cost / copy.weeks);
    if (done < 1) return;
    tell({ kind: "copied", party: i + 1 }, [i + 1]);
    next = conclude(next, i + 1, "party", "withdrawn", tell);
  });
  return next;
}

/** What was given this week may get about. */
function leak(position: Position, tell: Tell): Position {
  let next = position;
  for (const seat of seatsOf(position.parties)) {
    const { given, givenIn, under } = partyAt(position, seat);
    given.forEach((held, asset) => {
      if (held >= 0 && givenIn[asset] === position.week)
        next = leakFrom(next, seat, asset, under[asset]!, tell);
    });
  }
  return next;
}

/** Channels and releases that are ready. */
function finishWork(position: Position, tell: Tell): Position {
  let next = position;
  position.channels.forEach((channel, c) => {
    if (channel.owned || channel.ready === null || channel.ready > position.week) return;
    tell({ kind: "built", channel: c });
    next = provoked({ ...next, channels: next.channels.with(c, { ...channel, owned: true }) }, c);
  });
  if (next.development !== null && next.development <= position.week) {
    const generation = next.generation + 1;
    tell({ kind: "released", generation });
    next = { ...next, development: null, generation, releasedAt: position.week };
  }
  return next;
}

/** Those who serve the customers that the owner now reaches itself do not like it. */
function provoked(position: Position, channel: number): Position {
  const { controlledBy, open } = position.scenario.deal.channels[channel]!;
  const holders = open ? [] : controlledBy.filter((seat) => seat !== OWNER_SEAT);
  return holders.reduce(
    (next, seat) => (partyAt(next, seat).inTalks ? warm(next, seat, RAPPORT.rivalled) : next),
    position,
  );
}

function endExclusivity(position: Position, tell: Tell): Position {
  const { exclusivity } = position;
  if (exclusivity === null || exclusivity.until > position.week) return position;
  const { party } = exclusivity;
  tell({ kind: "freed", party }, [0, party]);
  // What it offered, it offered to whom nobody else could license.
  return conclude({ ...position, exclusivity: null }, party, "party", "freed", tell);
}

/** Who was passed something on takes back what it proposed before. */
const withdraw = (position: Position, tell: Tell): Position => ({
  ...position.withdrawing.reduce((next, seat) => conclude(next, seat, "party", "withdrawn", tell), position),
  withdrawing: [],
});

/** What a party put forward and nobody has answered does not stand for ever. */
const expire = (position: Position, tell: Tell): Position =>
  seatsOf(position.parties).reduce(
    (next, seat) =>
      position.week === standsUntil(position.scenario, partyAt(position, seat).proposedIn)
        ? conclude(next, seat, "party", "expired", tell)
        : next,
    position,
  );

/** Contacts that nothing is signed with cool; a party that has lost all trust leaves. */
function tire(position: Position, tell: Tell): Position {
  return position.parties.reduce((next, state, i) => {
    if (!state.inTalks) return next;
    const cooled = warmed(state, state.terms === null ? RAPPORT.cooling : 0);
    return cooled.rapport <= 0 ? leave(next, i + 1, tell) : withParty(next, i + 1, cooled);
  }, position);
}

/** The scenario's events of the week that has begun. */
function happen(position: Position, tell: Tell): Position {
  let next = position;
  for (const event of position.scenario.events) {
    if (event.week !== position.week) continue;
    // Drawn whether or not it happens, so that later chance does not depend on it.
    if (nextFloat(position.random) >= event.chance) continue;
    tell({ kind: "event", key: event.key }, [0, ...concerned(event)], position.week);
    const happened = { ...next, happened: [...next.happened, event.key] };
    next = event.effects.reduce<Position>((p, effect) => apply(p, effect, tell), happened);
  }
  return next;
}

function apply(position: Position, effect: Effect, tell: Tell): Position {
  if (effect.kind === "cash") return book({ ...position, cash: position.cash + effect.by }, 0, effect.by);
  const state = partyAt(position, effect.party);
  switch (effect.kind) {
    case "rapport":
      return withParty(position, effect.party, warmed(state, effect.by));
    case "belief":
      return withParty(position, effect.party, { belief: moved(state.belief, effect.by) });
    case "joins":
      if (state.inTalks || state.gone) return position;
      tell({ kind: "joined", party: effect.party }, [0, effect.party], position.week);
      return withParty(position, effect.party, { inTalks: true });
    case "request":
      // It takes the place of what the party asked for before, unless something was offered for that.
      if (!state.inTalks || state.offer?.kind === "trade") return position;
      if (holds(state, effect.asset) >= position.generation || handsOver(state.terms, effect.asset))
        return position;
      return ask(position, effect.party, { kind: "asset", asset: effect.asset, pressed: 0 }, tell);
    case "learn":
      tell(
        { kind: "learned", party: effect.party, asset: effect.asset, from: null },
        [effect.party],
        position.week,
      );
      return comeBy(position, effect.party, effect.asset, position.generation, tell);
  }
}

/** Whether a licence hands an asset over: it need not be asked for. */
const handsOver = (terms: Terms | null, asset: number): boolean =>
  terms !== null && terms.transfers.some((transfer) => transfer.asset === asset);

/** Belief raised by a share of what is left to be believed, or lowered by a share of itself. */
const moved = (belief: number, by: number): number => (by >= 0 ? convinced(belief, by) : belief * (1 + by));
