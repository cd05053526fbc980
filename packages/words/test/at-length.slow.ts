/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./blind.test.ts";
import "./moved.test.ts";
import "./voice.test.ts";
