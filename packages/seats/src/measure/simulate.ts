/**
 * Games for measuring: whoever sits in the owner's chair, a way of dealing or an attack, against simulated parties.
 *
 * A summary of one game is small plain data; summaries in the order of their seeds give the same figures however many
 * workers made them.
 */
import { start, type Position, type Scenario, type Seed } from "@linchpin/table";
import { ATTACKS, speak, type Attack } from "../attacks/index.ts";
import { playOut, step, type Game, type Step, type Watch } from "../game.ts";
import { OWNERS } from "../owners.ts";
import { interestedParty } from "../party.ts";
import type { Seat } from "../seat.ts";
import { tryingIn } from "./ladder.ts";
import { keepsSecrets, LOOKED_AT } from "./secrets.ts";
import type { GameSummary } from "./summary.ts";
import { signatureIn, type Signature } from "./licences.ts";
import { ABLATIONS } from "./ablations.ts";

/** Whoever can sit in the owner's chair, by name: ways of dealing, the two techniques without one of them, attacks. */
export const CHALLENGERS: Readonly<Record<string, Seat | Attack>> = {
  ...OWNERS,
  ...ABLATIONS,
  ...Object.fromEntries(ATTACKS.map((each) => [each.name, each])),
};

function challenger(name: string): Seat | Attack {
  const found = CHALLENGERS[name];
  if (found !== undefined) return found;
  throw new RangeError(`no owner is called ${name}: choose ${Object.keys(CHALLENGERS).join(", ")}`);
}

/** Plays one game with simulated parties and the named owner. */
export function simulate(scenario: Scenario, owner: string, seed: number): GameSummary {
  const signatures: Signature[] = [];
  const secrets = { compared: 0, differing: 0 };
  let ply = 0;
  const game = watchGame(scenario, seed, challenger(owner), (before, events) => {
    if (ply++ % LOOKED_AT === 0) {
      secrets.compared++;
      if (!keepsSecrets(before)) secrets.differing++;
    }
    for (const event of events)
      if (event.kind === "signed") signatures.push(signatureIn(before, event.party, event.terms));
  });
  const { payoffs } = game.settlement;
  return {
    seed,
    payoffs,
    weeks: game.position.week,
    signed: game.position.parties.filter((p) => p.terms !== null).length,
    licences: signatures.map((each) => ({ ...each, after: payoffs[each.party]! })),
    secrets,
    parties: tryingIn(scenario, game),
  };
}

/** Plays a game out; every party is simulated. */
export function watchGame(scenario: Scenario, seed: Seed, owner: Seat | Attack, watch?: Watch): Game {
  const attacks = "says" in owner ? owner : null;
  const seats = ["says" in owner ? interestedParty : owner, ...scenario.parties.map(() => interestedParty)];
  const said = new Set<string>();
  const next = (position: Position, ply: number): Step => {
    if (position.turn !== 0) said.clear();
    return position.turn === 0 && attacks !== null
      ? speak(position, attacks, said)
      : step(position, seed, ply, seats);
  };
  return playOut(start(scenario, seed), next, watch);
}
