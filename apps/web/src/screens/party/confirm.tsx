/** The question before an act that cannot be undone. */
import { breachOf, isDetour, offeredBy, partyAt, type DetourAct, type PartyAct } from "@linchpin/table";
import { Sheet } from "../../board/dialog.tsx";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { TermsLines } from "../../board/terms-view.tsx";
import type { LiveWords } from "../../app/words/live-en.ts";
import { useLiveWords } from "../../games/live-words.ts";
import { useParty } from "./context.tsx";
import { copyOf, monthsFor } from "./model.ts";

const ASKED: readonly PartyAct["kind"][] = ["agree", "quit", "rebuild", "tearDown", "hire", "pass"];
export const asksFirst = ({ kind }: PartyAct): boolean => ASKED.includes(kind);

interface Props {
  readonly does: PartyAct;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm({ does, onYes, onNo }: Props): React.ReactNode {
  const { t } = useTongue();
  const { party: words } = useLiveWords();
  const { position, seat, labels } = useParty();
  const { offer } = position.parties[seat - 1]!;
  const copy = does.kind === "rebuild" ? copyOf(position, seat) : null;
  const [title, yes] = questionFor(words, does, offer?.kind ?? "nnn", labels);
  return (
    <Sheet title={title} onClose={onNo}>
      {does.kind === "agree" && offer?.kind === "terms" && <TermsLines terms={offer.terms} />}
      {copy !== null && <p>{words.costs(labels.money(copy.cost), monthsFor(copy))}</p>}
      {isDetour(does) ? <DetourFacts does={does} /> : null}
      <p>{words.forGood}</p>
      <div className="dialog-buttons">
        <Button onClick={onNo}>{t.cancel}</Button>
        <Button look="primary" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Sheet>
  );
}

/** What it costs, how likely it comes to something, and what that is. */
function DetourFacts({ does }: { readonly does: DetourAct }): React.ReactNode {
  const { t } = useTongue();
  const { party: words } = useLiveWords();
  const { position, seat, labels } = useParty();
  const { scenario } = position;
  const state = partyAt(position, seat);
  const { cost, weeks, chance, gives } = offeredBy(scenario, state, does.kind, does.asset);
  const breach = breachOf(scenario, seat, state, does.asset);
  return (
    <>
      <p>{words.detour(labels.money(cost), weeks, t.percent(chance), labels.asset(gives))}</p>
      {breach > 0 && <p>{words.detourBreach(labels.money(breach))}</p>}
    </>
  );
}

type Names = ReturnType<typeof useParty>["labels"];

function questionFor(
  words: LiveWords["party"],
  does: PartyAct,
  offered: "nnn" | "trade" | "terms",
  labels: Names,
): readonly [title: string, yes: string] {
  switch (does.kind) {
    case "quit":
      return [words.quitTitle, words.quit];
    case "rebuild":
      return [words.rebuildTitle, words.copyBegin];
    case "tearDown":
    case "hire":
      return [words[does.kind].title(labels.asset(does.asset)), words[does.kind].begin];
    case "pass":
      return [
        words.passTitle(labels.asset(does.asset), labels.party(does.to)),
        words.pass(labels.party(does.to)),
      ];
    case "ask":
    case "press":
    case "askExclusivity":
    case "proposeTerms":
    case "agree":
    case "decline":
    case "stall":
      return [words.agreeTitle[offered], words.agree];
  }
}
