/** At length: over all there is, what `npm test` holds over a few (`packages/coalition/test/helpers/scope.ts`). */
import "./course-principles.test.ts";
import "./drills-graded.test.ts";
import "./drills.test.ts";
import "./proof-forms.test.ts";
