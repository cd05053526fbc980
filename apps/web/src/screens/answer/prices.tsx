/** Prices: what showing each thing to each party costs now and as part of all; exclusivity, bidders, channels. */
import { OWNER_KEY } from "@linchpin/deal";
import { Columns } from "../../app/columns.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { Scroll } from "../../app/scroll.tsx";
import { useDealWords } from "../../deals/words.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";

interface PricedProps {
  readonly deal: DealAnswer["deal"];
  readonly priced: NonNullable<DealAnswer["priced"]>;
}

export function Prices({ answer }: { readonly answer: DealAnswer }): React.ReactNode {
  const w = useDealWords();
  const { priced, deal } = answer;
  if (priced === null) return <p className="note">{w.working}</p>;
  return (
    <>
      <Disclosures deal={deal} priced={priced} />
      <Levers deal={deal} priced={priced} />
    </>
  );
}

function Disclosures({ deal, priced }: PricedProps): React.ReactNode {
  const w = useDealWords();
  const { money } = useTongue();
  const { disclosure, everything } = priced.prices;
  const cell = (asset: string, party: string): string => {
    const price = disclosure[asset]?.[party];
    return price === undefined ? w.holds : `${money(price.now)} · ${money(price.fair)}`;
  };
  const look = (asset: string, party: string): string =>
    (priced.free.keeps[party]?.includes(asset) ?? false) ? "number good" : "number";
  return (
    <section aria-labelledby="disclosure-title">
      <h2 id="disclosure-title">{w.showingCosts}</h2>
      <p className="note">{w.nowAndFair}</p>
      <Scroll titledBy="disclosure-title">
        <table>
          <Columns of={[w.thing, ...deal.parties.map(({ name }) => ({ number: name }))]} />
          <tbody>
            {deal.assets.map((asset) => (
              <tr key={asset.key}>
                <th scope="row">{asset.name}</th>
                {deal.parties.map(({ key }) => (
                  <td key={key} className={look(asset.key, key)}>
                    {cell(asset.key, key)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{w.everything}</th>
              {deal.parties.map(({ key }) => (
                <td key={key} className="number lost">
                  {money(everything[key] ?? 0)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Levers({ deal, priced }: PricedProps): React.ReactNode {
  const w = useDealWords();
  const { money, t } = useTongue();
  const { exclusivity, foreclosed, bidder, channel } = priced.prices;
  const partyName = (key: string): string => deal.parties.find((each) => each.key === key)?.name ?? key;
  const channelName = (key: string): string => deal.channels.find((each) => each.key === key)?.name ?? key;
  const levers = [
    ...Object.entries(exclusivity).map(([key, value]) => ({
      name: w.exclusivity + t.colon + partyName(key),
      value: -value,
      also: `${w.forecloses} ${money(foreclosed[key] ?? 0)}`,
    })),
    ...Object.entries(bidder).map(([key, value]) => ({ name: w.bidder(partyName(key)), value, also: "" })),
    ...Object.entries(channel).map(([key, value]) => ({
      name: w.channel(channelName(key)),
      value,
      also: "",
    })),
  ].toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return (
    <section aria-labelledby="levers-title">
      <h2 id="levers-title">{w.levers}</h2>
      <ul className="gains">
        {levers.map(({ name, value, also }) => (
          <li key={name}>
            <span>
              {name} {also !== "" && <span className="note">{also}</span>}
            </span>
            <b
              className={value < 0 ? "lost" : "good"}
            >{`${value < 0 ? "−" : "+"}${money(Math.abs(value))}`}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everybody, what they bring, and what they would have without the owner. */
export function Who({ answer }: { readonly answer: DealAnswer }): React.ReactNode {
  const w = useDealWords();
  const { t, money, list } = useTongue();
  const { deal, headline } = answer;
  const { worth, necessity, shares } = headline;
  const sells = (player: number): string =>
    list(deal.channels.filter(({ controlledBy }) => controlledBy.includes(player)).map(({ name }) => name)) ||
    "–";
  const knows = (index: number): string =>
    list(deal.parties[index]!.knows.map((asset) => deal.assets[asset]!.name)) || "–";
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{w.tabs.who}</h2>
      <p>{w.necessity(t.percent(necessity))}</p>
      <Scroll titledBy="who-title">
        <table>
          <Columns of={[w.showTo, { number: w.itsPart }, w.sellsTo, w.holdsAlready]} />
          <tbody>
            <tr>
              <th scope="row">{deal.owner.name === OWNER_KEY ? t.bar.you : deal.owner.name}</th>
              <td className="number good">
                {money(shares[0]!)} · {t.percent(worth > 0 ? shares[0]! / worth : 0)}
              </td>
              <td>{sells(0)}</td>
              <td>{w.all}</td>
            </tr>
            {deal.parties.map((party, i) => (
              <tr key={party.key}>
                <th scope="row">
                  {party.name} {!party.inTalks && <span className="note">{w.notInTalks}</span>}
                </th>
                <td className="number">
                  {money(shares[i + 1]!)} · {t.percent(worth > 0 ? shares[i + 1]! / worth : 0)}
                </td>
                <td>{sells(i + 1)}</td>
                <td>{knows(i)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
