/** Cards to look at between moves; looking costs nothing. */
import { OWNER } from "@linchpin/deal";
import { givenTo, moveForms, standsUntil, view } from "@linchpin/table";
import stringWidth from "string-width";
import { pad, table, type Column } from "../../terminal/layout.ts";
import type { Line } from "../../terminal/console.ts";
import { priceOf, valueOfTerms } from "./figures.ts";
import { amount, list, part as share, shortName, termsTitle } from "@linchpin/words";
import { partyEntry } from "./screen.ts";
import type { Sitting } from "../sitting.ts";
import { termsLines, termsVerdict } from "./terms-words.ts";
import { UI } from "../ui.ts";

const set = (text: string): Line => ({ text, set: true });

export function helpCard({ language, scenario, labels }: Sitting): readonly Line[] {
  const ui = UI[language];
  const widest = Math.max(...ui.typed.map(([words]) => stringWidth(words)));
  return [
    ...ui.explains(scenario.attention).map((text) => ({ text })),
    ...ui.typed.map(([words, what]) => ({
      text: what,
      indent: " ".repeat(widest + 4),
      lead: `  ${pad(words, widest)}  `,
    })),
    { text: ui.orMoves(scenario.deal.parties[0]!.key) },
    { text: moveForms(OWNER).join(" · "), indent: "  ", paint: "faint" },
    { text: ui.orWords(shortName(labels.party(1)), labels.asset(0)) },
  ];
}

/** Who holds what, what giving it would cost, the channels and the releases. */
export function assetsCard(sitting: Sitting, width: number): readonly Line[] {
  const { language, exam } = sitting;
  const ui = UI[language];
  const { development, generation } = sitting.position;
  return [
    { text: ui.assetsTitle, paint: "bold" },
    ...assetTables(sitting, width).flatMap((lines) => lines.map(set)),
    { text: exam ? ui.coveredLegend : ui.assetsLegend, paint: "faint" },
    set(""),
    { text: ui.channelsTitle, paint: "bold" },
    ...channelTable(sitting, width).map(set),
    { text: ui.releases(generation) },
    ...(development === null ? [] : [{ text: ui.table.clock.release(development) }]),
  ];
}

/** Columns for as many parties as fit; further ones in a table below. */
function assetTables(sitting: Sitting, width: number): readonly (readonly string[])[] {
  const { scenario, labels, language, exam } = sitting;
  const ui = UI[language];
  const { parties, generation } = view(sitting.position, 0);
  const shown = parties.flatMap((party, i) => (!party.gone ? [{ party, seat: i + 1 }] : []));
  const columns = shown.map(({ party, seat }) => {
    const cells = scenario.deal.assets.map((_, a) => {
      if (party.given[a] === generation) return ui.hasIt;
      // Who is not in the talks does nothing with it, as far as the power map goes.
      const price = exam || !party.inTalks ? null : priceOf(sitting, seat, a);
      return price === null ? "" : `${inThousands(price.now)}/${inThousands(price.fair)}`;
    });
    return [shortName(labels.party(seat)), ...cells];
  });
  // By the key it is typed; where its name does not say the key, the name stands beside it.
  const names = scenario.deal.assets.map(({ key }, a) => {
    const name = labels.asset(a);
    return name.includes(key) ? key : `${key} ${name.replace(/^(?:the|an?) /, "")}`;
  });
  const proofs = scenario.deal.assets.map(({ proves }) => share(proves));
  const fixed = [
    [ui.assetColumn, ...names],
    [ui.proves, ...proofs],
  ];
  // The names may be cut to have fewer tables.
  const taken = widthOfAll(fixed) - Math.max(0, widest(fixed[0]!) - SHORTEST_NAME);
  return inGroups(columns, width - taken).map((group) => tableOf([...fixed, ...group], width));
}

const GAP = 2;
const SHORTEST_NAME = 12;
const widest = (column: readonly string[]): number => Math.max(...column.map((cell) => stringWidth(cell)));
const widthOfAll = (columns: readonly (readonly string[])[]): number =>
  columns.reduce((sum, column) => sum + widest(column) + GAP, 0);

function inGroups(
  columns: readonly (readonly string[])[],
  room: number,
): readonly (readonly (readonly string[])[])[] {
  const groups: (readonly string[])[][] = [[]];
  for (const column of columns) {
    const last = groups.at(-1)!;
    if (last.length === 0 || widthOfAll([...last, column]) - GAP <= room) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function tableOf(columns: readonly (readonly string[])[], width: number): readonly string[] {
  const heads: readonly Column[] = columns.map(([title], i) => ({ title: title!, right: i > 0 }));
  const rows = columns[0]!.slice(1).map((_, r) => columns.map((column) => column[r + 1]!));
  return table(heads, rows, width);
}

const inThousands = (value: number): string => String(Math.round(value / 1000));
function channelTable(sitting: Sitting, width: number): readonly string[] {
  const { scenario, labels, language, position } = sitting;
  const ui = UI[language];
  const rows = scenario.deal.channels.map((channel, c) => {
    const { owned, ready } = position.channels[c]!;
    const others = channel.controlledBy.map((seat) =>
      seat === OWNER ? ui.table.you : shortName(labels.party(seat)),
    );
    const control = owned ? ui.table.you : list(language, channel.open ? [ui.table.anyone] : others);
    const due = !owned && ready !== null ? ` (${ui.building(ready)})` : "";
    return [`${channel.key} ${labels.channel(c)}`, amount(language, channel.margin), control + due];
  });
  return table(
    ui.channelColumns.map((title, i) => ({ title, right: i === 1 })),
    rows,
    width,
  );
}

export function partyCard(sitting: Sitting, seat: number): readonly Line[] {
  const { scenario, labels, language } = sitting;
  const ui = UI[language];
  const { key } = scenario.deal.parties[seat - 1]!;
  const allies = [...new Set(scenario.parties[seat - 1]!.types.flatMap((type) => type.allies))];
  const names = allies.map((ally) => labels.party(ally));
  const seen = view(sitting.position, 0).parties[seat - 1]!;
  return [
    {
      text: labels.party(seat) + ui.table.colon + (labels.text(`party.${key}.person`) ?? key),
      paint: "bold",
    },
    { text: labels.text(`party.${key}.about`) ?? "" },
    { text: ui.wants(labels.text(`party.${key}.wants`) ?? "") },
    ...(allies.length === 0 ? [] : [{ text: ui.table.party.mayPass(list(language, names)) }]),
    ...(seen.inTalks ? partyEntry(sitting, seen, seat) : []),
  ];
}

/** Signed terms, terms it has proposed, or the owner's offer, whichever stands. */
export function termsCard(sitting: Sitting, seat: number): readonly Line[] {
  const { position, labels, language, exam } = sitting;
  const ui = UI[language];
  const { terms: signed, proposal, proposedIn, offer } = position.parties[seat - 1]!;
  const terms = signed ?? proposal ?? (offer?.kind === "terms" ? offer.terms : null);
  if (terms === null) return [{ text: ui.terms.noTerms(labels.party(seat)) }];
  const until = signed === null && proposal !== null ? standsUntil(sitting.scenario, proposedIn) : null;
  return [
    { text: termsTitle(labels, seat), paint: "bold" },
    ...termsLines(sitting, terms, signed === null ? givenTo(sitting.position, seat) : []),
    ...(until === null ? [] : [{ text: ui.table.terms.stands(until) }]),
    ...(exam
      ? []
      : [...termsVerdict(sitting, terms, valueOfTerms(sitting, terms)), { text: ui.table.terms.atLeast }]),
  ];
}
