/** A station by the name that an address has, once it is loaded. */
import { isStationId, loadStation, type LoadedStation } from "../../learn/course.ts";
import { useLoaded } from "../../app/use-loaded.ts";

export const useStation = (id: string): LoadedStation | "missing" | null =>
  useLoaded<LoadedStation | "missing">(id, async () => {
    const loading = isStationId(id) ? loadStation(id) : null;
    return loading ?? "missing";
  });
