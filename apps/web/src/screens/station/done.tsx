/** The end of a station: what was claimed and what was found, the sentence to take along, and where it goes on. */
import { nextAfter, pathOf } from "@linchpin/learn";
import { useEffect } from "react";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useEntries } from "../../learn/entries.ts";
import { themeOf } from "../../learn/choose.ts";
import type { LoadedStation } from "../../learn/course.ts";
import { happenedAt } from "../../learn/now.ts";
import { Prose } from "../../learn/prose.tsx";
import { progressNow, record, useProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Outside } from "./outside.tsx";

export function DonePage({ of }: { readonly of: LoadedStation }): React.ReactNode {
  const { both } = useTongue();
  const words = useLearnWords();
  const { progress } = useProgress();
  const { id, title, claim, counter, screens } = of.station;
  const heading = words.station.done.title(both(title));
  useEffect(() => {
    const state = pathOf(progressNow()).find((each) => each.id === id);
    // Looked at again it was done before; whoever comes by an address has not gone through it.
    if (state?.done === null && state.screen === screens.length)
      record({ kind: "finished", at: happenedAt(), station: id, by: "path" });
  }, [id, screens.length]);
  const goesOn = nextAfter(progress, id)?.id;
  const next = useEntries().find((entry) => entry.id === goesOn);
  const cardAt = screens.findIndex(({ kind }) => kind === "card") + 1;
  const sentence = pathOf(progress).find((each) => each.id === id)?.card ?? null;
  const theme = themeOf(id);
  return (
    <Outside heading={heading} className="done">
      <div className="two">
        <Section title={words.station.claimed}>
          <Prose says={claim} of={of} className="measure claim" />
        </Section>
        <Section title={words.station.found}>
          <Prose says={counter} of={of} />
        </Section>
      </div>
      {cardAt > 0 && (
        <Section className="plate" title={words.station.done.sentence}>
          {sentence === null ? (
            <p className="note">
              {words.station.done.noSentence}{" "}
              <a href={course.station(id, cardAt)}>{words.station.done.write}</a>
            </p>
          ) : (
            <p className="sentence">{sentence}</p>
          )}
        </Section>
      )}
      <p className="note">{words.station.done.note}</p>
      <p className="last-buttons">
        {next !== undefined && (
          <a className="button primary" href={next.href}>
            {words.station.done.next(next.title)}
          </a>
        )}
        {theme !== null && (
          <a className="button" href={course.theme(theme)}>
            {words.station.done.sheet}
          </a>
        )}
        <a className="button" href={LEARN}>
          {words.toPath}
        </a>
      </p>
    </Outside>
  );
}
