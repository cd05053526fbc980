/**
 * What was asked for before the talks, as the opening of a default scenario: each request for a thing comes up once the
 * owner has made its first moves, the others are told in the scene. The id then names the requests too.
 */
import type { ScenarioEvent } from "../scenario.ts";
import { contentId } from "./identity.ts";
import type { DefaultScenario } from "./scenario-default.ts";

/** A request: of whom, for which thing (null: none of the list), and what to call both, in each language. */
export interface EarlierAsk {
  readonly seat: number;
  readonly asset: number | null;
  readonly words: Readonly<Record<"en" | "zh", string>>;
}

/** The first week in which something can happen by itself. */
const WEEK = 2;

export function withAsks(made: DefaultScenario, asks: readonly EarlierAsk[]): DefaultScenario {
  if (asks.length === 0) return made;
  const { scenario, texts } = made;
  const { deal } = scenario;
  const said = asks.map(({ seat, words }) => ({
    en: `${texts.en[`party.${deal.parties[seat - 1]!.key}.name`]!} has asked for ${words.en}.`,
    zh: `${texts.zh[`party.${deal.parties[seat - 1]!.key}.name`]!}已经开口要${words.zh}。`,
  }));
  const events = asks.flatMap(({ seat, asset }, i): readonly ScenarioEvent[] => {
    const { inTalks, knows } = deal.parties[seat - 1]!;
    if (asset === null || !inTalks || knows.includes(asset)) return [];
    return [
      { key: `ask-${i + 1}`, week: WEEK, chance: 1, effects: [{ kind: "request", party: seat, asset }] },
    ];
  });
  const told = (language: "en" | "zh") => ({
    ...texts[language],
    scene: `${texts[language]["scene"]!}\n${said.map((each) => each[language]).join(language === "en" ? " " : "")}`,
    ...Object.fromEntries(
      events.map(({ key }) => [`event.${key}`, said[Number(key.slice(4)) - 1]![language]]),
    ),
  });
  const asked = asks.map(({ seat, asset, words }) => ({ seat, asset, words: words.en }));
  return {
    scenario: {
      ...scenario,
      id: contentId(scenario.id, { asked }),
      events: [...events, ...scenario.events].toSorted((a, b) => a.week - b.week),
    },
    texts: { en: told("en"), zh: told("zh") },
  };
}
