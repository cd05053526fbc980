/** What the owner has: assets with who holds them and what they cost to give, channels, releases. */
import { memo } from "react";
import { NOTHING_BELOW, prudent, sentence, shortName } from "@linchpin/words";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { assetRows, channelRows, may, type AssetRow, type ChannelRow } from "./model.ts";
import { Term } from "../../board/term.tsx";
import { useShown } from "../../board/shown.ts";
import { MoveButton } from "./move-button.tsx";
import { Button } from "../../app/parts.tsx";

export const Yours = memo(function Yours({ front: seat }: { readonly front: number }): React.ReactNode {
  const { t } = useWords();
  return (
    <section className="yours" aria-labelledby="yours-title">
      <h2 id="yours-title" tabIndex={-1}>
        {t.table.yours}
      </h2>
      <Assets seat={seat} />
      <Channels />
      <Releases />
    </section>
  );
});

function Assets({ seat }: { readonly seat: number }): React.ReactNode {
  const { yours } = useWords();
  const { sitting, figures, labels, looking } = useTable();
  const rows = assetRows(sitting, figures, seat);
  const { figures: both } = useShown();
  const priced = !sitting.exam && figures !== null;
  const worst = Math.max(1, ...rows.map(({ price }) => (price === null ? 0 : prudent(price))));
  return (
    <>
      {priced && <p className="note">{(both ? yours.assetsBoth : yours.assetsNote)(labels.party(seat))}</p>}
      <table className="assets">
        <thead>
          <tr>
            <th scope="col">
              {yours.asset} · <Term of="proves">{yours.proves}</Term>
            </th>
            {priced && both && (
              <th scope="col" className="number">
                {yours.now}
              </th>
            )}
            {priced && (
              <th scope="col" className="number">
                <Term of="price">{yours.costs}</Term>
              </th>
            )}
            {!looking && (
              <th scope="col">
                <span className="hidden">{yours.give}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AssetLine key={row.key} row={row} seat={seat} priced={priced} worst={worst} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface LineProps {
  readonly row: AssetRow;
  readonly seat: number;
  readonly priced: boolean;
  /** The dearest, for the length of the bars. */
  readonly worst: number;
}

const LEAST_MONTHS = 0.05;

function AssetLine({ row, seat, priced, worst }: LineProps): React.ReactNode {
  const { t, yours, money, table } = useWords();
  const { labels, act, looking, waiting } = useTable();
  const { figures: both } = useShown();
  const { asset, price } = row;
  const name = labels.asset(asset);
  const facts = [
    ...(row.proves > 0 ? [`${yours.proves} ${t.percent(row.proves)}`] : []),
    ...(both && price !== null && price.months >= LEAST_MONTHS
      ? [`${yours.saves} ${yours.months(price.months.toFixed(1))}${t.comma}${labels.money(price.cost)}`]
      : []),
    ...(row.spends >= NOTHING_BELOW ? [table.answer.spends(labels.money(row.spends))] : []),
  ];
  return (
    <tr className={row.has ? "has" : ""}>
      <th scope="row">
        <span className="asset-name">{sentence(name)}</span>
        <span className="holders">
          <span className="hidden">
            {`${yours.holders} ${row.holders.length === 0 ? yours.nobody : row.holders.map((h) => labels.party(h)).join(t.comma)}`}
          </span>
          {row.holders.map((holder) => (
            <PartyMark key={holder} seat={holder} />
          ))}
        </span>
        <span className="note asset-facts">{facts.join(" · ")}</span>
      </th>
      {priced &&
        (row.has || row.due || price === null ? (
          <td className="number note" colSpan={both ? 2 : 1}>
            {row.has ? yours.hasIt : row.due ? yours.due : ""}
          </td>
        ) : (
          <>
            {both && <td className="number">{money(Math.max(0, price.now))}</td>}
            <Cost of={both ? price.fair : prudent(price)} worst={worst} />
          </>
        ))}
      {!looking && (
        <td className="give">
          {row.may && (
            <Button
              look="text"
              disabled={waiting}
              aria-label={yours.giveTo(name, labels.party(seat))}
              onClick={() => act({ kind: "share", party: seat, asset })}
            >
              {yours.give}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function Cost({ of: cost, worst }: { readonly of: number; readonly worst: number }): React.ReactNode {
  const { money } = useWords();
  return (
    <td className={cost < NOTHING_BELOW ? "number fair note" : "number fair"}>
      {money(cost)}
      {cost >= NOTHING_BELOW && (
        <i className="price-bar" style={{ inlineSize: `${(100 * cost) / worst}%` }} />
      )}
    </td>
  );
}

function Channels(): React.ReactNode {
  const { yours } = useWords();
  const { sitting } = useTable();
  return (
    <table className="channels">
      <thead>
        <tr>
          <th scope="col">
            <Term of="channel">{yours.channels}</Term>
          </th>
          <th scope="col" className="number">
            <Term of="margin">{yours.margin}</Term>
          </th>
          <th scope="col">{yours.control}</th>
        </tr>
      </thead>
      <tbody>
        {channelRows(sitting).map((row) => (
          <ChannelLine key={row.channel} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ChannelLine({ row }: { readonly row: ChannelRow }): React.ReactNode {
  const { yours, money } = useWords();
  const { labels, sitting, figures } = useTable();
  const { channel, building } = row;
  const gain = sitting.exam ? 0 : (figures?.channels[channel] ?? 0);
  return (
    <tr className={row.owned ? "owned" : ""}>
      <th scope="row">
        {sentence(labels.channel(channel))}
        {row.ready !== null && <span className="note asset-facts">{yours.building(row.ready)}</span>}
        {building !== null && row.may && (
          <MoveButton move={{ kind: "build", channel }}>
            {yours.build(labels.money(building.cost), building.weeks)}
            {gain > 0 && <small>{yours.adds(labels.money(gain))}</small>}
          </MoveButton>
        )}
      </th>
      <td className="number">{money(row.margin)}</td>
      <td>
        {row.owned ? (
          <>
            <PartyMark seat={0} /> {yours.you}
          </>
        ) : row.open ? (
          yours.anyone
        ) : (
          row.controllers.map((seat) => (
            <span key={seat} className="controller">
              <PartyMark seat={seat} /> {seat === 0 ? yours.you : shortName(labels.party(seat))}
            </span>
          ))
        )}
      </td>
    </tr>
  );
}

function Releases(): React.ReactNode {
  const { t, yours, table } = useWords();
  const { sitting, figures, labels } = useTable();
  const { development } = sitting.scenario;
  const { generation } = sitting.positions.at(-1)!;
  const gain = sitting.exam ? 0 : (figures?.release ?? 0);
  if (development === null) return null;
  return (
    <section className="releases">
      <h3>
        <Term of="release">{yours.releases}</Term>
      </h3>
      <p className="note">
        {yours.released(generation) + table.between + yours.renews(t.percent(development.renews))}
      </p>
      {may(sitting, { kind: "develop" }) && (
        <MoveButton move={{ kind: "develop" }}>
          {yours.develop(labels.money(development.cost), development.weeks)}
          {gain > 0 && <small>{yours.adds(labels.money(gain))}</small>}
        </MoveButton>
      )}
    </section>
  );
}
