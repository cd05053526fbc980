/**
 * A no or a price means what stands open: the one request, or the one paper on the table, that it can be about.
 *
 * Asked where the plain reading is in doubt, and only for answers that give nothing for nothing: to refuse, to turn down,
 * to ask something in return. Example: "over my dead body" refuses what the party in front has asked for.
 */
import type { Against, OwnerMove } from "@linchpin/table";
import { topical } from "./clauses.ts";
import * as cue from "./cues.ts";
import type { Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Spoken } from "./port.ts";
import { namesOtherShare } from "./their-paper.ts";

/** What stands open with a party. */
interface Open {
  readonly party: number;
  readonly about: "asset" | "exclusivity" | "terms";
  readonly asset: number | null;
  /** Of terms: their royalty. */
  readonly rates: readonly number[];
}

export function standing(spoken: Spoken, { text: typed, marks, foreign, turned }: Marked): OwnerMove | null {
  if (foreign || turned) return null;
  const said = topical(typed);
  const text = said.replaceAll(cue.EMPTY_NO, " ");
  if (cue.QUESTION.test(text) || cue.UNSURE.test(said)) return null;
  const open = meantBy(spoken, { text, marks });
  if (open === null) return null;
  const against = returnFor(open, { text, marks });
  if (against !== null) return { kind: "trade", party: open.party, against };
  if (
    YES.test(text) ||
    (cue.ALTHOUGH.test(text) && cue.SIGNS.test(text)) ||
    cue.TOLD.test(text.replaceAll(WANTS, ""))
  )
    return null;
  if (!saysNo(partAbout(text, open, marks), open, marks)) return null;
  if (open.about === "terms")
    return namesOtherShare(spoken.view.parties[open.party - 1]!, { text: typed, marks })
      ? null
      : { kind: "reject", party: open.party };
  return { kind: open.about === "asset" && SHOWS.test(text) ? "deflect" : "refuse", party: open.party };
}

/** What may be looked at, or asked, instead. */
export const SHOWS = cue.cue(
  cue.DEFLECTS.source,
  String.raw`\bask (?:me|us) (?:anything|what)|\b(?:we|i) (?:will |can |would )?answer\b|\byou get whatever\b|\b(?:you|they) can (?:watch|see|measure|test)\b`,
  "尽管问|来回答|都给[你您]",
  String.raw`\b(?:can|will|may|let me|happy to|glad to) show\b|\bcome (?:and |over and |to )?(?:see|watch|look)\b|\bhave a look\b`,
  "[给请让带](?:您|你们|他们|她|他)[^,。]{0,4}看|欢迎[^,。]{0,10}看",
);

function openWith({ view }: Spoken): readonly Open[] {
  return view.parties.flatMap(({ request, proposal }, i): readonly Open[] => [
    ...(request === null
      ? []
      : request.kind === "asset"
        ? [{ party: i + 1, about: "asset" as const, asset: request.asset, rates: [] }]
        : [{ party: i + 1, about: "exclusivity" as const, asset: null, rates: [] }]),
    ...(proposal === null
      ? []
      : [
          {
            party: i + 1,
            about: "terms" as const,
            asset: null,
            rates: proposal.royalty.map(({ rate }) => rate),
          },
        ]),
  ]);
}

type Text = Pick<Marked, "text" | "marks">;

/** The answers that a plain no may be, where it is not said to whom. */
export function noesTo(
  spoken: Spoken,
  { text: typed, marks, foreign, turned }: Marked,
): readonly OwnerMove[] {
  if (foreign || turned) return [];
  const text = topical(typed).replaceAll(cue.EMPTY_NO, " ");
  const fits = fitting(spoken, { text, marks });
  const bare = marks.all(text).length === 0 && !cue.EXCLUSIVE.test(text) && !cue.TERMS.test(text);
  const alone =
    cue.EXCLUSIVE.test(text) && !marks.has(text, "party")
      ? openWith(spoken).filter(({ about }) => about === "exclusivity")
      : [];
  return (fits.length > 0 ? fits : bare ? openWith(spoken) : alone)
    .map(({ party, about }): OwnerMove => ({ kind: about === "terms" ? "reject" : "refuse", party }))
    .filter((move) => spoken.objection(move) === null);
}

/** The only thing that stands open and that the words fit; null: none, or several. */
const meantBy = (spoken: Spoken, said: Text): Open | null =>
  spoken.front === null && said.marks.of(said.text, "party").length === 0
    ? null
    : single(fitting(spoken, said));

/** What stands open and fits the words: with whoever is in front, else with whom it may be. */
function fitting(spoken: Spoken, { text, marks }: Text): readonly Open[] {
  const all = openWith(spoken);
  const seats = new Set(marks.of(text, "party").map(({ party }) => party));
  if (seats.size > 1) return [];
  const vague = marks.of(text, "vague").flatMap((each) => each.assets);
  const assets = new Set([...marks.of(text, "asset").map(({ asset }) => asset), ...vague]);
  const named = seats.size === 0 ? all : all.filter(({ party }) => seats.has(party));
  const only = (some: readonly Open[]): readonly Open[] => {
    const front = some.filter(({ party }) => party === spoken.front);
    const others = spoken.front === null || seats.size > 0 || !cue.TO_YOU.test(text);
    return front.length === 1 ? front : others ? some : [];
  };
  if (assets.size > 0) return only(named.filter(({ asset }) => asset !== null && assets.has(asset)));
  const near =
    seats.size > 0 || spoken.front === null ? named : named.filter(({ party }) => party === spoken.front);
  // To be alone is asked by many: who is in front is spoken to.
  if (cue.EXCLUSIVE.test(text)) return only(near.filter(({ about }) => about === "exclusivity"));
  const ofTerms = cue.TERMS.test(text) || cue.FIELD_WORD.test(text) || marks.has(text, "percent");
  const said = seats.size > 0 ? named : named.filter(({ party }) => party === spoken.front);
  if (ofTerms) return said.filter(({ about }) => about === "terms");
  // Weeks are counted only where somebody asks for them.
  if (marks.has(text, "months")) return only(near.filter(({ about }) => about === "exclusivity"));
  return said;
}

const single = (some: readonly Open[]): Open | null => (some.length === 1 ? some[0]! : null);

/** What is asked for in return: one sum, or a signature under the agreement. */
function returnFor({ about }: Open, { text, marks }: Text): Against | null {
  const sums = marks.of(text, "money");
  const agreements = marks.of(text, "nnn");
  const terms = marks.has(text, "percent") || OTHER_FIELDS.test(text);
  if (
    about !== "asset" ||
    terms ||
    sums.length > 1 ||
    THEIR_SUM.test(text) ||
    cue.TOLD.test(text.replaceAll(WANTS, ""))
  )
    return null;
  if (marks.has(text, "vague")) return null;
  const hinges = [cue.CONDITION, cue.ONLY, HOLDS_BACK].some((each) => each.test(text));
  if (cue.NEGATIVE.test(text) && !HOLDS_BACK.test(text)) return null;
  const [sum] = sums;
  if (sum !== undefined && agreements.length === 0 && (hinges || cue.DEPOSIT.test(text) || PRICED.test(text)))
    return { kind: "deposit", amount: sum.amount };
  return agreements.length > 0 && sums.length === 0 && hinges && !ASKS_TO_SIGN.test(text)
    ? { kind: "nnn" }
    : null;
}
const OTHER_FIELDS = /\broyalt|\bminimum\b|\bpenalty\b|提成|保底|违约金/u;
/** Said of what they pay or have put forward, or of what we pay. */
const THEIR_SUM =
  /\b(?:we|i) (?:will |would |have )?(?:pay|paid|spend|spent)\b|\b(?:you|they|he|she) (?:offer|propose|want|said|suggest)|\bnot for\b|我们(?:要|先)?(?:付|花)|(?:你们|他们)(?:报|提出)/u;
/** What is asked for a thing. */
export const PRICED = cue.cue(
  String.raw`\b(?:costs?|price|pay|pays|paying|payable|charge|fee|wire|transfer|account|received|for|first|hand over|upfront|on the table|then)\b`,
  `${any("asset")} ?(?:is|are|at|:)? ?${any("money")}|${any("money")} ?(?:and|to|,)`,
  "付|打|汇|押|交|到账|换|拿|要|得|收|款|费",
);
/** A no that only says until when. */
const HOLDS_BACK = cue.cue(
  cue.DOUBLE_NO.source,
  String.raw`\b(?:unless|until|till|before|without|not (?:a )?(?:day |minute )?(?:before|earlier))\b`,
  "之前|以前|[没不][^,。]{0,8}(?:就|前|都)?不|[没不][^,。]{0,8},?[^,。]{0,6}(?:免谈|没门|别想|休想|没戏|没得谈)|才",
);
/** The agreement alone is asked for: nothing is promised for it. */
const ASKS_TO_SIGN = /^(?:please )?(?:sign|first)\b|^(?:请)?先?签/u;

/** Where several things are named, the no must stand beside the one that is asked for. */
function partAbout(text: string, { asset }: Open, marks: Marked["marks"]): string {
  const parts = text.split(/[,;。.]|\bbut\b|但/u);
  const about = parts.filter((part) => marks.of(part, "asset").some((each) => each.asset === asset));
  return new Set(marks.of(text, "asset").map((each) => each.asset)).size > 1 ? about.join(",") : text;
}

/** A clear no to it, by us. */
function saysNo(text: string, { about, rates }: Open, marks: Marked["marks"]): boolean {
  if (cue.LATER.test(text) || TWO_NOS.test(text.replace(/\bno[ .!]*$/, ""))) return false;
  const no = [cue.NEGATIVE, cue.KEEPS, cue.TURNS_DOWN, cue.TOO_LITTLE].some((each) => each.test(text));
  if (!no || cue.DISMISSES.test(text) || cue.ENDS.test(text) || cue.CLOSES.test(text)) return false;
  const sums = marks.has(text, "money") && !(about === "terms" && cue.TOO_LITTLE.test(text));
  if (marks.has(text, "nnn") || sums) return false;
  if (NOT_NEEDED.test(text)) return false;
  const named =
    about === "exclusivity"
      ? cue.EXCLUSIVE.test(text) || marks.has(text, "months")
      : about === "asset"
        ? marks.has(text, "asset")
        : cue.TERMS.test(text) ||
          cue.SIGNS.test(text) ||
          cue.TOO_LITTLE.test(text) ||
          marks.of(text, "percent").some(({ share }) => rates.includes(share));
  // Of their terms only a figure is named, and a no to something else: other terms are meant.
  if (about === "terms" && cue.CONDITION.test(text)) return false;
  if (about === "terms" && !named && marks.has(text, "percent")) return false;
  if (named) return true;
  return isBrief(text) && (marks.has(text, "party") || BY_US.test(text) || !THEIRS.test(text));
}

/** A no that names nothing is short; a longer text is about something else as well. */
const isBrief = (text: string): boolean =>
  (text.match(/[a-z]+/g) ?? []).length <= 10 &&
  (text.match(/\p{Script=Han}/gu) ?? []).length <= 14 &&
  !text.includes(";");

/** A thing that they can do without is turned aside, not refused. */
const NOT_NEEDED = /\b(?:you|they) (?:do |will )?not (?:really )?need\b|用不着|不用[您你]|不需要|用不上/u;
const BY_US = /\b(?:we|i|us|our|my|me)\b|我/u;
const THEIRS = /\b(?:you|they|he|she|it|there|that|this)\b|你|您|贵方|他们|她|它/u;
const WANTS = /\b(?:wants|needs|asks|wanted|asked)\b|想要/g;
const YES = /\byes\b|\bsure\b|(?<!不)可以(?!给)|没问题/u;
/** Two in one breath may be a yes. */
const TWO_NOS =
  /\b(?:not|no|never|nothing|refuse|decline)\b[^,.;。]*\b(?:not|no|never|refuse|decline|without|unless)\b|[不没别][^,。]{0,3}(?<!也)[不没拒]/u;
