/**
 * Turns sentences that were labelled by their act alone into rows of `data/speech`: by somebody who knew no table, so each is
 * said where its act can be made.
 *
 *     node packages/words/test/blind-labels.ts FILE >> data/speech/blind-twelfth.tsv
 *
 * Example: `{"text": "sorry, no drawings", "language": "en", "means": "refuse", "asset": "drawings"}` is said to Weiqiao, which
 * has asked for the drawings, and means "refuse weiqiao".
 */
import { readFileSync } from "node:fs";

/** A sentence as the file has it. */
interface Labelled {
  readonly text: string;
  readonly language: "en" | "zh";
  readonly means: Act;
  readonly asset?: string;
  readonly amount?: number;
  readonly royalty?: number;
  /** "also: refuse, nnn": other acts that are right. */
  readonly note?: string;
}

const ASSETS: Readonly<Record<string, string>> = {
  brochure: "brochure",
  sample: "demo",
  "data sheet": "spec",
  drawings: "drawings",
  "source code": "source",
  training: "training",
};

const who = "weiqiao";

/** What an act may be heard as; "conditional" has the sum, or the agreement, that is named. */
const READINGS = {
  give: ({ asset, amount }) =>
    amount === undefined
      ? [`share ${who} ${key(asset)}`]
      : [`trade ${who} deposit=${amount}`, `some propose ${who} upfront=${amount}`],
  refuse: () => [`refuse ${who}`, `deflect ${who}`],
  conditional: ({ amount, text }) =>
    amount !== undefined
      ? [`trade ${who} deposit=${amount}`, `some propose ${who} upfront=${amount}`]
      : /\bn(?:nn|da)\b|confidential|保密|三不/i.test(text)
        ? [`trade ${who} nnn`, "condition"]
        : ["condition"],
  propose: ({ royalty, amount }) => [
    [
      `some propose ${who}`,
      royalty === undefined ? "" : `royalty=${Number((royalty * 100).toPrecision(6))}%`,
      amount === undefined ? "" : `upfront=${amount}`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  ],
  accept: () => [`accept ${who}`],
  reject: () => [`reject ${who}`],
  nnn: () => [`nnn ${who}`],
  tell: () => [`some mention ${who}`],
  probe: () => [`some probe ${who}`],
  open: () => ["some approach", "asks approach"],
  leave: () => [`dismiss ${who}`, "close"],
  channel: () => ["some build", "asks build"],
  nothing: () => ["unclear", "wait"],
} as const satisfies Readonly<Record<string, (row: Labelled) => readonly string[]>>;
type Act = keyof typeof READINGS;

const key = (asset: string | undefined): string => ASSETS[asset ?? ""] ?? "";

/**
 * Where the asset is named it was asked for; a yes or a no to terms needs terms, and so does what tempts to a yes. A figure that
 * is named beside the yes is theirs, and so is a share beside the no: "plant-terms-3" is a paper with 3 %.
 */
function situation({ means, asset, text }: Labelled): string {
  if (asset !== undefined) return `plant-${key(asset)}`;
  const thousands = /(\d+) ?k\b/i.exec(text)?.[1];
  if (means === "accept" && thousands !== undefined) return `plant-terms-${thousands}k`;
  const share = /(\d+(?:\.\d+)?) ?(?:%|percent|per cent|个点)/i.exec(text)?.[1];
  if (means === "accept" || means === "reject")
    return share === undefined ? "plant-terms" : `plant-terms-${share}`;
  return means === "nothing" ? "plant-terms" : "plant";
}

function alsoOf({ note = "" }: Labelled): readonly Act[] {
  const named = /\balso: ([^;(]+)/.exec(note)?.[1] ?? "";
  return named.split(/[,\s]+/).filter((word): word is Act => word in READINGS);
}

/** Of money that is not the deal's nothing is made but that. */
const FOREIGN = /\b(?:rmb|cny|yuan|euros?|pounds?)\b|[€£¥]|人民币|(?<!美)元/i;

function row(each: Labelled): string {
  const acts = [each.means, ...alsoOf(each)];
  const sums = each.amount !== undefined && FOREIGN.test(each.text) ? ["currency"] : [];
  const readings = new Set([...acts.flatMap((act): readonly string[] => READINGS[act](each)), ...sums]);
  return [situation(each), each.language, each.text, [...readings].join(" / ")].join("\t");
}

const all = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as readonly Labelled[];
console.log(all.map(row).join("\n"));
