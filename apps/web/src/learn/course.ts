/** The stations as they are loaded: each with the deals, sheets and measured numbers that its figures are worked out from. */
import { figureOf, STATIONS, type Book, type Figure, type Station, type StationId } from "@linchpin/learn";
import { COURSE } from "virtual:course";
import type { FromFigures, ToFigures } from "../workers/figures-worker.ts";

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
  const found = loaded.get(id) ?? opened(load);
  loaded.set(id, found);
  return found;
}

async function opened(load: NonNullable<(typeof COURSE)[StationId]>): Promise<LoadedStation> {
  const { station, book } = (await load()).default;
  const known = new Map<string, Figure>();
  workAhead(station, book, known);
  return withFigures(station, book, known);
}

/** `known`: figures that are worked out; those of others are added as they are asked for. */
export function withFigures(station: Station, book: Book, known = new Map<string, Figure>()): LoadedStation {
  const figure = (name: string): Figure => {
    const recipe = station.figures[name];
    if (recipe === undefined) throw new RangeError(`station ${station.id} has no figure ${name}`);
    const found = known.get(name) ?? figureOf(recipe, book);
    known.set(name, found);
    return found;
  };
  return { station, book, figure };
}

/** Some take a quarter of a second: they are worked out while the first screens are read. */
function workAhead({ figures: recipes }: Station, book: Book, known: Map<string, Figure>): void {
  const worker = new Worker(new URL("../workers/figures-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromFigures>) => {
    if (data === null) worker.terminate();
    else known.set(data.name, data.figure);
  });
  const asked: ToFigures = { recipes, book };
  worker.postMessage(asked, { transfer: [] });
}
