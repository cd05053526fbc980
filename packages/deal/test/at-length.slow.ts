/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./draft.test.ts";
import "./laws-invariance.test.ts";
import "./laws-prices.test.ts";
import "./laws-shares.test.ts";
import "./laws-terms.test.ts";
import "./laws-time.test.ts";
import "./suggest.test.ts";
import "./warnings.test.ts";
