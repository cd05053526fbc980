/** The person's deals: a new one, those that are kept, copies, comparison, the whole taken along or deleted. */
import { route } from "../../app/routes.ts";
import { itemsOf } from "@linchpin/source";
import { useEffect, useState } from "react";
import { saveFile } from "../../app/files.ts";
import { Button, FileButton, Problem, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { exportOf, openedFrom } from "../../deals/moving.ts";
import {
  dropAll,
  dropDeal,
  keepDeal,
  keptDeals,
  onOtherTab,
  playedIds,
  type Keeping,
  type KeptDeal,
} from "../../deals/shelf.ts";
import { copyOf } from "../../deals/copy.ts";
import { freshDeal } from "../../deals/fresh.ts";
import { useDealWords } from "../../deals/words.ts";
import { dropGame, keptGames } from "../../games/shelf.ts";
import { readyWorker } from "../../workers/deal-client.ts";
import "../../deals/deals.css";
import "./list.css";

const MOST_COMPARED = 4;

export function DealsPage(): React.ReactNode {
  const w = useDealWords();
  const { language } = useTongue();
  const [deals, setDeals] = useState<readonly KeptDeal[] | null>(null);
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const refresh = (): void => void keptDeals().then(setDeals, () => setDeals([]));
  useTitle(w.title);
  useEffect(() => {
    refresh();
    readyWorker();
    return onOtherTab(refresh);
  }, []);
  const keep = async (deal: KeptDeal): Promise<boolean> => {
    const outcome = await keepDeal(deal);
    setKeeping(outcome);
    refresh();
    return outcome === "kept";
  };
  const begin = async (): Promise<void> => {
    const deal = freshDeal(language, w.fresh);
    if (await keep(deal)) window.location.hash = route.deal(deal.id);
  };
  return (
    <main id="content" tabIndex={-1} className="page deals">
      <header>
        <h1>{w.title}</h1>
        <p className="lead">{w.lead}</p>
      </header>
      <p className="deal-tools">
        <Button look="primary" onClick={() => void begin()}>
          {w.newDeal}
        </Button>
        <OpenFile keep={keep} />
      </p>
      {keeping === "full" && <Problem>{w.full}</Problem>}
      {deals !== null && <List deals={deals} keep={keep} refresh={refresh} />}
      <Whole deals={deals ?? []} refresh={refresh} />
    </main>
  );
}

interface ListProps {
  readonly deals: readonly KeptDeal[];
  readonly keep: (deal: KeptDeal) => Promise<boolean>;
  readonly refresh: () => void;
}

function List({ deals, keep, refresh }: ListProps): React.ReactNode {
  const w = useDealWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (deals.length === 0) return <p className="note">{w.none}</p>;
  return (
    <section aria-label={w.title}>
      <ul className="deal-list">
        {deals.map((deal) => (
          <Row
            key={deal.id}
            deal={deal}
            chosen={chosen.includes(deal.id)}
            choose={(on) =>
              setChosen((all) =>
                on ? [...all, deal.id].slice(-MOST_COMPARED) : all.filter((id) => id !== deal.id),
              )
            }
            keep={keep}
            refresh={refresh}
          />
        ))}
      </ul>
      {deals.length > 1 && (
        <p>
          {chosen.length > 1 ? (
            <a className="button" href={route.compare(chosen)}>
              {w.compareTwo}
            </a>
          ) : (
            <span className="note">{w.compareHint}</span>
          )}
        </p>
      )}
    </section>
  );
}

interface RowProps extends Omit<ListProps, "deals"> {
  readonly deal: KeptDeal;
  readonly chosen: boolean;
  readonly choose: (on: boolean) => void;
}

function Row({ deal, chosen, choose, keep, refresh }: RowProps): React.ReactNode {
  const w = useDealWords();
  const { language, t } = useTongue();
  const { id, title, answers, changed } = deal;
  const when = new Date(changed).toLocaleDateString(language === "zh" ? "zh-CN" : "en-GB");
  const copy = (): void => {
    void keep(copyOf(deal, w.copied(title)));
  };
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={chosen} onChange={({ target }) => choose(target.checked)} />
        <span className="hidden">{w.chosen(title)}</span>
      </label>
      <a href={route.answer(id)}>
        <span className="index-title">{title}</span>
      </a>
      <span className="note">
        {[
          w.changed(when),
          ...(answers === null ? [] : itemsOf(answers.parties).map(([key, p]) => p.name ?? key)),
        ]
          .slice(0, 4)
          .join(" · ")}
      </span>
      <span className="row-tools">
        <a href={route.deal(id)} aria-label={`${w.edit}${t.colon}${title}`}>
          {w.edit}
        </a>
        <Button look="text" aria-label={`${w.copy}${t.colon}${title}`} onClick={copy}>
          {w.copy}
        </Button>
        <Button
          look="text"
          aria-label={`${w.remove}${t.colon}${title}`}
          sure={w.removeSure(title)}
          onClick={() => void dropDeal(id).then(refresh)}
        >
          {w.remove}
        </Button>
      </span>
    </li>
  );
}

function OpenFile({ keep }: { readonly keep: (deal: KeptDeal) => Promise<boolean> }): React.ReactNode {
  const w = useDealWords();
  const { language } = useTongue();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const found = await openedFrom(file, language);
    setProblem(found.ok ? null : `${w.openFailed(file.name)} ${w.refusals[found.why]}`);
    if (!found.ok) return;
    for (const deal of found.deals) await keep(deal);
    if (found.deals.length === 1) window.location.hash = route.deal(found.deals[0]!.id);
  };
  return (
    <>
      <FileButton accept=".yaml,.yml,.json,.xlsx,text/plain" open={open}>
        {w.openFile}
      </FileButton>
      {problem !== null && <Problem inline>{problem}</Problem>}
    </>
  );
}

/** What the page promises about the storage, and the two ways out. */
function Whole({
  deals,
  refresh,
}: {
  readonly deals: readonly KeptDeal[];
  readonly refresh: () => void;
}): React.ReactNode {
  const w = useDealWords();
  const remove = async (): Promise<void> => {
    const own = await playedIds();
    for (const { id, cover } of keptGames()) if (own.includes(cover.scenarioId)) dropGame(id);
    await dropAll();
    refresh();
  };
  return (
    <footer className="colophon">
      <p>{w.privacy}</p>
      <p className="row-tools">
        <Button
          look="text"
          disabled={deals.length === 0}
          onClick={() => saveFile("linchpin-deals.json", exportOf(deals))}
        >
          {w.exportAll}
        </Button>
        <Button look="text" sure={w.removeAllSure} onClick={() => void remove()}>
          {w.removeAll}
        </Button>
      </p>
    </footer>
  );
}
