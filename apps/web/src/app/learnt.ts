/** Where the learner is on the path, for the first page: a number kept beside the progress, so that it need not be read. */
import { readKept } from "./storage.ts";

export const PROGRESS_KEY = "linchpin.progress";
export const WHERE_KEY = "linchpin.station";

/** The station to go on with, from 0; the number of stations: all are done; null: nothing has been begun. */
export function stationReached(): number | null {
  const kept = readKept(WHERE_KEY) ?? "";
  return /^\d+$/.test(kept) ? Number(kept) : null;
}
