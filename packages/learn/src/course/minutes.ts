/** How long a station takes: its words at reading speed, and a few seconds for each press. */
import type { Language } from "@linchpin/table";
import type { Screen, Station } from "./station.ts";
import { lengthOf, textsIn } from "./station-texts.ts";

/** Words of English; characters of Chinese, in the proportion of the longest texts. */
const A_MINUTE = { en: 180, zh: 334 } as const;
const SECONDS_A_PRESS = 4;
/** A position and its choices, before anybody presses. */
const DRILL = { en: 60, zh: 110, presses: 2 } as const;
/** What is written on a table in six weeks at a party's seat, and what is pressed: an act a week, some with a choice. */
const PLAY = { en: 150, zh: 280, presses: 20 } as const;
/** A sentence of one's own. */
const WRITING = 20;

/** Presses of a screen, the one that goes on among them. */
function pressesOf(screen: Screen): number {
  switch (screen.kind) {
    case "predict":
      // Each number, how sure one is, and the answer.
      return 3 + (screen.answer.form === "numbers" ? screen.answer.items.length : 1);
    case "cases":
      return 3;
    case "model":
      return 7;
    case "play":
      return 1 + PLAY.presses;
    case "drills":
      return 1 + screen.count * DRILL.presses;
    case "principle":
    case "card":
    case "trip":
      return 2;
    case "read":
    case "order":
    case "phrases":
    case "evidence":
      return 1;
  }
}

function wordsOf(screen: Screen, language: Language): number {
  const own = textsIn(screen).reduce(
    (sum, each) => (each.language === language ? sum + lengthOf(each.text, language) : sum),
    0,
  );
  if (screen.kind === "drills") return own + screen.count * DRILL[language];
  return screen.kind === "play" ? own + PLAY[language] : own;
}

const writes = ({ kind }: Screen): boolean => kind === "principle" || kind === "card";

export function minutesOf({ screens }: Station, language: Language): number {
  const seconds = screens.map(
    (screen) =>
      (wordsOf(screen, language) / A_MINUTE[language]) * 60 +
      pressesOf(screen) * SECONDS_A_PRESS +
      (writes(screen) ? WRITING : 0),
  );
  return seconds.reduce((sum, each) => sum + each, 0) / 60;
}
