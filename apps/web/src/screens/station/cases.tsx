/** Two real deals side by side: first what happened, then one's own words for what is the same, then what became of them. */
import { useState } from "react";
import { Prose, usePlain } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { OwnWords } from "./own-words.tsx";
import { SourceLine } from "./source-line.tsx";

export function CasesBody({ of, number, screen }: BodyProps<"cases">): React.ReactNode {
  const words = useLearnWords().station;
  const plain = usePlain(of);
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className="two">
        {screen.cases.map((each, i) => (
          <article key={i} className="plate case">
            <h2>{plain(each.title)}</h2>
            <Prose says={each.says} of={of} />
            {shown && (
              <div className="became">
                <h3>{words.became}</h3>
                <Prose says={each.became} of={of} />
              </div>
            )}
            <SourceLine of={of} name={each.source} />
          </article>
        ))}
      </div>
      <OwnWords
        name={`${of.station.id}-${number}`}
        label={words.same}
        hint={words.sameHint}
        button={words.showSame}
        shown={shown}
        show={() => setShown(true)}
        beside={words.weSee}
      >
        <Prose says={screen.same} of={of} />
      </OwnWords>
    </>
  );
}
