/** A move as a button, with what it changes at once; not there where the rules do not allow it. */
import { effectOf, positionOf } from "@linchpin/match";
import type { OwnerMove } from "@linchpin/table";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { useShown } from "../../board/shown.ts";
import { may } from "./model.ts";

interface Props {
  readonly move: OwnerMove;
  readonly className?: string;
  /** What it changes is said already. */
  readonly bare?: boolean;
  readonly children: React.ReactNode;
}

const WORTH_NAMING = 0.005;

export function MoveButton({ move, className = "button", bare = false, children }: Props): React.ReactNode {
  const { sitting, looking, waiting, act } = useTable();
  const { figures } = useShown();
  if (looking || !may(sitting, move)) return null;
  return (
    <button type="button" className={className} disabled={waiting} onClick={() => act(move)}>
      <span>{children}</span>
      {figures && !bare && "party" in move && <Changes move={move} />}
    </button>
  );
}

function Changes({ move }: { readonly move: OwnerMove & { readonly party: number } }): React.ReactNode {
  const { t, table } = useWords();
  const { sitting } = useTable();
  const { beliefBefore: belief, beliefAfter, trust } = effectOf(positionOf(sitting), move);
  const sign = trust < 0 ? "−" : "+";
  const words = [
    ...(Math.abs(trust) < WORTH_NAMING ? [] : [table.answer.trusts(sign + t.percent(Math.abs(trust)))]),
    ...(beliefAfter - belief < WORTH_NAMING
      ? []
      : [table.answer.convinces(t.percent(belief), t.percent(beliefAfter))]),
  ];
  return words.length === 0 ? null : <small>{words.join(t.comma)}</small>;
}
