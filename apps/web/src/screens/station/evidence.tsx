/** What speaks for the principle and what against it, each with its source or with the figures that it rests on. */
import type { Claim } from "@linchpin/learn";
import { useTongue } from "../../app/tongue.tsx";
import { useFigureWords } from "../../learn/figures.ts";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { SourceLine } from "./source-line.tsx";

export function EvidenceBody({ of, screen }: BodyProps<"evidence">): React.ReactNode {
  const words = useLearnWords().station;
  const sides = [
    { key: "for", title: words.for, claims: screen.speaksFor },
    { key: "against", title: words.against, claims: screen.against },
  ];
  return (
    <div className="two evidence">
      {sides.map(({ key, title, claims }) => (
        <section key={key} aria-labelledby={`side-${key}`} className={key}>
          <h2 id={`side-${key}`}>{title}</h2>
          <ul>
            {claims.map((claim, i) => (
              <ClaimItem key={i} of={of} claim={claim} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ItemProps extends Pick<BodyProps, "of"> {
  readonly claim: Claim;
}

function ClaimItem({ of, claim }: ItemProps): React.ReactNode {
  const words = useLearnWords().station;
  const figureWords = useFigureWords();
  const { both } = useTongue();
  const named = (figure: string): string =>
    words.figureNamed(figureWords(of.figure(figure)), both(of.station.named[figure]!));
  const compared = claim.holds.map(({ figure, is, than }) => words.compared(named(figure), is, named(than)));
  return (
    <li>
      <Prose says={claim.says} of={of} />
      {claim.source !== null && <SourceLine of={of} name={claim.source} />}
      {compared.length > 0 && (
        <details className="note">
          <summary>{words.worked(compared.length)}</summary>
          <ul className="compared">
            {compared.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
