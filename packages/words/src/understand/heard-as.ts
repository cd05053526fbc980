/** A no or a condition that there is nothing to do about is heard as one all the same. */
import { topical } from "./clauses.ts";
import {
  CONDITION,
  EMPTY_NO,
  FIELD_WORD,
  KEEPS,
  NEGATIVE,
  NOT_ALONE,
  ONLY,
  QUESTION,
  TURNS_DOWN,
  UNSURE,
} from "./cues.ts";
import type { Doubt } from "./port.ts";

/** A plain no, or a plain condition, is heard as one, though there is nothing to do about it. */
export function heardAs(text: string, doubt: Doubt): Doubt {
  if (!HEARD_ANYWAY.has(doubt)) return doubt;
  const said = topical(text);
  const bare = (FIELD_WORD.test(said) ? said.replaceAll(NOT_ALONE, " ") : said)
    .replaceAll(WOULD_CONSIDER, " ")
    .replaceAll(EMPTY_NO, " ")
    .replaceAll(
      /不(?:会|再)?考虑|\bnot (?:be )?consider(?:ing)?\b|\bnot (?:even )?think (?:of|about)\b/g,
      "不",
    );
  if (QUESTION.test(bare) || UNSURE.test(bare)) return doubt;
  if (NEGATIVE.test(bare) || KEEPS.test(bare) || TURNS_DOWN.test(bare) || /\brather than\b/.test(bare))
    return "refusal";
  return CONDITION.test(bare) || ONLY.test(bare) ? "condition" : doubt;
}
/** "We would consider it only after …" is a condition, and no guess. */
const WOULD_CONSIDER =
  /\b(?:would|will|can|could|might) (?:only )?(?:consider|think about|discuss|talk about)\b(?=[^.]*\b(?:only|if|once|after|unless)\b)/g;
export const HEARD_ANYWAY: ReadonlySet<Doubt> = new Set(["nothing", "unsure", "number", "party", "part"]);
