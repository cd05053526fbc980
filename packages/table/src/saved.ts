/**
 * A position as text and back: JSON, with the scenario replaced by its id and version.
 *
 * Law: play goes on from `readPosition(writePosition(p), scenario)` exactly as from `p`. For a game that is to be
 * read by people or kept for long there is the record (`record.ts`).
 */
import type { Position } from "./position.ts";
import { refuse, type SourceFault } from "./refusals.ts";
import { RULES_VERSION } from "./rules.ts";
import type { Scenario } from "./scenario.ts";

type PositionResult =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly fault: SourceFault };

/** How a scenario is named in saved positions and records: `sensor 1`. */
export const scenarioName = ({ id, version }: Scenario): string => `${id} ${version}`;

export const writePosition = (position: Position): string =>
  JSON.stringify({ ...position, scenario: scenarioName(position.scenario), rules: RULES_VERSION });

/** Takes text from `writePosition`; text of another make is refused as far as that shows. */
export function readPosition(text: string, scenario: Scenario): PositionResult {
  const saved = fromJson(text);
  if (saved === null) return refuse({ kind: "notSaved" });
  const { rules, ...rest } = saved;
  const wanted = scenarioName(scenario);
  if (rest.scenario !== wanted)
    return refuse({ kind: "otherScenario", found: String(rest.scenario), wanted });
  if (rules !== RULES_VERSION)
    return refuse({ kind: "otherRules", found: String(rules), plays: RULES_VERSION });
  const position = { ...rest, scenario } as unknown as Position;
  return fits(position) ? { ok: true, position } : refuse({ kind: "damaged" });
}

function fromJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function fits({ scenario, week, parties, ledger, channels, queue, random, turn }: Position): boolean {
  const { deal, weeks } = scenario;
  const seats = deal.parties.length + 1;
  const isSeat = (seat: unknown): boolean =>
    Number.isInteger(seat) && Number(seat) >= 0 && Number(seat) < seats;
  return (
    Number.isInteger(week) &&
    week >= 1 &&
    week <= weeks &&
    (turn === null || isSeat(turn)) &&
    Array.isArray(queue) &&
    queue.every(isSeat) &&
    hasLength(parties, seats - 1) &&
    parties.every(
      (p) => p !== null && hasLength(p.given, deal.assets.length) && hasLength(p.got, deal.assets.length),
    ) &&
    hasLength(ledger, seats) &&
    hasLength(channels, deal.channels.length) &&
    typeof random === "object" &&
    random !== null
  );
}

const hasLength = (list: unknown, length: number): boolean => Array.isArray(list) && list.length === length;
