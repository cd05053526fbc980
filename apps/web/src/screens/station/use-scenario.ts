/** A scenario by its name, once it is loaded. */
import { loadScenario, type LoadedScenario } from "../../games/setting.ts";
import { useLoaded } from "../../learn/use-loaded.ts";

export const useScenario = (name: string): LoadedScenario | null =>
  useLoaded(name, async () => {
    const loaded = await loadScenario(name);
    if (loaded === null) throw new Error(`there is no scenario ${name}`);
    return loaded;
  });
