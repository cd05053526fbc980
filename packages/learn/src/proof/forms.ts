/**
 * The test: three forms of one table in three trades, met at most once each: before the course, after it, and three weeks
 * after that. Which form comes when is balanced over learners, and the same for one learner everywhere.
 *
 *     sittingOf(progress, "learner 7", now)   // { form: "B", sitting: "after", opens: null }
 */
import { seedFrom, streamOf, type Seed } from "@linchpin/table";
import { nextInt } from "@linchpin/coalition";
import { FORMS, ofKind, type Form, type Progress, type TestTaken } from "../progress/progress.ts";

export interface FormTable {
  /** Its file under `data/scenarios`, without the ending, and its id. */
  readonly file: string;
  readonly id: string;
  /** The same for everybody: whoever sits down meets the same organisations. */
  readonly seed: Seed;
}

/**
 * Of forty seeds of each form those in which the same kinds of organisation sit, and ways of dealing end nearest to what they
 * come to on average (docs/evidence.md).
 */
export const FORM_TABLES: Readonly<Record<Form, FormTable>> = {
  A: { file: "tests/enzyme", id: "test-enzyme", seed: "4c5e731ec6db67f0b34ede4b9ff7c4ec" },
  B: { file: "tests/elevator", id: "test-elevator", seed: "27bb807b9508bd3a2e0bba0d2ef3bed8" },
  C: { file: "tests/membrane", id: "test-membrane", seed: "2c3789f523dbbf3a0e6ebf7115ab791f" },
};

export const SITTINGS = ["before", "after", "later"] as const;
export type Sitting = (typeof SITTINGS)[number];

/** Days from the second sitting to the third: what is still there three weeks later has been learnt. */
const RETEST_DAYS = 21;
const DAY = 24 * 3600 * 1000;

export interface Next {
  readonly form: Form;
  readonly sitting: Sitting;
  /** When it opens; null: it is open. */
  readonly opens: number | null;
}

/** Every order in which the three can come. */
const ORDERS: readonly (readonly Form[])[] = FORMS.flatMap((first) =>
  FORMS.filter((second) => second !== first).map((second) => [
    first,
    second,
    FORMS.find((third) => third !== first && third !== second)!,
  ]),
);

/**
 * The form that comes next for a learner: of the orders that begin as its tests did, one by its name, so that all come
 * equally often. Null: all three are taken.
 */
export function formOf(taken: readonly Pick<TestTaken, "form">[], learner: string): Form | null {
  const met = [...new Set(taken.map(({ form }) => form))];
  const orders = ORDERS.filter((order) => met.every((form, i) => order[i] === form));
  const random = streamOf(seedFrom(bytesOf(learner)), "hidden");
  return orders[nextInt(random, Math.max(1, orders.length))]?.[met.length] ?? null;
}

/** What comes next, and when. Null: all three are taken. */
export function sittingOf(progress: Progress, learner: string, now: number): Next | null {
  const taken = ofKind(progress, "test");
  const form = formOf(taken, learner);
  const met = new Set(taken.map((each) => each.form)).size;
  const sitting = SITTINGS[met];
  if (form === null || sitting === undefined) return null;
  const opens = sitting === "later" ? taken.at(-1)!.at + RETEST_DAYS * DAY : 0;
  return { form, sitting, opens: opens <= now ? null : opens };
}

/** Sixteen bytes of a name; like names give unlike bytes once they are a seed. */
function bytesOf(name: string): Uint8Array {
  const bytes = new Uint8Array(16);
  for (let i = 0; i < name.length; i++)
    bytes[i % 16] = (31 * bytes[i % 16]! + name.charCodeAt(i) + Math.floor(name.charCodeAt(i) / 256)) & 255;
  return bytes;
}
