/** The principle in one's own words first; then the expert's beside it. */
import { useState } from "react";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { OwnWords } from "./own-words.tsx";

export function PrincipleBody({ of, number, screen }: BodyProps<"principle">): React.ReactNode {
  const words = useLearnWords().station;
  const [shown, setShown] = useState(false);
  return (
    <OwnWords
      name={`${of.station.id}-${number}`}
      label={words.yours}
      hint={words.sameHint}
      button={words.lay}
      shown={shown}
      show={() => setShown(true)}
      beside={words.expert}
    >
      <Prose says={screen.expert} of={of} className="measure expert" />
    </OwnWords>
  );
}
