/** The choices of a drill as they are shown. */
import type { Drill } from "@linchpin/learn";
import { moveInWords } from "@linchpin/words";
import { labelsNamed } from "./scenarios.ts";

export const actsInWords = ({ scenario, choices }: Drill): readonly string[] =>
  choices.map(({ why }) => moveInWords(why.done.act, labelsNamed(scenario).en));
