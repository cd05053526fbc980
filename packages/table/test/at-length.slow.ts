/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./hidden.test.ts";
import "./moves.test.ts";
import "./notation.test.ts";
import "./perft.test.ts";
import "./playthroughs.test.ts";
import "./record.test.ts";
import "./rules.test.ts";
import "./scenario-default.test.ts";
import "./seed.test.ts";
