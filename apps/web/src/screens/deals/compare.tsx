/** Two to four deals side by side: what comes of them, then their inputs, those that differ first. */
import { route } from "../../app/routes.ts";
import { parseDeal, type DealResult } from "@linchpin/deal";
import { inputLabel } from "@linchpin/report";
import { Scroll, Table } from "../../app/tables.tsx";
import { Facts, Loading, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useLoaded } from "../../app/use-loaded.ts";
import { readDeal, type KeptDeal } from "../../deals/shelf.ts";
import { useDealWords } from "../../deals/words.ts";
import { useAnswer } from "../../workers/deal-client.ts";
import { rangeText } from "../answer/figure.tsx";
import { strengthenWords } from "../answer/one-page.tsx";
import "../../deals/deals.css";
import "./list.css";

interface Side {
  readonly kept: KeptDeal;
  /** Its title; of two with the same one, which. */
  readonly name: string;
  readonly read: DealResult;
}

export function ComparePage({ ids }: { readonly ids: string }): React.ReactNode {
  const w = useDealWords();
  const sides = useLoaded(ids, () => sidesOf(ids));
  useTitle(w.compareTitle);
  if (sides === null) return <Loading />;
  return (
    <main id="content" tabIndex={-1} className="page compare">
      <p className="note">
        <a href={route.deals()}>{w.toDeals}</a>
      </p>
      <h1>{w.compareTitle}</h1>
      <p className="note">{w.differsFirst}</p>
      <div className="sides">
        {sides.map((side) => (
          <Result key={side.kept.id} side={side} />
        ))}
      </div>
      <Inputs sides={sides} />
    </main>
  );
}

async function sidesOf(ids: string): Promise<readonly Side[]> {
  const found = await Promise.all(ids.split("+").slice(0, 4).map(readDeal));
  const kept = found.filter((each) => each !== undefined);
  const names = told(kept.map(({ title }) => title));
  return kept.map((each, i) => ({ kept: each, name: names[i]!, read: parseDeal(each.text) }));
}

/** Titles that can be told apart: "Lamp (1)", "Lamp (2)". */
const told = (titles: readonly string[]): readonly string[] =>
  titles.map((title, i) => {
    const same = titles.filter((each) => each === title).length;
    return same === 1
      ? title
      : `${title} (${titles.slice(0, i + 1).filter((each) => each === title).length})`;
  });

function Result({ side }: { readonly side: Side }): React.ReactNode {
  const w = useDealWords();
  const { t, money } = useTongue();
  const { kept, name: title, read } = side;
  const { answer } = useAnswer(read.ok ? kept.text : null);
  const best = answer?.page?.strengthen[0];
  const rows: readonly (readonly [string, string])[] =
    answer === null
      ? []
      : [
          [w.sideShare, t.money(money(answer.headline.share), answer.deal.currency)],
          [w.sideWorth, money(answer.headline.worth)],
          [w.sideNecessity, t.percent(answer.headline.necessity)],
          [w.sideBest, best === undefined ? "–" : strengthenWords(w, answer.deal, best)],
        ];
  return (
    <section className="plate" aria-label={title}>
      <h2>
        <a href={route.answer(kept.id)}>{title}</a>
      </h2>
      {!read.ok && <p className="problem">{w.faultsIn}</p>}
      {read.ok && answer === null && <p className="note">{w.working}</p>}
      <Facts className="side-facts" of={rows} />
    </section>
  );
}

function Inputs({ sides }: { readonly sides: readonly Side[] }): React.ReactNode {
  const w = useDealWords();
  const { language } = useTongue();
  const files = sides.flatMap(({ kept, name, read }) => (read.ok ? [{ kept, name, file: read.file }] : []));
  if (files.length < 2) return null;
  const texts = files.map(
    ({ file }) => new Map(file.assumptions.map((each) => [each.path, rangeText(language, each)])),
  );
  const paths = [...new Set(texts.flatMap((each) => [...each.keys()]))];
  const rows = paths.map((path) => ({
    path,
    name: inputLabel(language, files.find((_, i) => texts[i]!.has(path))!.file.deal, path),
    cells: texts.map((each) => each.get(path) ?? "–"),
  }));
  const differ = rows.filter(({ cells }) => new Set(cells).size > 1);
  const same = rows.filter(({ cells }) => new Set(cells).size === 1);
  const table = (of: typeof rows): React.ReactNode => (
    <Scroll label={w.input}>
      <Table
        of={[w.input, ...files.map(({ name }) => name)]}
        rows={of.map(({ path, name, cells }) => [path, name, ...cells])}
      />
    </Scroll>
  );
  return (
    <>
      {table(differ)}
      <details>
        <summary>
          {w.same} <span className="note">{same.length}</span>
        </summary>
        {table(same)}
      </details>
    </>
  );
}
