/**
 * On a phone the conversation is part of the page, between what stays at its head and what stays at its foot: where to scroll so
 * that what is new is read from its beginning, and, where there is room for all of it, to its end.
 */

/** In points of the page as it stands on the screen. */
export interface Room {
  /** Where the new part begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Between these two it is in sight. */
  readonly head: number;
  readonly foot: number;
}

/** By how much to scroll down: 0 where it is in sight, its end where it fits, else its beginning. */
export function scrollFor({ from, to, head, foot }: Room): number {
  if (to - from > foot - head) return from - head;
  if (to > foot) return to - foot;
  return Math.min(0, from - head);
}

/** `fresh`: where the new part begins; `end`: where it ends, with a margin for what stands at the foot. */
export function showNews(fresh: Element, end: Element): void {
  const margin = Number.parseFloat(getComputedStyle(end).scrollMarginBlockEnd) || 0;
  window.scrollBy(
    0,
    scrollFor({
      from: fresh.getBoundingClientRect().top,
      to: end.getBoundingClientRect().bottom,
      head: headHeight(),
      foot: window.innerHeight - margin,
    }),
  );
}

/** How much of the screen the parts take that stay at its head. */
export const headHeight = (): number =>
  Math.max(
    0,
    ...[...document.querySelectorAll<HTMLElement>(".over, .head")]
      .filter((part) => getComputedStyle(part).position === "sticky")
      .map((part) => part.offsetHeight),
  );

/** Does it again whenever the page grows, for a moment and until somebody moves it. Returns the way to stop. */
export function whileSettling(box: Element, show: () => void, ms: number): () => void {
  const grown = new MutationObserver(show);
  // A page that has just been gone to begins at its top, once it is drawn.
  const gone = requestAnimationFrame(show);
  const stop = (): void => {
    grown.disconnect();
    cancelAnimationFrame(gone);
    clearTimeout(settled);
    for (const kind of MOVED_BY) window.removeEventListener(kind, stop);
  };
  const settled = setTimeout(stop, ms);
  grown.observe(box, { childList: true, subtree: true });
  for (const kind of MOVED_BY) window.addEventListener(kind, stop, { passive: true });
  return stop;
}
const MOVED_BY = ["wheel", "touchstart", "keydown", "pointerdown"] as const;
