/**
 * How much tests run over: `npm test` takes a few of everything, `npm run test:slow` all of it.
 *
 * `at-length.slow.ts` of a package or an app names the files that run again then.
 */
import { test } from "node:test";
/** Set by `scripts/test.ts` where it runs files `*.slow.ts`. */
export declare const AT_LENGTH: boolean;
/** A few of them, or all at length. */
export declare const aFew: <T>(few: T, all: T) => T;
/** A test that is run at length only: it would take most of the time, and others guard the same within it. */
export declare const atLength: typeof test;
