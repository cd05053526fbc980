/**
 * Where one was on a page: back on it, one is there again, though it is built anew and grows while things are worked out. A new page
 * begins at its top. Weeks of a table, and decisions of a review, are places on one page, which see to it themselves.
 */
const places = new Map<number, number>();
let entries = 0;

/** "/game/a-1/review" of "#/game/a-1/review/3". */
const pageOf = (address: string): string =>
  new URL(address).hash.slice(1).replace(/\/(?:week|review)\/\d+$/, (part) => part.replace(/\d+$/, ""));

/** Once, at the start. */
export function rememberPlaces(): void {
  window.history.scrollRestoration = "manual";
  let here = named();
  window.addEventListener("hashchange", ({ oldURL, newURL }) => {
    places.set(here, window.scrollY);
    const known = placeOf(window.history.state);
    here = named();
    if (pageOf(oldURL) === pageOf(newURL)) return;
    const before = known === null ? undefined : places.get(known);
    if (before === undefined) window.scrollTo(0, 0);
    else goBack(before);
  });
}

const placeOf = (state: unknown): number | null =>
  typeof state === "object" && state !== null && "place" in state && typeof state.place === "number"
    ? state.place
    : null;

/** The number of the entry of the history that is open now. */
function named(): number {
  const known = placeOf(window.history.state);
  if (known !== null) return known;
  entries++;
  window.history.replaceState({ place: entries }, "");
  return entries;
}

/** Until there is as much of the page as there was, or somebody moves it. */
function goBack(to: number): void {
  const until = performance.now() + PATIENCE_MS;
  let moved = false;
  const stop = (): void => void (moved = true);
  for (const kind of MOVED_BY) window.addEventListener(kind, stop, { once: true, passive: true });
  const look = (): void => {
    const room = document.documentElement.scrollHeight - window.innerHeight;
    if (!moved && room >= to) window.scrollTo(0, to);
    if (!moved && room < to && performance.now() < until) requestAnimationFrame(look);
    else for (const kind of MOVED_BY) window.removeEventListener(kind, stop);
  };
  requestAnimationFrame(look);
}
const MOVED_BY = ["wheel", "touchstart", "keydown", "pointerdown"] as const;
const PATIENCE_MS = 6_000;
