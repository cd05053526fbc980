/** Where each principle that a review or a hint names is taught, and which drills practise it: every lesson is a page. */
import { PRINCIPLES, type Principle } from "@linchpin/coach";
import { THEME_OF, type PRINCIPLE_THEMES } from "../drills/themes.ts";
import type { StationId } from "./station.ts";

type LessonTheme = (typeof PRINCIPLE_THEMES)[number];

const STATION_OF: Readonly<Record<LessonTheme, StationId>> = {
  necessity: "necessity",
  ladder: "ladder",
  proof: "proof",
  buyers: "buyers",
  "no-free-exclusivity": "exclusivity",
  "lasting-terms": "terms",
  channels: "channels",
  signs: "signs",
};

interface LessonPlace {
  readonly station: StationId;
  readonly theme: LessonTheme;
}

export const LESSON_OF = Object.fromEntries(
  PRINCIPLES.map((principle): [Principle, LessonPlace] => {
    const theme = THEME_OF[principle];
    return [principle, { station: STATION_OF[theme], theme }];
  }),
) as Readonly<Record<Principle, LessonPlace>>;
