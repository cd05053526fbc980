/** The width of an element, as it changes: pictures are drawn for the room they have. */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";

const AT_FIRST = 720;
const LEAST = 240;

export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(AT_FIRST);
  // Before it is painted: a picture is never seen cut off.
  useLayoutEffect(() => {
    if (box.current === null) return;
    const take = (room: number): void => setWidth(Math.max(LEAST, Math.floor(room)));
    take(box.current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => take(entry!.contentRect.width));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
