/** Takes the last move back; null: at this table what is done stays done. */
import { createContext, useContext } from "react";

export const UndoContext = createContext<(() => void) | null>(null);
export const useUndo = (): (() => void) | null => useContext(UndoContext);
