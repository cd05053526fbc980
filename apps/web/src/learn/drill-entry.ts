/** What is known of a drill before it is loaded; made when the app is built. */
import type { Drill, DrillPlace } from "@linchpin/learn";

/** Of its moves only how many they are stands here: two drills of one game differ by that. */
export interface DrillEntry extends DrillPlace {
  readonly kind: Drill["kind"];
  readonly difficulty: number;
  /** Which part of the drills it is loaded with. */
  readonly part: string;
}
