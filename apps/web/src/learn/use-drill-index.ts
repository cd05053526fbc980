/** What is known of all drills, once it is loaded. */
import { drillIndex, type DrillEntry } from "./drills.ts";
import { useLoaded } from "../app/use-loaded.ts";

export const useDrillIndex = (): readonly DrillEntry[] | null => useLoaded("drills", drillIndex);
