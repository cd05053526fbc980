/** A small list that opens below or above its name; Escape, leaving it or pressing elsewhere closes it. */
import { useEffect, useRef } from "react";

interface Props {
  readonly className: string;
  readonly name: string;
  /** Picking something closes it; else only what says that it does (`data-closes`). */
  readonly once?: boolean;
  /** It has been opened. */
  readonly onOpen?: (box: HTMLDetailsElement) => void;
  readonly children: React.ReactNode;
}

export function Drop({ className, name, once = false, onOpen, children }: Props): React.ReactNode {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (box.current !== null) box.current.open = false;
  };
  useEffect(() => {
    // What is pressed need not take the focus, as the page itself on a phone.
    const pressed = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !box.current?.contains(target)) close();
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, []);
  return (
    <details
      ref={box}
      className={className}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.(currentTarget);
      }}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest(once ? "button" : "[data-closes]") !== null) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        close();
        box.current?.querySelector("summary")?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !box.current?.contains(relatedTarget)) close();
      }}
    >
      <summary>{name}</summary>
      {children}
    </details>
  );
}
