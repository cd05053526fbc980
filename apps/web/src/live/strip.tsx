/** Above the columns of a live table: whether the server is there, who plays which seat, and links to empty ones. */
import type { Labels } from "@linchpin/speech";
import { useState } from "react";
import { Drop } from "../parts/drop.tsx";
import { PartyMark } from "../parts/party-mark.tsx";
import { shortName } from "../parts/power-bar.tsx";
import { invite, leaveTable } from "./api.ts";
import type { RemoteNow } from "./remote.ts";
import { useLiveWords } from "./words.ts";

interface Props {
  readonly now: RemoteNow;
  readonly labels: Labels;
}

export function Strip({ now, labels }: Props): React.ReactNode {
  const { strip: words } = useLiveWords();
  const { state, link, sending } = now;
  const people = state.seats.filter(({ player }) => player !== "simulated").length;
  return (
    <div className="live-strip">
      <p role="status" className={link === "live" ? "" : "strip problem"}>
        {link === "lost" && `${words.lost}${sending ? ` ${words.sending}` : ""}`}
        {link === "gone" && words.gone}
      </p>
      <Drop className="seats-drop" name={words.seats(people, state.seats.length)}>
        <div className="seats-list">
          <ul>
            {state.seats.map(({ key, player }, seat) => (
              <li key={key}>
                <PartyMark seat={seat} />
                <span>{labels.party(seat)}</span>
                <span className={player === "simulated" ? "note" : "tag"}>{words[player]}</span>
                {player === "simulated" && !state.seedKnown && !state.over && (
                  <InviteTo id={state.id} seatKey={key} name={labels.party(seat)} />
                )}
              </li>
            ))}
          </ul>
          {state.seedKnown && <p className="note">{words.seedKnown}</p>}
          <Leave id={state.id} />
        </div>
      </Drop>
    </div>
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
      setProblem(answer.kind === "lost" ? lobby.unreachable : answer.refusal.detail);
      return;
    }
    const address = `${window.location.href.split("#")[0]}#/join/${answer.value.token}`;
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
        {problem !== null && (
          <span role="alert" className="problem">
            {problem}
          </span>
        )}
      </>
    );
  }
  return (
    <label className="share-link invite-link">
      <span role="status">
        {words.link(shortName(name))} {copied && words.copied}
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

/** The button that had the focus is gone. */
const focused = (input: HTMLInputElement | null): void => input?.focus();

function Leave({ id }: { readonly id: string }): React.ReactNode {
  const { strip: words } = useLiveWords();
  const leave = async (): Promise<void> => {
    if (!window.confirm(words.leaveSure)) return;
    if ((await leaveTable(id)).kind === "done") window.location.hash = "#/";
  };
  return (
    <button type="button" className="text-button grave" onClick={() => void leave()}>
      {words.leave}
    </button>
  );
}
