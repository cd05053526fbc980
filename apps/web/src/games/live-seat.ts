/** One's seat at a table of the server, as a game is sat through from it. */
import { matchSeen, voiceOfTable } from "@linchpin/match";
import type { LoadedScenario } from "./setting.ts";
import type { TableState } from "@linchpin/protocol";

export const seatOf = (
  { scenario, labels }: LoadedScenario,
  { id, mode, view }: Pick<TableState, "id" | "mode" | "view">,
): Parameters<typeof matchSeen>[0] => ({
  scenario,
  labels,
  exam: mode === "exam",
  // The same for all seats, so that both sides hear the same words.
  voice: voiceOfTable(id),
  view,
});
