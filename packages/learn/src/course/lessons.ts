/** Where each principle that a review or a hint names is taught, and which drills practise it: every lesson is a page. */
import type { Principle } from "@linchpin/coach";
import type { Theme } from "../drills/themes.ts";
import type { StationId } from "./station.ts";

export interface LessonPlace {
  readonly station: StationId;
  readonly theme: Theme;
}

export const LESSON_OF: Readonly<Record<Principle, LessonPlace>> = {
  "proof-before-know-how": { station: "proof", theme: "proof" },
  "show-proof": { station: "proof", theme: "proof" },
  "money-before-paper": { station: "terms", theme: "lasting-terms" },
  "several-buyers": { station: "buyers", theme: "buyers" },
  "no-free-exclusivity": { station: "exclusivity", theme: "no-free-exclusivity" },
  "own-the-channel": { station: "channels", theme: "channels" },
  "release-in-time": { station: "channels", theme: "channels" },
  "ask-your-due": { station: "necessity", theme: "necessity" },
  "sign-while-needed": { station: "necessity", theme: "necessity" },
  "keep-their-trust": { station: "ladder", theme: "ladder" },
  "know-who-you-face": { station: "signs", theme: "signs" },
  "count-the-cost": { station: "channels", theme: "channels" },
};
