/** Where a deal is asked for that this browser has not. */
import { route } from "../../app/routes.ts";
import { useDealWords } from "../../deals/words.ts";
import { Nowhere } from "../../app/parts.tsx";

export function MissingDeal(): React.ReactNode {
  const w = useDealWords();
  return <Nowhere said={w.missing} to={route.deals()} name={w.toDeals} />;
}
