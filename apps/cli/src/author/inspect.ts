/** A scenario inspected without playing it: what can never happen, never be paid for, or was never translated. */
import type { Effect, Scenario, ScenarioEvent, ScenarioFile } from "@linchpin/table";
import { error, found, note, warning, type Finding } from "./finding.ts";

export function inspect({ scenario, texts }: Pick<ScenarioFile, "scenario" | "texts">): readonly Finding[] {
  return [
    ...moneyFindings(scenario),
    ...timeFindings(scenario),
    ...typeFindings(scenario),
    ...scenario.events.flatMap((event) => eventFindings(scenario, event)),
    ...textFindings(texts),
  ];
}

/** What costs more than there is at the start, where nothing comes in but by what it is to buy. */
function moneyFindings({
  cash,
  approachCost,
  shareCost,
  building,
  development,
  deal,
}: Scenario): readonly Finding[] {
  const priced: readonly (readonly [string, number])[] = [
    ["approachCost", approachCost],
    ...shareCost.map((cost, a) => [`shareCost.${deal.assets[a]!.key}`, cost] as const),
    ...building.map((each, c) => [`building.${deal.channels[c]!.key}.cost`, each?.cost ?? 0] as const),
    ["development.cost", development?.cost ?? 0],
  ];
  return priced
    .filter(([, cost]) => cost > cash)
    .map(([path, cost]) =>
      warning(
        path,
        `${cost} is more than the cash at the start, ${cash}`,
        `lower it, or raise cash to ${cost}`,
      ),
    );
}

function timeFindings({ weeks, building, development, deal }: Scenario): readonly Finding[] {
  const lasting: readonly (readonly [string, number])[] = [
    ...building.map((each, c) => [`building.${deal.channels[c]!.key}.weeks`, each?.weeks ?? 0] as const),
    ["development.weeks", development?.weeks ?? 0],
  ];
  return lasting
    .filter(([, own]) => own >= weeks)
    .map(([path, own]) =>
      error(
        path,
        `takes ${own} weeks, but the talks last ${weeks}: it is never ready`,
        `write less than ${weeks}`,
      ),
    );
}

function typeFindings({ parties, deal }: Scenario): readonly Finding[] {
  return parties.flatMap(({ types }, i) => {
    const path = `parties.${deal.parties[i]!.key}.types`;
    const never = types.filter(({ weight }) => weight === 0);
    return found(
      ...never.map(({ key }) =>
        warning(`${path}.${key}`, "has weight 0: it never occurs", "give it weight, or remove it"),
      ),
      types.length <= 1 &&
        note(path, "there is one type only: nothing is hidden", "add a type that wants something else"),
    );
  });
}

function eventFindings(scenario: Scenario, event: ScenarioEvent): readonly Finding[] {
  const path = `events.${event.key}`;
  return found(
    event.chance <= 0 && warning(path, "has chance 0: it never happens", "give it a chance"),
    ...event.effects.map((effect) => {
      const problem = idle(scenario, event, effect);
      const remedy = "remove it, or let it change something that can be otherwise";
      return problem !== null && warning(`${path}.effects`, problem, remedy);
    }),
  );
}

/** Why an effect can change nothing; null: it can. */
function idle({ deal }: Scenario, event: ScenarioEvent, effect: Effect): string | null {
  if (effect.kind === "cash") return effect.by === 0 ? "changes the cash by 0" : null;
  const party = deal.parties[effect.party - 1]!;
  switch (effect.kind) {
    case "joins":
      return party.inTalks ? `${party.key} is in talks from the start` : null;
    case "rapport":
    case "belief":
      return effect.by === 0 ? `changes the ${effect.kind} of ${party.key} by 0` : null;
    case "request":
    case "learn":
      return party.knows.includes(effect.asset)
        ? `${party.key} knows ${deal.assets[effect.asset]!.key} from the start (week ${event.week})`
        : null;
  }
}

const CJK = /[\u4e00-\u9fff]/;
/** Names of few letters may stay as they are. */
const SHORT = 3;

function textFindings(texts: ScenarioFile["texts"]): readonly Finding[] {
  return Object.keys(texts.en).flatMap((key) => {
    const [en, zh] = [texts.en[key] ?? "", texts.zh[key] ?? ""];
    const findings: Finding[] = [];
    if (en.trim() === "" || zh.trim() === "")
      findings.push(error(`texts.${en.trim() === "" ? "en" : "zh"}.${key}`, "is empty", "write the text"));
    else if (zh.length > SHORT && !CJK.test(zh))
      findings.push(warning(`texts.zh.${key}`, "has no Chinese in it", "translate it"));
    if (CJK.test(en)) findings.push(warning(`texts.en.${key}`, "has Chinese in it", "translate it"));
    return findings;
  });
}
