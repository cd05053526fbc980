/** What a move or a week did to the owner's share, in a line or two. */
import { amount } from "@linchpin/words";
import type { Console } from "../../terminal/console.ts";
import { powerNow } from "./figures.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

/** The owner's share and its change, in words; null: it is covered. */
function shareOf(before: Sitting, after: Sitting): readonly [share: string, change: string] | null {
  if (after.exam) return null;
  const share = powerNow(after).shares[0]!;
  const change = share - powerNow(before).shares[0]!;
  const money = (value: number): string => amount(after.language, value);
  return [money(share), (change >= NAMED ? "+" : "") + money(change)];
}

/** Money that is written as 0 below this. */
const NAMED = 500;

/** What a move did to the owner's share at once, if anything. */
export function showChange(before: Sitting, after: Sitting, console: Console): void {
  const [share, change] = shareOf(before, after) ?? ["", "0"];
  if (change !== "0") console.tell(UI[after.language].shareNow(share, change));
}

/** The week in two lines, before the next one is shown. */
export function summarise(before: Sitting, after: Sitting, console: Console): void {
  const { language, position } = after;
  if (position.turn === null) return;
  const [share, change] = shareOf(before, after) ?? [null, null];
  console.say();
  console.tell(UI[language].weekSummary(position.week - 1, share, change, amount(language, position.cash)));
}
