/**
 * The station file: text in, a proven `Station` out, or everything that is wrong with the text.
 *
 * The deals and sheets are other files: `stationNeeds` says which; the caller reads them into a book. `parseStation` never
 * throws. That figures can be worked out and that claims hold is looked at apart, by `lintStation`: it takes time.
 */
import {
  field,
  itemsOf,
  nearest,
  readText,
  show,
  suggest,
  wordIssues,
  type Fault,
  type JsonSchema,
  type Problem,
} from "@linchpin/source";
import type * as z from "zod";
import type { Book } from "./book.ts";
import type { DealName, TermsName } from "./keys.ts";
import type { Recipe } from "./recipes.ts";
import { checkStation } from "./station-checks.ts";
import { stationJsonSchema, stationSchema, type RawStation } from "./station-schema.ts";
import type { Claim, Screen, Source, Station } from "./station.ts";

export type StationResult =
  | { readonly ok: true; readonly station: Station }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Made at the first fault: a right file does not need it. */
let wordingSchema: JsonSchema | null = null;

export function parseStation(text: string, book: Book): StationResult {
  const read = readText(text);
  if (!read.ok) return read;
  const { value, locate } = read.source;
  const parsed = stationSchema.safeParse(value);
  const problems = checkStation(value, book);
  if (!parsed.success) {
    wordingSchema ??= stationJsonSchema();
    const { issues } = parsed.error;
    const wrong = wordIssues(
      issues.filter((issue) => !isOther(issue)),
      value,
      wordingSchema,
    );
    return {
      ok: false,
      faults: locate([
        ...issues.filter(isOther).map((issue) => otherWord(issue, value)),
        ...wrong,
        ...problems,
      ]),
    };
  }
  const faults = locate(problems);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, station: build(parsed.data) };
}

/** Whether a text is meant as a station; what it is otherwise is not this reader's to say. */
export function isStation(text: string): boolean {
  const read = readText(text);
  return read.ok && field(read.source.value, "linchpinStation") !== undefined;
}

/** What a station looks up: the names of deals, and of sheets with the deal of each. */
export interface Needs {
  readonly deals: readonly DealName[];
  readonly terms: readonly { readonly name: TermsName; readonly deal: DealName }[];
}

export function stationNeeds(text: string): Needs {
  const read = readText(text);
  const pairs = read.ok ? pairsIn(read.source.value) : [];
  const sheets = new Map(
    pairs.flatMap(({ deal, terms }) => (terms === null ? [] : [[terms, deal] as const])),
  );
  return {
    deals: [...new Set(pairs.map(({ deal }) => deal))],
    terms: [...sheets].map(([name, deal]) => ({ name, deal })),
  };
}

/** Wherever a deal is named, alone or with terms. */
function pairsIn(value: unknown): readonly { readonly deal: DealName; readonly terms: TermsName | null }[] {
  if (typeof value !== "object" || value === null) return [];
  const [deal, terms] = [field(value, "deal"), field(value, "terms")];
  const own = typeof deal === "string" ? [{ deal, terms: typeof terms === "string" ? terms : null }] : [];
  return [...own, ...Object.values(value).flatMap(pairsIn)];
}

type Issue = z.core.$ZodIssue;

/** A word that tells alternatives apart and is none of them; the schema names what there is. */
const isOther = (issue: Issue): boolean => issue.code === "invalid_union" && issue.errors.length === 0;

function otherWord(issue: Issue, file: unknown): Problem {
  const words = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const word = path.reduce(step, file);
  const problem = word === undefined ? "is missing" : `${show(word)} is none of the words allowed here`;
  const meant = typeof word === "string" ? nearest(word, words) : null;
  return { path, at: "value", problem, remedy: suggest(String(word), words, "words"), meant };
}

const step = (value: unknown, key: string | number): unknown =>
  Array.isArray(value) ? value[Number(key)] : field(value, String(key));

function build(raw: RawStation): Station {
  const { id, title, short, claim, counter } = raw;
  return {
    id,
    title,
    short,
    claim,
    counter,
    screens: raw.screens.map(buildScreen),
    figures: Object.fromEntries(
      itemsOf(raw.figures).map(([name, recipe]): [string, Recipe] => [name, recipe]),
    ),
    named: Object.fromEntries(itemsOf(raw.named)),
    sources: Object.fromEntries(
      itemsOf(raw.sources).map(([name, { at, ...source }]): [string, Source] => [
        name,
        { ...source, at: at ?? null },
      ]),
    ),
  };
}

type RawScreen = RawStation["screens"][number];

function buildScreen(raw: RawScreen): Screen {
  switch (raw.kind) {
    case "model": {
      const { kind, title, says, model, deal = null, party = null, terms = null } = raw;
      const names = Object.fromEntries(itemsOf(raw.names));
      const players = Object.fromEntries(itemsOf(raw.players));
      return { kind, title, says, live: { model, deal, party, terms, names, players } };
    }
    case "play":
      return { ...raw, seat: raw.seat ?? null, owner: raw.owner ?? null };
    case "drills":
      return { ...raw, first: raw.first ?? [] };
    case "evidence": {
      const { kind, speaksFor, against } = raw;
      return { kind, speaksFor: speaksFor.map(buildClaim), against: against.map(buildClaim) };
    }
    default:
      return raw;
  }
}

type RawClaim = Extract<RawScreen, { kind: "evidence" }>["against"][number];

const buildClaim = ({ says, source, holds = [] }: RawClaim): Claim => ({
  says,
  source: source ?? null,
  // The checks have seen to it that one of the two is there.
  holds: holds.map(({ figure, above, below }) => ({
    figure,
    is: above === undefined ? "below" : "above",
    than: above ?? below ?? figure,
  })),
});
