/** Takes the last move back. */
import { createContext, useContext } from "react";

export const UndoContext = createContext<() => void>(() => undefined);
export const useUndo = (): (() => void) => useContext(UndoContext);
