/** An act as a button; not there where the rules do not allow it. */
import type { PartyAct } from "@linchpin/table";
import { useParty } from "./context.tsx";
import { mayDo } from "./model.ts";

interface Props {
  readonly does: PartyAct;
  readonly className?: string;
  readonly children: React.ReactNode;
}

export function ActButton({ does, className = "button", children }: Props): React.ReactNode {
  const { position, seat, mayMove, act } = useParty();
  if (!mayMove || !mayDo(position, seat, does)) return null;
  return (
    <button type="button" className={className} onClick={() => act(does)}>
      {children}
    </button>
  );
}
