/** The language of a game at the terminal. */
import { LANGUAGES, type Language } from "@linchpin/table";
import type { Args } from "./command.ts";
import { UsageProblem } from "./io.ts";

/** As asked for by --lang; null: nothing was said. */
export function languageFrom(args: Args): Language | null {
  const text = args.text("lang");
  const language = LANGUAGES.find((each) => each === text);
  if (text !== null && language === undefined) throw new UsageProblem(`--lang is en or zh, not "${text}"`);
  return language ?? null;
}
