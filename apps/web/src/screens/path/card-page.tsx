/** One's own sentences on one card, to print and take along. */
import { pathOf } from "@linchpin/learn";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { useEntries } from "../../learn/entries.ts";
import { useProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Button, useTitle } from "../../app/parts.tsx";
import "../../learn/learn.css";
import "./path.css";

export function CardPage(): React.ReactNode {
  const entries = useEntries();
  const words = useLearnWords();
  const { progress } = useProgress();
  useTitle(words.card.title);
  const sentences = pathOf(progress).flatMap(({ id, card }) => {
    const title = entries.find((each) => each.id === id)?.title ?? id;
    return card === null ? [] : [{ id, card, title }];
  });
  return (
    <main id="content" tabIndex={-1} className="page card-page">
      <h1>{words.card.title}</h1>
      {sentences.length === 0 ? (
        <p>{words.card.none}</p>
      ) : (
        <ol className="plate sentences printed">
          {sentences.map(({ id, card, title }) => (
            <li key={id}>
              <p className="note">
                <a href={course.station(id)} aria-label={words.card.change(title)}>
                  {title}
                </a>
              </p>
              <p className="sentence">{card}</p>
            </li>
          ))}
        </ol>
      )}
      <p className="not-printed">
        {sentences.length > 0 && (
          <Button look="primary" onClick={() => window.print()}>
            {words.card.print}
          </Button>
        )}{" "}
        <a href={LEARN}>{words.toPath}</a>
      </p>
    </main>
  );
}
