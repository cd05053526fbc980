/** What the owner should know before a move that cannot be undone: its price in practice, a bare warning in an exam. */
import type { Move } from "@linchpin/table";
import {
  costOfExclusivity,
  gainOfChannel,
  gainOfParty,
  gainOfRelease,
  priceOf,
  valueOfTerms,
} from "./figures.ts";
import { amount } from "./language.ts";
import { termsVerdict } from "./terms-words.ts";
import type { Sitting } from "./sitting.ts";
import { UI } from "./ui.ts";

/** Lines to read before confirming; null: nothing to confirm. */
export function cautionFor(sitting: Sitting, move: Move): readonly string[] | null {
  const { language, exam } = sitting;
  const ui = UI[language];
  switch (move.kind) {
    case "share":
      return [...priceLines(sitting, move.party, move.asset), ui.irrevocable];
    case "trade": {
      const { request } = sitting.position.parties[move.party - 1]!;
      const price = request?.kind === "asset" ? priceLines(sitting, move.party, request.asset) : [];
      return [...price, ui.ifAccepted];
    }
    case "exclusivity":
      return [...change(sitting, () => -costOfExclusivity(sitting, move.party)), ui.irrevocable];
    case "dismiss":
      return [...change(sitting, () => gainOfParty(sitting, move.party, false)), ui.irrevocable];
    case "build":
      return change(sitting, () => gainOfChannel(sitting, move.channel));
    case "develop":
      return change(sitting, () => gainOfRelease(sitting));
    case "accept": {
      const { proposal } = sitting.position.parties[move.party - 1]!;
      const verdict =
        exam || proposal === null ? [] : termsVerdict(sitting, proposal, valueOfTerms(sitting, proposal));
      return [...verdict, ui.irrevocable];
    }
    case "close":
      return [ui.irrevocable];
    default:
      return null;
  }
}

export function priceLines(sitting: Sitting, party: number, asset: number): readonly string[] {
  const { labels, language, scenario, exam } = sitting;
  const ui = UI[language];
  const spent = scenario.shareCost[asset]!;
  const spends = spent > 0 ? [ui.spends(amount(language, spent))] : [];
  const price = exam ? null : priceOf(sitting, party, asset);
  if (price === null) return spends;
  const nothing = price.months < 0.05 && price.cost < 500;
  const saves = nothing ? ui.savesNothing : ui.saves(price.months.toFixed(1), amount(language, price.cost));
  const cost = (value: number): string => (value < 500 ? ui.costsNothing : ui.costs(amount(language, value)));
  const text = ui.price(labels.asset(asset), labels.party(party), saves, cost(price.now), cost(price.fair));
  return [text, ...spends];
}

function change(sitting: Sitting, gain: () => number): readonly string[] {
  if (sitting.exam) return [];
  const { language } = sitting;
  const value = gain();
  if (Math.abs(value) < 500) return [];
  return [
    value > 0 ? UI[language].gives(amount(language, value)) : UI[language].takes(amount(language, -value)),
  ];
}
