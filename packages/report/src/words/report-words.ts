/** What a language has to say for a report, complete by type: what English has, each language has. */
import type { EN } from "./en/index.ts";

export type ReportWords = typeof EN;
