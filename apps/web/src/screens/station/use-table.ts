/** The table that a station's play screen is about, once it is loaded. */
import { loadScenario, type LoadedScenario } from "../../games/setting.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { tableFor, type Play } from "./sitting.ts";

export const useTable = (play: Play): LoadedScenario | null =>
  useLoaded(play.scenario, async () => {
    const loaded = await loadScenario(play.scenario);
    if (loaded === null) throw new Error(`there is no scenario ${play.scenario}`);
    return tableFor(loaded, play);
  });
