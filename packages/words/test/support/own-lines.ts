/**
 * The lines that the product itself puts in the owner's mouth, read back: sentences that were written before the reader
 * and for another purpose. Many are too indirect to be a move; none may be taken for another one.
 */
import { withParty, type Language, type OwnerMove, type PartyState } from "@linchpin/table";
import { OWN_LINES } from "../../src/lines-owner.ts";
import { fill } from "../../src/labels.ts";
import { read } from "../../src/understand/reader.ts";
import { situations, spoken, type Outcome, type Situation } from "./understanding.ts";

type Key = keyof typeof OWN_LINES;

/** What stands open when the line is said: a request for this asset, or for exclusivity. */
const ASKED: Readonly<Partial<Record<Key, string>>> = {
  "you.deflect.paper": "drawings",
  "you.deflect.thing": "demo",
  "you.deflect.visit": "visit",
  "you.deflect.training": "engineer",
  "you.deflect.access": "certificate",
  "you.deflect.exclusivity": "exclusivity",
  "you.refuse": "drawings",
  "you.refuse.exclusivity": "exclusivity",
  "you.share": "drawings",
  "you.share.visit": "visit",
  "you.trade.nnn": "drawings",
  "you.trade.deposit": "drawings",
};

function situationOf(key: Key): Situation {
  const known = situations();
  const name =
    key === "you.deflect.access"
      ? "county"
      : key === "you.accept" || key === "you.reject"
        ? "papers"
        : "quiet";
  const situation = known.get(name)!;
  const asked = ASKED[key];
  const front = key === "you.approach" ? TONGYUE : situation.front!;
  if (asked === undefined) return { ...situation, front };
  const { position } = situation;
  const asset = position.scenario.deal.assets.findIndex((each) => each.key === asked);
  const request: PartyState["request"] =
    asset < 0 ? { kind: "exclusivity", weeks: 12, pressed: 0 } : { kind: "asset", asset, pressed: 0 };
  const state = { ...position.parties[front - 1]!, request };
  return { ...situation, front, position: withParty(position, front, state) };
}

/** Outside the talks at the start of the sensor scenario; and one that talks. */
const TONGYUE = 4;
const BOHE = 2;

/** The kind of move that a line goes with: others are spoken of with a name or without. */
const kindOf = (key: Key): string | undefined =>
  key.startsWith("you.named") ? "mention" : key.split(".")[1];

const FOR_GOOD: readonly OwnerMove["kind"][] = [
  "share",
  "trade",
  "propose",
  "accept",
  "exclusivity",
  "dismiss",
  "close",
];

export interface OwnLine {
  readonly key: Key;
  readonly language: Language;
  readonly text: string;
  readonly outcome: Outcome;
}

export function ownLines(): readonly OwnLine[] {
  const all: OwnLine[] = [];
  for (const [name, lines] of Object.entries(OWN_LINES)) {
    const key = name as Key;
    const situation = situationOf(key);
    const drawings = situation.position.scenario.deal.assets.findIndex((each) => each.key === "drawings");
    for (const line of lines)
      for (const language of ["en", "zh"] as const) {
        const zh = language === "zh";
        const text = fill(line[zh ? 1 : 0], {
          asset: situation.labels[language].asset(drawings),
          span: zh ? "12周" : "12 weeks",
          amount: zh ? "5\u00a0万" : "50\u00a0k",
          topic: zh ? "打算" : "plans",
          other: situation.labels[language].party(BOHE),
        });
        all.push({ key, language, text, outcome: outcomeOf(situation, key, text, language) });
      }
  }
  return all;
}

function outcomeOf(situation: Situation, key: Key, text: string, language: Language): Outcome {
  const out = read(spoken(situation, text, language));
  if (out.kind === "unclear") return "unclear";
  const moves = out.kind === "moves" ? out.moves : out.closed.map(({ move }) => move);
  const meant = moves.every(({ kind }) => kind === kindOf(key));
  if (meant) return "right";
  return moves.some(({ kind }) => FOR_GOOD.includes(kind) && kind !== kindOf(key))
    ? "wrong and irrevocable"
    : "wrong";
}
