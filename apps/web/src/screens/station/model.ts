/** A station as plain data: its screens, and the guess that one makes. */
import type { Answer, Said, Screen, Station } from "@linchpin/learn";

/** What a screen's heading says, where it has one of its own; else the name of its kind is the heading. */
export function titleOf(screen: Screen): Said | null {
  switch (screen.kind) {
    case "read":
    case "model":
    case "order":
    case "phrases":
      return screen.title;
    case "predict":
    case "cases":
    case "principle":
      return screen.ask;
    case "play":
    case "drills":
    case "card":
    case "trip":
    case "evidence":
      return null;
  }
}

/** The screen that an address names, from 1; the nearest there is. */
export const screenAt = ({ screens }: Pick<Station, "screens">, number: number): number =>
  Math.min(screens.length, Math.max(1, Math.floor(number) || 1));

export type Guess = readonly number[];

/** The guess that the fields stand at before anything is touched: the middle, on a step; of a choice none. */
export function firstGuess(answer: Answer): Guess {
  if (answer.form === "choice") return [];
  const { from, to, step } = answer;
  const middle = from + step * Math.round((to - from) / 2 / step);
  return answer.form === "number" ? [middle] : answer.items.map(() => middle);
}

export const figuresIn = (answer: Answer): readonly string[] => {
  if (answer.form === "number") return [answer.figure];
  return (answer.form === "numbers" ? answer.items : answer.options).map(({ figure }) => figure);
};

/** A share is typed in percent. */
export const typedOf = (value: number, isShare: boolean): string =>
  String(Math.round((isShare ? 100 * value : value) * 100) / 100);

export function readTyped(text: string, isShare: boolean): number | null {
  const number = Number(text.replace("%", "").replace(",", ".").trim());
  if (text.trim() === "" || !Number.isFinite(number)) return null;
  return isShare ? number / 100 : number;
}

/** Where on a scale something stands, 0..1; what is beyond it stands at its end. */
export const placeOn = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from || 1)));
