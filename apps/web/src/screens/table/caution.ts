/** What the owner should know before a move that cannot be undone or costs money; null: it is done at once. */
import { type AssetPrice, type Figures, type Match, positionOf } from "@linchpin/match";
import { amount, list, NOTHING_BELOW } from "@linchpin/words";
import { MAX_PRESSES, type Language, type OwnerMove } from "@linchpin/table";
import type { Dict } from "../../app/words/index.ts";
import { partyCards } from "./model.ts";

export interface Caution {
  readonly title: string;
  /** `loses`: it takes something from the owner. */
  readonly lines: readonly { readonly text: string; readonly loses: boolean }[];
  readonly yes: string;
  /** Instead of "not now". */
  readonly no?: string;
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
    case "wait":
      return weekCaution(context);
    default:
      return null;
  }
}

/**
 * Before a week ends: who waits, where silence is taken for a no, or where it is the first time that somebody is left
 * waiting in this game. Later the line beside the button says it.
 */
function weekCaution({ sitting, language, t }: Context): Caution | null {
  const labels = sitting.labels[language];
  const words = t.board.week;
  const { movesLeft } = positionOf(sitting);
  const waiting = partyCards(sitting).filter(({ needs }) => needs);
  if (waiting.length === 0 || movesLeft === 0) return null;
  const named = (cards: typeof waiting): string =>
    list(
      language,
      cards.map(({ seat }) => labels.party(seat)),
    );
  const last = waiting.filter(({ request }) => request !== null && request.pressed >= MAX_PRESSES);
  const before = sitting.turns.some(({ seat, move }) => seat === 0 && move.kind === "wait");
  if (before && last.length === 0) return null;
  return {
    title: words.endTitle,
    lines: [
      plain(`${words.wait(named(waiting), waiting.length === 1)}${t.stop}`),
      ...(last.length > 0 ? [{ text: words.silence(named(last)), loses: true }] : []),
      plain(`${words.left(movesLeft)} ${words.after}`),
    ],
    yes: words.endAnyway,
    no: words.stay,
  };
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

/** What giving an asset costs, as one prudent figure; only the money spent in an exam. */
export function priceLines(context: Context, seat: number, asset: number): readonly Line[] {
  const { sitting, language, t } = context;
  const spent = sitting.scenario.shareCost[asset]!;
  const spends = spent > 0 ? [plain(t.confirm.spends(amount(language, spent)))] : [];
  const price = priceIn(context, seat, asset);
  if (price === null) return spends;
  const cost =
    price.fair < NOTHING_BELOW
      ? plain(t.board.price.free)
      : { text: t.board.price.one(amount(language, price.fair)), loses: true };
  return [cost, ...spends];
}

/** Where the figure comes from, for who asks: the other price, and what it saves them. */
export function priceReasons(context: Context, seat: number, asset: number): readonly string[] {
  const { language, t } = context;
  const price = priceIn(context, seat, asset);
  if (price === null) return [];
  const money = (value: number): string => amount(language, value);
  const saves = price.months >= LEAST_MONTHS || price.cost >= NOTHING_BELOW;
  const saved =
    price.months < LEAST_MONTHS
      ? t.card.savesMoney(money(price.cost))
      : t.card.saves(price.months.toFixed(1), money(price.cost));
  return [
    t.board.price.alone(money(Math.max(0, price.now))),
    t.board.price.fair(money(Math.max(0, price.fair))),
    ...(saves ? [saved] : []),
  ];
}

const priceIn = ({ sitting, figures }: Context, seat: number, asset: number): AssetPrice | null =>
  sitting.exam ? null : (figures?.prices[seat - 1]?.[asset] ?? null);

const LEAST_MONTHS = 0.05;

function change({ sitting, language, t }: Context, by: number): readonly Line[] {
  if (sitting.exam || Math.abs(by) < NOTHING_BELOW) return [];
  const words = amount(language, Math.abs(by));
  return by > 0 ? [plain(t.confirm.gives(words))] : [{ text: t.confirm.takes(words), loses: true }];
}
