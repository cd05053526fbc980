/** What the path shows of a station before it is loaded; made when the app is built. */
import type { Said, StationId } from "@linchpin/learn";

export interface CourseEntry {
  readonly id: StationId;
  readonly title: Said;
  readonly short: Said;
  readonly screens: number;
  readonly minutes: number;
}
