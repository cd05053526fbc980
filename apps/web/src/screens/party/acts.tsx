/** What the party may do this week besides answering what stands open. */
import { EXCLUSIVITY_WEEKS, plainTerms } from "@linchpin/table";
import { Drop } from "../../board/drop.tsx";
import { useLiveWords } from "../../games/live-words.ts";
import { ActButton } from "./act-button.tsx";
import { useParty } from "./context.tsx";
import { mayDo } from "./model.ts";
import { Button } from "../../app/parts.tsx";

export function Acts(): React.ReactNode {
  const { party: words } = useLiveWords();
  const { position, seat, mayMove, propose } = useParty();
  const terms = plainTerms(position.scenario, seat);
  const mayPropose = terms.channels.length > 0 && mayDo(position, seat, { kind: "proposeTerms", terms });
  const mayBind = mayDo(position, seat, { kind: "askExclusivity", weeks: EXCLUSIVITY_WEEKS[0] });
  if (!mayMove) return position.turn === null ? null : <p className="acts note">{words.notYet}</p>;
  return (
    <div className="acts" role="group" aria-label={words.acts}>
      <div className="acts-row">
        <ActButton does={{ kind: "press" }}>{words.press}</ActButton>
        {mayPropose && <Button onClick={propose}>{words.propose}</Button>}
        {mayBind && (
          <Drop className="more" name={words.exclusivity} once>
            <div className="more-items">
              {EXCLUSIVITY_WEEKS.map((weeks) => (
                <ActButton key={weeks} does={{ kind: "askExclusivity", weeks }}>
                  {words.weeks(weeks)}
                </ActButton>
              ))}
            </div>
          </Drop>
        )}
      </div>
    </div>
  );
}
