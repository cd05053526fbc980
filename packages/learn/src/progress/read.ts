/**
 * Progress as a file: JSON, a thing a line. What comes in is proven, field by field, or refused with every fault.
 *
 * Law: `parseProgress(writeProgress(p))` is `p`; on whatever text, it never throws.
 */
import { fromJson, isRecord, oneOf, type Check } from "../checks.ts";
import { STATIONS } from "../course/station.ts";
import { THEMES } from "../drills/themes.ts";
import { FORMS, ordered, type Happening, type HappeningKind, type Progress } from "./progress.ts";
import type { ProgressFault } from "./faults.ts";

export type ProgressResult =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly faults: readonly ProgressFault[] };

/** Limits of a file: characters, things, and faults that are told. */
const MOST_CHARACTERS = 16_000_000;
const MOST_THINGS = 50_000;
const MOST_FAULTS = 20;
const MOST_RECORD = 400_000;
const MOST_SENTENCE = 2_000;
/** The last moment that a date can name. */
const LAST = 8_640_000_000_000_000;

export function writeProgress({ version, happened }: Progress): string {
  const things = happened.map((thing) => `\n  ${JSON.stringify(thing)}`);
  return `{"linchpinProgress": ${version}, "happened": [${things.join(",")}\n]}\n`;
}

export function parseProgress(text: string): ProgressResult {
  if (text.length > MOST_CHARACTERS) return refused({ kind: "tooLong", most: MOST_CHARACTERS });
  const file = fromJson(text);
  if (file === undefined) return refused({ kind: "notJson" });
  if (!isRecord(file) || !("linchpinProgress" in file)) return refused({ kind: "notProgress" });
  if (file["linchpinProgress"] !== 1)
    return refused({ kind: "otherVersion", found: shown(file["linchpinProgress"]) });
  const things: unknown = file["happened"];
  if (!Array.isArray(things)) return refused({ kind: "notProgress" });
  if (things.length > MOST_THINGS) return refused({ kind: "tooMany", most: MOST_THINGS });
  const read = things.map((thing: unknown, i) => readThing(thing, i + 1));
  const faults = read.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
  return { ok: true, progress: ordered(read.flatMap(({ thing }) => (thing === null ? [] : [thing]))) };
}

interface ReadThing {
  readonly thing: Happening | null;
  readonly fault: ProgressFault | null;
}

type Fields<K extends HappeningKind> = {
  readonly [F in Exclude<keyof Extract<Happening, { kind: K }>, "kind">]: Check;
};

const whole =
  (most: number): Check =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === "number" && value >= least && value <= most;
const textOf =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && value.length > 0 && value.length <= most;

const at = whole(LAST);
const right = oneOf([true, false]);
const station = oneOf(STATIONS);
const screen = whole(999);
const isTheme = oneOf(THEMES);

/** What each kind of thing carries, in the order in which it is written. */
const KINDS: { readonly [K in HappeningKind]: Fields<K> } = {
  screen: { at, station, screen },
  finished: { at, station, by: oneOf(["path", "check"]) },
  predicted: {
    at,
    station,
    screen,
    said: between(-1e15, 1e15),
    confidence: between(0.5, 1),
    right,
  },
  card: { at, station, text: textOf(MOST_SENTENCE) },
  attempt: {
    at,
    drill: (value) => typeof value === "string" && /^[\w-]{1,64}$/.test(value),
    right,
    themes: (value) => Array.isArray(value) && value.length <= THEMES.length && value.every(isTheme),
    difficulty: between(0, 5000),
    chosen: (value) => value === null || isTheme(value),
  },
  mistake: { at, record: textOf(MOST_RECORD), ply: whole(99_999) },
  test: { at, form: oneOf(FORMS), record: textOf(MOST_RECORD) },
};

const isKind = (value: unknown): value is HappeningKind =>
  typeof value === "string" && Object.hasOwn(KINDS, value);

function readThing(value: unknown, number: number): ReadThing {
  const wrong = (field: string): ReadThing => ({ thing: null, fault: { kind: "wrongThing", number, field } });
  if (!isRecord(value) || !isKind(value["kind"])) return wrong("kind");
  const { kind } = value;
  const fields: Readonly<Record<string, Check>> = KINDS[kind];
  for (const [field, check] of Object.entries(fields)) if (!check(value[field])) return wrong(field);
  const kept = Object.fromEntries([["kind", kind], ...Object.keys(fields).map((f) => [f, value[f]])]);
  return isHappening(kept) ? { thing: kept, fault: null } : wrong("kind");
}

/** What the checks of its kind let through. */
const isHappening = (value: unknown): value is Happening => {
  if (!isRecord(value) || !isKind(value["kind"])) return false;
  const fields: Readonly<Record<string, Check>> = KINDS[value["kind"]];
  return Object.entries(fields).every(([field, check]) => check(value[field]));
};

const refused = (fault: ProgressFault): ProgressResult => ({ ok: false, faults: [fault] });

const shown = (value: unknown): string => (JSON.stringify(value) ?? "").slice(0, 40);
