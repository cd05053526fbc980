/** The person's own deal as a scenario: made from its file at once, and found again by a kept game. */
import { parseDeal, type Answers, type Deal } from "@linchpin/deal";
import {
  defaultScenario,
  MAX_PLAYED_PARTIES,
  withAsks,
  type EarlierAsk,
  type ScenarioFile,
} from "@linchpin/table";
import { keepPlayed, readPlayed, type KeptDeal } from "./shelf.ts";

const WISH_WORDS: Readonly<Record<string, EarlierAsk["words"]>> = {
  exclusivity: { en: "exclusivity", zh: "独家" },
  price: { en: "a price", zh: "报价" },
  visit: { en: "a visit to the plant", zh: "参观工厂" },
  other: { en: "more than you have told so far", zh: "更多资料" },
};

const scenarioOf = (deal: Deal, asks: readonly EarlierAsk[]): ScenarioFile =>
  withAsks(defaultScenario(deal), asks);

export const canBePlayed = (deal: Deal): boolean => deal.parties.length <= MAX_PLAYED_PARTIES;

/** The requests of question 8 that name somebody and something of the deal. */
function asksOf(deal: Deal, answers: Answers | null): readonly EarlierAsk[] {
  const { texts } = defaultScenario(deal);
  return (answers?.asks ?? []).flatMap((ask): readonly EarlierAsk[] => {
    const party = deal.parties.findIndex(({ key }) => key === ask.party);
    if (party < 0) return [];
    const asset = deal.assets.findIndex(({ key }) => key === ask.wants);
    const name = (language: "en" | "zh"): string => texts[language][`asset.${ask.wants}`] ?? ask.wants;
    const wish = WISH_WORDS[ask.wants] ?? WISH_WORDS["other"]!;
    const words = asset < 0 ? wish : { en: name("en"), zh: name("zh") };
    return [{ seat: party + 1, asset: asset < 0 ? null : asset, words }];
  });
}

/** Keeps what the game is about, so that it can be gone on with; the id of its scenario. */
export async function readyToPlay(kept: KeptDeal, deal: Deal): Promise<string> {
  const asks = asksOf(deal, kept.answers);
  const { scenario } = scenarioOf(deal, asks);
  await keepPlayed(scenario.id, { dealId: kept.id, text: kept.text, asks });
  return scenario.id;
}

/** Null: it is not kept here. */
export async function ownScenario(id: string): Promise<ScenarioFile | null> {
  const played = await readPlayed(id);
  const read = played === undefined ? null : parseDeal(played.text);
  return read?.ok === true ? scenarioOf(read.file.deal, played!.asks) : null;
}
