/** Where a deal is asked for that this browser has not. */
import { route } from "../../app/routes.ts";
import { useDealWords } from "../../deals/words.ts";

export function MissingDeal(): React.ReactNode {
  const w = useDealWords();
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{w.missing}</h1>
      <p>
        <a href={route.deals()}>{w.toDeals}</a>
      </p>
    </main>
  );
}
