/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./http/attacks.test.ts";
import "./http/hidden.test.ts";
import "./http/quotas.test.ts";
import "./http/seats.test.ts";
import "./http/tables.test.ts";
