/** What can be said to somebody, in both languages whatever the screen's own is: one learns it in one's own and says it in the other. */
import { LANGUAGES } from "@linchpin/table";
import { useTongue } from "../../app/tongue.tsx";
import { Prose } from "../../learn/prose.tsx";
import type { BodyProps } from "./body-props.ts";

export function PhrasesBody({ of, screen }: BodyProps<"phrases">): React.ReactNode {
  const { language } = useTongue();
  const ownFirst = LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language));
  return (
    <>
      <Prose says={screen.says} of={of} />
      <ol className="phrases">
        {screen.phrases.map(({ says, why }) => (
          <li key={says.en} className="plate phrase">
            {ownFirst.map((each) => (
              <p key={each} lang={each === "zh" ? "zh-Hans" : "en"} className="measure">
                {says[each]}
              </p>
            ))}
            <Prose says={why} of={of} className="measure note" />
          </li>
        ))}
      </ol>
    </>
  );
}
