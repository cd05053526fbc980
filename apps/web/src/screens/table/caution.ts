/** What the owner should know before a move that cannot be undone or costs money; null: it is done at once. */
import { type Figures, type Match, positionOf } from "@linchpin/match";
import { amount, NOTHING_BELOW } from "@linchpin/words";
import type { Language, OwnerMove } from "@linchpin/table";
import type { Dict } from "../../app/words/index.ts";

export interface Caution {
  readonly title: string;
  /** `loses`: it takes something from the owner. */
  readonly lines: readonly { readonly text: string; readonly loses: boolean }[];
  readonly yes: string;
}

export interface Context {
  readonly sitting: Match;
  readonly figures: Figures | null;
  readonly language: Language;
  readonly t: Dict;
}

type Line = Caution["lines"][number];

const plain = (text: string): Line => ({ text, loses: false });

export function cautionFor(context: Context, move: OwnerMove): Caution | null {
  const { sitting, figures, language, t } = context;
  const { scenario } = sitting;
  const labels = sitting.labels[language];
  const words = t.confirm;
  const forGood = plain(words.irrevocable);
  const money = (value: number): string => amount(language, value);
  switch (move.kind) {
    case "share": {
      const title = words.share(labels.asset(move.asset), labels.party(move.party));
      return {
        title,
        lines: [...priceLines(context, move.party, move.asset), forGood],
        yes: words.yes.share,
      };
    }
    case "trade":
      return tradeCaution(context, move);
    case "exclusivity": {
      const title = words.exclusivity(labels.party(move.party), move.weeks);
      const lines = [...change(context, -(figures?.exclusivity[move.party - 1] ?? 0)), forGood];
      return { title, lines, yes: words.yes.exclusivity };
    }
    case "dismiss": {
      const lines = [...change(context, -(figures?.presence[move.party - 1] ?? 0)), forGood];
      return { title: words.dismiss(labels.party(move.party)), lines, yes: words.yes.dismiss };
    }
    case "build": {
      const lines = [
        plain(words.spends(money(scenario.building[move.channel]!.cost))),
        ...change(context, figures?.channels[move.channel] ?? 0),
      ];
      return { title: words.build(labels.channel(move.channel)), lines, yes: words.yes.build };
    }
    case "develop": {
      const lines = [
        plain(words.spends(money(scenario.development!.cost))),
        ...change(context, figures?.release ?? 0),
      ];
      return { title: words.develop, lines, yes: words.yes.develop };
    }
    case "accept":
      return { title: words.accept(labels.party(move.party)), lines: [forGood], yes: words.yes.accept };
    case "close": {
      const end = sitting.exam || figures === null ? [] : [plain(words.endedNow(money(figures.ifEnded[0]!)))];
      return { title: words.close, lines: [...end, forGood], yes: words.yes.close };
    }
    default:
      return null;
  }
}

function tradeCaution(context: Context, move: OwnerMove & { readonly kind: "trade" }): Caution | null {
  const { sitting, language, t } = context;
  const { request } = positionOf(sitting).parties[move.party - 1]!;
  if (request?.kind !== "asset") return null;
  const against =
    move.against.kind === "nnn" ? t.card.nnnWord : t.card.deposit(amount(language, move.against.amount));
  return {
    title: t.confirm.trade(sitting.labels[language].asset(request.asset), against),
    lines: [...priceLines(context, move.party, request.asset), plain(t.confirm.ifAccepted)],
    yes: t.confirm.yes.trade,
  };
}

/** What giving an asset costs and saves; only the money spent in an exam. */
export function priceLines(
  { sitting, figures, language, t }: Context,
  seat: number,
  asset: number,
): readonly Line[] {
  const money = (value: number): string => amount(language, value);
  const spent = sitting.scenario.shareCost[asset]!;
  const spends = spent > 0 ? [plain(t.confirm.spends(money(spent)))] : [];
  const price = sitting.exam ? null : (figures?.prices[seat - 1]?.[asset] ?? null);
  if (price === null) return spends;
  const free = price.fair < NOTHING_BELOW && price.now < NOTHING_BELOW;
  const cost = free
    ? plain(t.card.free)
    : { text: t.card.price(money(Math.max(0, price.now)), money(price.fair)), loses: true };
  const saves = price.months >= LEAST_MONTHS || price.cost >= NOTHING_BELOW;
  const saved =
    price.months < LEAST_MONTHS
      ? t.card.savesMoney(money(price.cost))
      : t.card.saves(price.months.toFixed(1), money(price.cost));
  return [cost, ...(saves ? [plain(saved)] : []), ...spends];
}

const LEAST_MONTHS = 0.05;

function change({ sitting, language, t }: Context, by: number): readonly Line[] {
  if (sitting.exam || Math.abs(by) < NOTHING_BELOW) return [];
  const words = amount(language, Math.abs(by));
  return by > 0 ? [plain(t.confirm.gives(words))] : [{ text: t.confirm.takes(words), loses: true }];
}
