/** Above the columns of a live table: whether the server is there, who plays which seat, and links to empty ones. */
import { shortName } from "@linchpin/words";
import type { Labels } from "@linchpin/words";
import { useState } from "react";
import { Drop } from "../../board/drop.tsx";
import { PartyMark } from "../../board/party-mark.tsx";
import { comeBack, freeSeat, invite, leaveTable, problemIn, type Answer } from "../../games/api.ts";
import { copyText, wholeAddress } from "../../app/files.ts";
import type { RemoteNow } from "../../games/remote.ts";
import { useLiveWords } from "../../games/live-words.ts";
import { route } from "../../app/routes.ts";
import { Button, Problem } from "../../app/parts.tsx";

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
          {words.wasSilent} <AskServer ask={() => comeBack(state.id)}>{words.playAgain}</AskServer>
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
                  <AskServer
                    ask={() => freeSeat(state.id, key)}
                    name={words.freeOf(labels.party(seat))}
                    sure={words.freeSure(labels.party(seat), state.mode === "exam")}
                  >
                    {words.free}
                  </AskServer>
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

interface AskProps {
  readonly ask: () => Promise<Answer<unknown>>;
  /** What the button is called where its words do not say all. */
  readonly name?: string;
  /** What is asked first. */
  readonly sure?: string;
  readonly children: string;
}

/** Asks the server for something; what comes of it comes as a live update, so that nothing is kept of it here. */
function AskServer({ ask, name, sure, children }: AskProps): React.ReactNode {
  const { lobby } = useLiveWords();
  const [problem, setProblem] = useState<string | null>(null);
  const press = async (): Promise<void> => {
    const answer = await ask();
    setProblem(answer.kind === "done" ? null : problemIn(answer, lobby.unreachable));
  };
  return (
    <>
      <Button look="text" aria-label={name} sure={sure} onClick={() => void press()}>
        {children}
      </Button>
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
  const { strip: words } = useLiveWords();
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const ask = async (): Promise<Answer<unknown>> => {
    const answer = await invite(id, seatKey);
    if (answer.kind === "done") {
      const address = wholeAddress(route.join(answer.value.token));
      setLink(address);
      setCopied(await copyText(address));
    }
    return answer;
  };
  if (link === null) {
    return (
      <AskServer ask={ask} name={words.inviteTo(name)}>
        {words.invite}
      </AskServer>
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
    if ((await leaveTable(id)).kind === "done") window.location.hash = route.start();
  };
  return (
    <Button className="text-button grave" sure={words.leaveSure} onClick={() => void leave()}>
      {words.leave}
    </Button>
  );
}
