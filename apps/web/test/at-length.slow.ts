/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./evening.test.ts";
import "./live.test.ts";
import "./review.test.ts";
import "./screens.test.ts";
import "./sitting.test.ts";
import "./table.test.ts";
