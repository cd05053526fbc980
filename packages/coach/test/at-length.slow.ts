/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./grade.test.ts";
import "./insight.test.ts";
import "./reckoning.test.ts";
import "./signing.test.ts";
