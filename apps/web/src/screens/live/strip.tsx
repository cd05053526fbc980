/** Above the columns of a live table: whether the server is there, who plays which seat, and links to empty ones. */
import { shortName } from "@linchpin/words";
import type { Labels } from "@linchpin/words";
import { useState } from "react";
import { Drop } from "../../board/drop.tsx";
import { PartyMark } from "../../board/party-mark.tsx";
import { comeBack, freeSeat, invite, leaveTable, problemIn } from "../../games/api.ts";
import type { RemoteNow } from "../../games/remote.ts";
import { useLiveWords } from "../../games/live-words.ts";
import { route } from "../../app/routes.ts";
import { Problem } from "../../app/problem.tsx";

interface Props {
  readonly now: RemoteNow;
  readonly labels: Labels;
}

export function Strip({ now, labels }: Props): React.ReactNode {
  const { strip: words } = useLiveWords();
  const { state, link, sending } = now;
  const people = state.seats.filter(({ player }) => player === "you" || player === "person").length;
  return (
    <div className="live-strip">
      <p role="status" className={link === "live" ? "" : "strip problem"}>
        {link === "lost" && `${words.lost}${sending ? ` ${words.sending}` : ""}`}
        {link === "gone" && words.gone}
      </p>
      {state.away && !state.over && (
        <p role="status">
          {words.wasSilent} <ComeBack id={state.id} />
        </p>
      )}
      <Drop className="seats-drop" name={words.seats(people, state.seats.length)}>
        <div className="seats-list">
          <ul>
            {state.seats.map(({ key, player }, seat) => (
              <li key={key}>
                <PartyMark seat={seat} />
                <span>{labels.party(seat)}</span>
                <span className={player === "simulated" ? "note" : "tag"}>{words[player]}</span>
                {player === "simulated" && state.invites && !state.over && (
                  <InviteTo id={state.id} seatKey={key} name={labels.party(seat)} />
                )}
                {(player === "person" || player === "away") && state.maker && !state.over && (
                  <Free id={state.id} seatKey={key} name={labels.party(seat)} exam={state.mode === "exam"} />
                )}
              </li>
            ))}
          </ul>
          {state.seatings.length > 0 && (
            <ul className="note" aria-label={words.cameAndWent}>
              {state.seatings.map(({ week, seat, kind }, i) => (
                <li key={i}>{words.seating[kind](nameOf(state, labels, seat), week)}</li>
              ))}
            </ul>
          )}
          {state.seedKnown && <p className="note">{words.seedKnown}</p>}
          {state.maker && !state.invites && !state.seedKnown && !state.over && (
            <p className="note">{words.begun}</p>
          )}
          <Leave id={state.id} />
        </div>
      </Drop>
    </div>
  );
}

const nameOf = ({ seats }: RemoteNow["state"], labels: Labels, key: string): string =>
  labels.party(seats.findIndex((seat) => seat.key === key));

/** The answer comes as a live update too, so that nothing is kept of it here. */
function ComeBack({ id }: { readonly id: string }): React.ReactNode {
  const { strip: words, lobby } = useLiveWords();
  const [problem, setProblem] = useState<string | null>(null);
  const back = async (): Promise<void> => {
    const answer = await comeBack(id);
    if (answer.kind !== "done") setProblem(problemIn(answer, lobby.unreachable));
  };
  return (
    <>
      <button type="button" className="text-button" onClick={() => void back()}>
        {words.playAgain}
      </button>
      {problem !== null && <Problem inline>{problem}</Problem>}
    </>
  );
}

function Free({ id, seatKey, name, exam }: InviteProps & { readonly exam: boolean }): React.ReactNode {
  const { strip: words, lobby } = useLiveWords();
  const [problem, setProblem] = useState<string | null>(null);
  const free = async (): Promise<void> => {
    if (!window.confirm(words.freeSure(name, exam))) return;
    const answer = await freeSeat(id, seatKey);
    if (answer.kind !== "done") setProblem(problemIn(answer, lobby.unreachable));
  };
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-label={words.freeOf(name)}
        onClick={() => void free()}
      >
        {words.free}
      </button>
      {problem !== null && <Problem inline>{problem}</Problem>}
    </>
  );
}

interface InviteProps {
  readonly id: string;
  readonly seatKey: string;
  readonly name: string;
}

function InviteTo({ id, seatKey, name }: InviteProps): React.ReactNode {
  const { strip: words, lobby } = useLiveWords();
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const ask = async (): Promise<void> => {
    const answer = await invite(id, seatKey);
    if (answer.kind !== "done") {
      setProblem(problemIn(answer, lobby.unreachable));
      return;
    }
    const address = `${window.location.href.split("#")[0]}${route.join(answer.value.token)}`;
    setProblem(null);
    setLink(address);
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Then it is there to copy by hand.
    }
  };
  if (link === null) {
    return (
      <>
        <button
          type="button"
          className="text-button"
          aria-label={words.inviteTo(name)}
          onClick={() => void ask()}
        >
          {words.invite}
        </button>
        {problem !== null && <Problem inline>{problem}</Problem>}
      </>
    );
  }
  return (
    <label className="share-link invite-link">
      <span role="status">
        {words.link(shortName(name))} {copied && words.copied}{" "}
        {ONLY_HERE.test(window.location.hostname) && words.onlyHere}
      </span>
      <input
        ref={focused}
        readOnly
        value={link}
        aria-label={words.linkName}
        onFocus={({ target }) => target.select()}
      />
    </label>
  );
}

/** Such an address means the machine of whoever opens it. */
const ONLY_HERE = /^(?:localhost|127\.|\[?::1\]?$)/;

/** The button that had the focus is gone. */
const focused = (input: HTMLInputElement | null): void => input?.focus();

function Leave({ id }: { readonly id: string }): React.ReactNode {
  const { strip: words } = useLiveWords();
  const leave = async (): Promise<void> => {
    if (!window.confirm(words.leaveSure)) return;
    if ((await leaveTable(id)).kind === "done") window.location.hash = route.start();
  };
  return (
    <button type="button" className="text-button grave" onClick={() => void leave()}>
      {words.leave}
    </button>
  );
}
