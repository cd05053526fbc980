/** All terms on one page, in plain words. */
import { BackToTable } from "../../app/came-from.tsx";
import { useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { GLOSSARY } from "../../app/words/glossary.ts";
import { route } from "../../app/routes.ts";

export function WordsPage(): React.ReactNode {
  const { t, both } = useTongue();
  const { title } = t.board.terms;
  useTitle(title);
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{title}</h1>
      <dl className="measure words-list">
        {Object.entries(GLOSSARY).map(([key, { name, says }]) => (
          <div key={key} id={`word-${key}`}>
            <dt>
              <b>{both(name)}</b>
            </dt>
            <dd>{both(says)}</dd>
          </div>
        ))}
      </dl>
      <BackToTable />
      <p>
        <a href={route.start()}>{t.toStart}</a>
      </p>
    </main>
  );
}
