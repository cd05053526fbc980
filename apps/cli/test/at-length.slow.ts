/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./class.test.ts";
import "./lint.test.ts";
import "./mcp.test.ts";
import "./play.test.ts";
import "./price.test.ts";
import "./remote.test.ts";
import "./report.test.ts";
import "./review.test.ts";
import "./simulate.test.ts";
import "./workbook.test.ts";
