/**
 * How long somebody who knows the facts needs to type them into the eight questions: counted in answers and clicks, and in time
 * by the keystroke-level model (Card, Moran, Newell 1980: pointing 1.1 s, a press 0.1 s, a key of an average typist 0.28 s, a hand
 * from mouse to keys 0.4 s, a thought before each answer 1.35 s). Finding the facts out is not in it.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseAnswers, type Answers } from "@linchpin/deal";

const FOLDER = new URL("../../../data/answers/real/", import.meta.url);
const MINUTES = 10;

const POINT = 1.1;
const CLICK = POINT + 2 * 0.1;
const KEY = 0.28;
const HOMING = 2 * 0.4;
const THOUGHT = 1.35;

interface Effort {
  readonly answers: number;
  readonly clicks: number;
  readonly seconds: number;
}

const NONE: Effort = { answers: 0, clicks: 0, seconds: 0 };
const sum = (all: readonly Effort[]): Effort =>
  all.reduce(
    (a, b) => ({
      answers: a.answers + b.answers,
      clicks: a.clicks + b.clicks,
      seconds: a.seconds + b.seconds,
    }),
    NONE,
  );

/** Clicked into, then typed. Numbers with all their digits, though the form takes 144M too. */
const typed = (text: string): Effort => ({
  answers: 1,
  clicks: 1,
  seconds: THOUGHT + CLICK + HOMING + KEY * text.length,
});
const clicked = (clicks: number): Effort => ({ answers: 1, clicks, seconds: THOUGHT + clicks * CLICK });
/** A button that adds one more: no answer by itself. */
const ADDED: Effort = { answers: 0, clicks: 1, seconds: CLICK };

/** Of one answer: a list is a tick for each, a choice two clicks, a range three numbers in one field. */
function effortOf(field: string, value: unknown): Effort {
  if (typeof value === "number") return typed(String(value));
  if (typeof value === "boolean") return clicked(1);
  if (typeof value === "string") return NAMES.has(field) ? typed(value) : clicked(2);
  if (Array.isArray(value)) return sum(value.map(() => clicked(1)));
  const { low, likely, high } = value as Readonly<Record<string, number>>;
  return typed(`${low} ${likely} ${high}`);
}

const NAMES = new Set(["title", "owner", "name", "words"]);
const LISTS = new Set(["parts", "things", "parties", "channels"]);

const fields = (of: object): readonly Effort[] =>
  Object.entries(of).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [effortOf(field, value)],
  );

function effort(answers: Answers): Effort {
  return sum(
    Object.entries(answers).flatMap(([field, value]): readonly Effort[] => {
      if (["answers", "currency", "kind"].includes(field) || value === null || value === undefined)
        return field === "kind" || field === "currency" ? [clicked(2)] : [];
      if (LISTS.has(field))
        return Object.entries(value as Record<string, object>).flatMap(([key, item]) => [
          ADDED,
          ...("name" in item ? [] : [typed(key)]),
          ...fields(item),
        ]);
      if (field === "asks") return (value as readonly object[]).flatMap((one) => [ADDED, ...fields(one)]);
      if (field === "next" && value !== "none") return [clicked(1), ...fields(value as object)];
      return [effortOf(field, value)];
    }),
  );
}

test("whoever knows the facts of a real deal types them in within ten minutes", (t) => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  assert.equal(names.length, 13);
  for (const name of names) {
    const read = parseAnswers(readFileSync(new URL(name, FOLDER), "utf8"));
    assert.ok(read.ok, name);
    const { answers, clicks, seconds } = effort(read.answers);
    t.diagnostic(`${name}: ${answers} answers, ${clicks} clicks, ${(seconds / 60).toFixed(1)} min`);
    assert.ok(answers > 10 && seconds <= MINUTES * 60, `${name}: ${(seconds / 60).toFixed(1)} min`);
  }
});
