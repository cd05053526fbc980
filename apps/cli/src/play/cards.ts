/** Cards to look at between moves; looking costs nothing. */
import { OWNER } from "@linchpin/deal";
import { moveForms, view } from "@linchpin/table";
import { table } from "../layout.ts";
import type { Paint } from "../paint.ts";
import { priceOf, valueOfTerms } from "./figures.ts";
import { amount, list } from "./language.ts";
import { partyLines } from "./screen.ts";
import type { Sitting } from "./sitting.ts";
import { termsLines, termsVerdict } from "./terms-words.ts";
import { UI } from "./ui.ts";

export function helpCard({ language, scenario }: Sitting): readonly string[] {
  return [...UI[language].explains(scenario.attention), ...moveForms(OWNER).map((form) => `  ${form}`)];
}

/** Who holds what, what giving it would cost, the channels and the releases. */
export function assetsCard(sitting: Sitting, width: number): readonly string[] {
  const { language } = sitting;
  const ui = UI[language];
  const { development, generation } = sitting.position;
  return [
    ui.assetsTitle,
    ...assetTable(sitting, width),
    "",
    ui.channelsTitle,
    ...channelTable(sitting, width),
    "",
    ui.releases(generation),
    ...(development === null ? [] : [ui.releaseDue(development)]),
  ];
}

/** A line for each asset, a column for each party that is not gone: whether it holds it, else the price in thousands. */
function assetTable(sitting: Sitting, width: number): readonly string[] {
  const { scenario, labels, language, exam } = sitting;
  const ui = UI[language];
  const { parties, generation } = view(sitting.position, 0);
  const shown = parties.flatMap((party, i) => (party.gone === false ? [{ party, seat: i + 1 }] : []));
  const rows = scenario.deal.assets.map((asset, a) => {
    const cells = shown.map(({ party, seat }) => {
      if (party.given![a] === generation) return ui.hasIt;
      const price = exam ? null : priceOf(sitting, seat, a);
      return price === null ? "" : `${inThousands(price.now)} / ${inThousands(price.fair)}`;
    });
    return [language === "zh" ? `${labels.asset(a)} ${asset.key}` : asset.key, ...cells];
  });
  const columns = shown.map(({ seat }) => ({ title: shortName(labels.party(seat)), right: true }));
  return [...table([{ title: ui.assetColumn }, ...columns], rows, width), ...(exam ? [] : [ui.assetsLegend])];
}

const inThousands = (value: number): string => String(Math.round(value / 1000));

const shortName = (name: string): string => name.split(" ")[0]!;

function channelTable(sitting: Sitting, width: number): readonly string[] {
  const { scenario, labels, language, position } = sitting;
  const ui = UI[language];
  const rows = scenario.deal.channels.map((channel, c) => {
    const { owned, ready } = position.channels[c]!;
    const others = channel.controlledBy.map((seat) => (seat === OWNER ? ui.yours : labels.party(seat)));
    const control = owned ? ui.yours : list(language, channel.open ? [ui.anyone] : others);
    const due = !owned && ready !== null ? ` (${ui.building(ready)})` : "";
    return [`${labels.channel(c)} (${channel.key})`, amount(language, channel.margin), control + due];
  });
  return table(
    ui.channelColumns.map((title, i) => ({ title, right: i === 1 })),
    rows,
    width,
  );
}

export function partyCard(sitting: Sitting, seat: number, paint: Paint): readonly string[] {
  const { scenario, labels, language, position } = sitting;
  const ui = UI[language];
  const { key } = scenario.deal.parties[seat - 1]!;
  const allies = [...new Set(scenario.parties[seat - 1]!.types.flatMap((type) => type.allies))];
  const only = {
    ...sitting,
    position: {
      ...position,
      parties: position.parties.map((p, i) => (i + 1 === seat ? p : { ...p, inTalks: false, gone: true })),
    },
  };
  return [
    `${labels.party(seat)}: ${labels.text(`party.${key}.person`) ?? key}`,
    labels.text(`party.${key}.about`) ?? "",
    `${ui.wants}: ${labels.text(`party.${key}.wants`) ?? ""}`,
    ...(allies.length === 0
      ? []
      : [
          ui.mayPassTo(
            list(
              language,
              allies.map((ally) => labels.party(ally)),
            ),
          ),
        ]),
    ...(position.parties[seat - 1]!.inTalks ? partyLines(only, paint) : []),
  ];
}

/** Signed terms, terms it has proposed, or the owner's offer, whichever stands. */
export function termsCard(sitting: Sitting, seat: number): readonly string[] {
  const { position, labels, language, exam } = sitting;
  const { terms: signed, proposal, offer } = position.parties[seat - 1]!;
  const terms = signed ?? proposal ?? (offer?.kind === "terms" ? offer.terms : null);
  if (terms === null) return [UI[language].noTerms(labels.party(seat))];
  return [
    UI[language].terms.title(labels.party(seat)),
    ...termsLines(sitting, terms),
    ...(exam
      ? []
      : [...termsVerdict(sitting, terms, valueOfTerms(sitting, terms)), UI[language].terms.atLeast]),
  ];
}
