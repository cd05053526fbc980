/** Asks the coach about the move that is to be made; null: at this table there is none. */
import { createContext } from "react";

export const HintContext = createContext<(() => void) | null>(null);
