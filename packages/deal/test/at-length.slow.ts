/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./draft.test.ts";
import "./file-laws.test.ts";
import "./fuzz-terms.test.ts";
import "./fuzz.test.ts";
import "./laws-invariance.test.ts";
import "./laws-prices.test.ts";
import "./laws-shares.test.ts";
import "./laws-time.test.ts";
import "./oracle-reference.test.ts";
import "./oracle.test.ts";
import "./sketch.test.ts";
