/** The stations as they are loaded: each with the deals, sheets and measured numbers that its figures are worked out from. */
import { figureOf, STATIONS, type Book, type Figure, type Station, type StationId } from "@linchpin/learn";
import { COURSE } from "virtual:course";

export interface LoadedStation {
  readonly station: Station;
  readonly book: Book;
  /** Worked out when it is first asked for. */
  readonly figure: (name: string) => Figure;
}

export const isStationId = (id: string): id is StationId => STATIONS.some((each) => each === id);

const loaded = new Map<StationId, Promise<LoadedStation>>();

/** The same object every time. Null: there is no such station yet. */
export function loadStation(id: StationId): Promise<LoadedStation> | null {
  const load = COURSE[id];
  if (load === undefined) return null;
  const found = loaded.get(id) ?? load().then(({ default: { station, book } }) => withFigures(station, book));
  loaded.set(id, found);
  return found;
}

export function withFigures(station: Station, book: Book): LoadedStation {
  const known = new Map<string, Figure>();
  const figure = (name: string): Figure => {
    const recipe = station.figures[name];
    if (recipe === undefined) throw new RangeError(`station ${station.id} has no figure ${name}`);
    const found = known.get(name) ?? figureOf(recipe, book);
    known.set(name, found);
    return found;
  };
  return { station, book, figure };
}
