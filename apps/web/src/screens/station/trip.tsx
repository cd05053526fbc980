/** The learner's own trip: from a deal of one's own, or from a given one that is put on the shelf. */
import { useEffect, useState } from "react";
import { GIVEN } from "virtual:course";
import { route } from "../../app/routes.ts";
import { newId } from "../../app/storage.ts";
import { Button, Problem } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { keepDeal, keptDeals, type KeptDeal } from "../../deals/shelf.ts";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";

export function TripBody({ of, screen }: BodyProps<"trip">): React.ReactNode {
  const words = useLearnWords().station;
  const [deals, setDeals] = useState<readonly KeptDeal[]>([]);
  useEffect(() => {
    keptDeals().then(setDeals, () => setDeals([]));
  }, []);
  return (
    <>
      <Prose says={screen.says} of={of} />
      <section className="plate trips">
        <h2>{words.tripOwn}</h2>
        {deals.length === 0 ? (
          <p className="note">{words.tripOwnNone}</p>
        ) : (
          <ul>
            {deals.map(({ id, title }) => (
              <li key={id}>
                <a href={route.answer(id, "trip")}>{title}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a className="button" href={route.deals()}>
            {words.tripEnter}
          </a>
        </p>
        <Given deals={deals} />
      </section>
    </>
  );
}

/** Kept once: opened again it is the one that is there, changed or not. */
function Given({ deals }: { readonly deals: readonly KeptDeal[] }): React.ReactNode {
  const { language } = useTongue();
  const all = useLearnWords();
  const words = all.station;
  const [full, setFull] = useState(false);
  const open = async (): Promise<void> => {
    const { title, text } = (await GIVEN()).default;
    const there = deals.find((deal) => deal.title === title);
    const id = there?.id ?? newId();
    const deal: KeptDeal = { id, revision: 0, changed: Date.now(), title, answers: null, text, language };
    if (there === undefined && (await keepDeal(deal)) !== "kept") setFull(true);
    else window.location.hash = route.answer(id, "trip");
  };
  return (
    <>
      <p>
        <Button onClick={() => void open()}>
          {words.tripGiven}
          <small>{words.tripGivenNote}</small>
        </Button>
      </p>
      {full && <Problem>{all.notKept}</Problem>}
    </>
  );
}
