/** The lines that leave this game, each with its own end beside this game's; and of a line, the game it left. */
import { type Branch, type Match, positionOf } from "@linchpin/match";
import { valueOf } from "@linchpin/coach";
import { inWhole, signed } from "@linchpin/words";
import { type Position, settle, start, stepsOf } from "@linchpin/table";
import { useEffect, useState } from "react";
import type { BranchLine } from "../../games/branches.ts";
import { provenGame } from "../../games/setting.ts";
import { readGame } from "../../games/shelf.ts";
import { Columns, Scroll } from "../../app/tables.tsx";
import { Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useCoachWords } from "../../games/use-found.ts";
import { route } from "../../app/routes.ts";

const endOf = (position: Position): number => valueOf(position.scenario, settle(position).payoffs[0]!);

interface Props {
  readonly sitting: Match;
  readonly gameId: string;
  readonly lines: readonly BranchLine[];
}

export function Branches({ sitting, lines }: Props): React.ReactNode {
  const words = useCoachWords();
  return (
    <Section className="branches" title={words.branches}>
      {sitting.branch != null && <Original branch={sitting.branch} />}
      <p className="note measure">{lines.length === 0 ? words.branchesNone : words.branchesNote}</p>
      {lines.length > 0 && <Lines lines={lines} end={endOf(positionOf(sitting))} />}
    </Section>
  );
}

function Lines({
  lines,
  end,
}: {
  readonly lines: readonly BranchLine[];
  readonly end: number;
}): React.ReactNode {
  const { t } = useTongue();
  const words = useCoachWords();
  const { from, move, end: ends, against } = words.branchColumns;
  return (
    <Scroll label={words.branchTable}>
      <table>
        <Columns of={[from, move, { number: ends }, { number: against }, null]} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{t.week(line.from)}</th>
              <td className="code">{line.move ?? words.branchUnmoved}</td>
              <td className="number">
                {line.value === null ? words.branchOpen(line.week) : inWhole(line.value)}
              </td>
              <td className={line.value !== null && line.value < end ? "number lost" : "number"}>
                {line.value === null ? "" : signed(line.value - end)}
              </td>
              <td>
                {line.value === null ? (
                  <a href={route.game(line.id)}>{words.goOn}</a>
                ) : (
                  <a href={route.review(line.id)}>{words.toReview}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Where the game that was left is still kept here: what it came to. */
function Original({ branch }: { readonly branch: Branch }): React.ReactNode {
  const words = useCoachWords();
  const [left, setLeft] = useState<{ readonly week: number; readonly end: number | null } | null>(null);
  const { of, ply } = branch;
  useEffect(() => {
    const load = async (): Promise<void> => {
      const text = readGame(of);
      const proven = text === null ? null : await provenGame(text);
      if (proven === null || !proven.ok) return;
      const { seed, moves } = proven.game;
      const original = stepsOf(start(proven.loaded.scenario, seed), moves);
      const week = (original.steps[ply]?.before ?? original.last).week;
      setLeft({ week, end: original.last.turn === null ? endOf(original.last) : null });
    };
    void load();
  }, [of, ply]);
  if (left === null) return null;
  return (
    <p>
      {words.branchOf(left.week)} <a href={route.review(of)}>{words.original}</a>
      {words.stop} {left.end !== null && words.originalEnd(inWhole(left.end))}
    </p>
  );
}
