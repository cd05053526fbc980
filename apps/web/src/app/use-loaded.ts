/** What is loaded under a key, once it is there; what cannot be loaded is thrown where it is drawn, so that the page says so. */
import { useEffect, useState } from "react";

type Outcome<T> = { readonly key: string } & (
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown }
);

/** `load` is called anew for another key alone. Null: not there yet. */
export function useLoaded<T>(key: string, load: () => Promise<T>): T | null {
  const [found, setFound] = useState<Outcome<T> | null>(null);
  useEffect(() => {
    let left = false;
    const wait = async (): Promise<void> => {
      const outcome = await load().then(
        (value): Outcome<T> => ({ key, ok: true, value }),
        (error: unknown): Outcome<T> => ({ key, ok: false, error }),
      );
      if (!left) setFound(outcome);
    };
    void wait();
    return () => {
      left = true;
    };
  }, [key]);
  if (found?.key !== key) return null;
  if (!found.ok) throw found.error;
  return found.value;
}
