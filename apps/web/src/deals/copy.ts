/** A copy of a deal: under an id of its own, called otherwise in its file and in its answers alike. */
import { LIMITS, setInText } from "@linchpin/deal";
import { newId } from "../app/storage.ts";
import type { KeptDeal } from "./shelf.ts";

/** A file that cannot be read keeps its title in the text, until it is mended. */
export function copyOf(deal: KeptDeal, called: string): KeptDeal {
  const title = called.slice(0, LIMITS.text);
  return {
    ...deal,
    id: newId(),
    revision: 0,
    changed: Date.now(),
    title,
    answers: deal.answers === null ? null : { ...deal.answers, title },
    text: setInText(deal.text, ["title"], title) ?? deal.text,
  };
}
