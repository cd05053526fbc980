/** Whether the column of what one has is open, and what opens and closes it. */
import { createContext } from "react";

interface YoursOpen {
  readonly open: boolean;
  readonly toggle: () => void;
}

export const YoursContext = createContext<YoursOpen>({ open: true, toggle: () => {} });
