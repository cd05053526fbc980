/**
 * How much tests run over: `npm test` takes a few of everything, `npm run test:slow` all of it.
 *
 * `at-length.slow.ts` of a package or an app names the files that run again then.
 */
import { test } from "node:test";

/** Set by `scripts/test.ts` where it runs files `*.slow.ts`. */
export const AT_LENGTH = process.env["TESTS_AT_LENGTH"] === "1";

/** A few of them, or all at length. */
export const aFew = <T>(few: T, all: T): T => (AT_LENGTH ? all : few);

/** A test that is run at length only: it would take most of the time, and others guard the same within it. */
export const atLength: typeof test = aFew((() => Promise.resolve()) as typeof test, test);
