/** The arrow keys go back and on, where nothing that has the focus needs them. */
import { useEffect } from "react";

const NEEDS_ARROWS = "input, textarea, select, [role=slider], [role=radiogroup], [role=dialog], [role=log]";

export function useArrowKeys(before: string, after: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(NEEDS_ARROWS) !== null) return;
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      event.preventDefault();
      window.location.hash = (event.key === "ArrowRight" ? after : before).slice(1);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [before, after]);
}
