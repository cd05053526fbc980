/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./doors.test.ts";
import "./evidence.test.ts";
