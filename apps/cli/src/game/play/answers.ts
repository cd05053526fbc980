/** What a person means by a line: a choice of the menu, a card to look at, moves in words, or nothing that is known. */
import { refusalIn } from "@linchpin/words";
import { parseMove, type Move } from "@linchpin/table";
import { assetsCard, helpCard, partyCard, termsCard } from "./cards.ts";
import type { Go, Menu } from "./choices.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

export type Answer =
  | Go
  | { readonly kind: "moves"; readonly moves: readonly Move[] }
  | { readonly kind: "weeks"; readonly weeks: number }
  | { readonly kind: "undo" }
  /** In words of their own; `otherwise`: what to say where nothing can be made of them. */
  | { readonly kind: "words"; readonly text: string; readonly otherwise: string }
  /** What to type instead. */
  | { readonly kind: "unknown"; readonly reason: string };

const BACK = /^(?:0|b|back|返回|)$/i;
const UNDO = /^(?:undo|撤回)$/i;
const WEEKS = /^(?:wait|w|等)\s*(\d+)$/i;
const HELP = /^(?:[?？]|h|help|说明|帮助)$/i;
const ASSETS = /^(?:assets?|资产)$/i;
const PARTY = /^(?:party|对方)$/i;
const TERMS = /^(?:terms|条款)$/i;

export function answerTo(sitting: Sitting, menu: Menu, text: string): Answer {
  if (BACK.test(text)) return { kind: "back" };
  if (/^\d+$/.test(text)) return menu.items[Number(text) - 1]?.go ?? unknown(sitting, menu, text);
  if (UNDO.test(text)) return { kind: "undo" };
  const weeks = WEEKS.exec(text);
  if (weeks !== null) return { kind: "weeks", weeks: Number(weeks[1]) };
  return cardFor(sitting, text) ?? movesIn(sitting, menu, text);
}

const unknown = ({ language }: Sitting, { items }: Menu, text: string): Answer => ({
  kind: "unknown",
  reason: UI[language].choiceUnknown(text, items.length),
});

function cardFor(sitting: Sitting, text: string): Answer | null {
  const [word = "", ...rest] = text.split(/\s+/);
  if (HELP.test(text)) return { kind: "card", card: helpCard };
  if (ASSETS.test(text)) return { kind: "card", card: assetsCard };
  const seat = seatCalled(sitting, rest.join(" "));
  if (seat === null) return null;
  if (PARTY.test(word)) return { kind: "card", card: (s) => partyCard(s, seat) };
  return TERMS.test(word) ? { kind: "card", card: (s) => termsCard(s, seat) } : null;
}

function seatCalled({ scenario, labels }: Sitting, name: string): number | null {
  const wanted = name.toLowerCase();
  const named = scenario.deal.parties.findIndex(
    ({ key }, i) => key === wanted || labels.party(i + 1).toLowerCase() === wanted,
  );
  return named < 0 ? null : named + 1;
}

/** A slip in the notation is told as one; `share bohe the drawings` is words. */
function inNotation({ scenario }: Sitting, part: string): boolean {
  const words = part.split(/\s+/);
  const named = scenario.deal.parties.some(({ key }) => key === words[1]);
  return part.includes("=") || (named && words.length <= LONGEST_FORM);
}
const LONGEST_FORM = 3;

/** Moves in the notation, and what is none of them; `propose NAME` alone opens the term sheet instead of offering everything for nothing. */
function movesIn(sitting: Sitting, menu: Menu, text: string): Answer {
  const parts = text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const moves: Move[] = [];
  for (const part of parts) {
    const parsed = parseMove(sitting.scenario, 0, part);
    if (!parsed.ok) {
      const { fault } = parsed;
      const reason = refusalIn(sitting.labels, fault);
      if (inNotation(sitting, part)) return { kind: "unknown", reason };
      const noMove = fault.kind === "unknown" && fault.what === "move";
      const otherwise = noMove ? UI[sitting.language].choiceUnknown(part, menu.items.length) : reason;
      return { kind: "words", text, otherwise };
    }
    const bare = /^propose\s+\S+$/i.test(part);
    if (bare && parsed.move.kind === "propose") return { kind: "sheet", party: parsed.move.party };
    moves.push(parsed.move);
  }
  return { kind: "moves", moves };
}
