/** What there is to know and whence one has it, a copy of one's own, and who controls the channels. */
import { DETOURS } from "@linchpin/table";
import { sentence, shortName } from "@linchpin/words";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { Columns } from "../../app/tables.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useLiveWords } from "../../games/live-words.ts";
import { ActButton } from "./act-button.tsx";
import { useParty } from "./context.tsx";
import { copyOf, type Known, knownAssets, monthsFor } from "./model.ts";

export function Knowledge(): React.ReactNode {
  const { party: words } = useLiveWords();
  const { t } = useTongue();
  const { position, seat } = useParty();
  return (
    <section className="yours" aria-labelledby="know-title" tabIndex={0}>
      <h2 id="know-title">{words.assets}</h2>
      <table className="assets">
        <tbody>
          {knownAssets(position, seat).map((known) => (
            <AssetLine key={known.key} known={known} />
          ))}
        </tbody>
      </table>
      <OwnCopy />
      <Channels />
      <p className="note">{t.landing.invented}</p>
    </section>
  );
}

function AssetLine({ known }: { readonly known: Known }): React.ReactNode {
  const { t, yours } = useWords();
  const { party: words } = useLiveWords();
  const { labels } = useParty();
  const name = labels.asset(known.asset);
  return (
    <tr className={known.from === "none" ? "" : "has"}>
      <th scope="row">
        <span className="asset-name">{sentence(name)}</span>
        {known.proves > 0 && (
          <span className="note asset-facts">{`${yours.proves} ${t.percent(known.proves)}`}</span>
        )}
        {DETOURS.map((kind) => (
          <ActButton key={kind} does={{ kind, asset: known.asset }} className="text-button">
            {words[kind].begin}
            <span className="hidden">{t.colon + name}</span>
          </ActButton>
        ))}
        {known.mayPassTo.map((to) => (
          <ActButton key={to} does={{ kind: "pass", asset: known.asset, to }} className="text-button">
            {words.pass(shortName(labels.party(to)))}
            <span className="hidden">{t.colon + name}</span>
          </ActButton>
        ))}
      </th>
      <td className="note">{words.from[known.from]}</td>
      <td className="give">
        <ActButton does={{ kind: "ask", asset: known.asset }} className="text-button">
          {words.ask}
          <span className="hidden">{t.colon + name}</span>
        </ActButton>
      </td>
    </tr>
  );
}

function OwnCopy(): React.ReactNode {
  const { t } = useTongue();
  const { party: words } = useLiveWords();
  const { position, seat, labels } = useParty();
  const { state, rebuild, months, cost } = copyOf(position, seat);
  const facts = {
    none: words.copyNone,
    goes: rebuild === null ? "" : words.copyGoes(t.percent(rebuild.done), labels.money(rebuild.cost)),
    done: words.copyDone,
  }[state];
  return (
    <section className="releases">
      <h3>{words.copy}</h3>
      <p>{facts}</p>
      {state === "none" && (
        <p className="note">{words.costs(labels.money(cost), monthsFor({ months, cost }))}</p>
      )}
      <ActButton does={{ kind: "rebuild" }}>
        {words.copyBegin}
        <small>{words.copyNote}</small>
      </ActButton>
    </section>
  );
}

function Channels(): React.ReactNode {
  const { yours, money } = useWords();
  const { party: words } = useLiveWords();
  const { position, labels } = useParty();
  return (
    <table className="channels">
      <Columns of={[words.channels, { number: yours.margin }, words.controls]} />
      <tbody>
        {position.scenario.deal.channels.map(({ margin, open, controlledBy }, channel) => (
          <tr key={channel}>
            <th scope="row">{sentence(labels.channel(channel))}</th>
            <td className="number">{money(margin)}</td>
            <td>
              {position.channels[channel]!.owned
                ? words.owner
                : open
                  ? words.anyone
                  : controlledBy.map((by) => (
                      <span key={by} className="controller">
                        <PartyMark seat={by} /> {by === 0 ? words.owner : shortName(labels.party(by))}
                      </span>
                    ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
