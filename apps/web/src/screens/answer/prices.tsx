/** Prices: what showing each thing to each party costs now and as part of all; exclusivity, bidders, channels. */
import { OWNER_KEY } from "@linchpin/deal";
import { Scroll, Table } from "../../app/tables.tsx";
import { Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
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
  const look = (asset: string, party: string): string | undefined =>
    (priced.free.keeps[party]?.includes(asset) ?? false) ? "good" : undefined;
  return (
    <Section title={w.showingCosts}>
      <p className="note">{w.nowAndFair}</p>
      <Scroll label={w.showingCosts}>
        <Table
          of={[w.thing, ...deal.parties.map(({ name }) => ({ number: name }))]}
          rows={[
            ...deal.assets.map(
              (asset) =>
                [
                  asset.key,
                  asset.name,
                  ...deal.parties.map(({ key }) => (
                    <span className={look(asset.key, key)}>{cell(asset.key, key)}</span>
                  )),
                ] as const,
            ),
            [
              "everything",
              w.everything,
              ...deal.parties.map(({ key }) => <span className="lost">{money(everything[key] ?? 0)}</span>),
            ],
          ]}
        />
      </Scroll>
    </Section>
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
    <Section title={w.levers}>
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
    </Section>
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
  const part = (player: number): string =>
    `${money(shares[player]!)} · ${t.percent(worth > 0 ? shares[player]! / worth : 0)}`;
  const knows = (index: number): string =>
    list(deal.parties[index]!.knows.map((asset) => deal.assets[asset]!.name)) || "–";
  return (
    <Section title={w.tabs.who}>
      <p>{w.necessity(t.percent(necessity))}</p>
      <Scroll label={w.tabs.who}>
        <Table
          of={[w.showTo, { number: w.itsPart }, w.sellsTo, w.holdsAlready]}
          rows={[
            [
              OWNER_KEY,
              deal.owner.name === OWNER_KEY ? t.bar.you : deal.owner.name,
              <span className="good">{part(0)}</span>,
              sells(0),
              w.all,
            ],
            ...deal.parties.map(
              (party, i) =>
                [
                  party.key,
                  <>
                    {party.name} {!party.inTalks && <span className="note">{w.notInTalks}</span>}
                  </>,
                  part(i + 1),
                  sells(i + 1),
                  knows(i),
                ] as const,
            ),
          ]}
        />
      </Scroll>
    </Section>
  );
}
