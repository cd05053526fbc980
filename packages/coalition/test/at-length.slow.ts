/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./alternating.test.ts";
import "./assignment.test.ts";
import "./auction.test.ts";
import "./bargaining.test.ts";
import "./bilateral.test.ts";
import "./claims.test.ts";
import "./core.test.ts";
import "./dividends.test.ts";
import "./domain.test.ts";
import "./files.test.ts";
import "./game.test.ts";
import "./graph.test.ts";
import "./nucleolus.test.ts";
import "./owen.test.ts";
import "./semivalue.test.ts";
import "./tau.test.ts";
import "./trade.test.ts";
