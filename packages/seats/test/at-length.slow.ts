/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./attacks/attacks.test.ts";
import "./choice.test.ts";
import "./conformance.test.ts";
import "./counter-offers.test.ts";
import "./deal-games.test.ts";
import "./going-home.test.ts";
import "./ladder.test.ts";
import "./pinned.test.ts";
import "./remembered.test.ts";
import "./same-channel.test.ts";
