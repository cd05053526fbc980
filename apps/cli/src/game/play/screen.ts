/** The week as the owner sees it: where the money and the power stand, and who wants what. */
import { givenTo, view, type PartyView, type Request } from "@linchpin/table";
import { divide, flow, pad } from "../../terminal/layout.ts";
import type { Paint } from "../../terminal/paint.ts";
import type { Line } from "../../terminal/console.ts";
import { weeksLeft } from "@linchpin/match";
import { addedByLicence, cashLasts, ifEndedNow, powerNow } from "./figures.ts";
import { amount, bracketed, list, part as share, shortName } from "@linchpin/words";
import { leaningsOf, readingWords, spanWords, termsBrief, sentence } from "@linchpin/words";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

const OWN_FILL = "█";
const FILLS = ["▒", "░", "▓", "╱", "·", "▚"] as const;
const fillOf = (seat: number): string => (seat === 0 ? OWN_FILL : FILLS[(seat - 1) % FILLS.length]!);
const METER = 8;
const KEY_WIDTH = 10;

export function weekHeader(sitting: Sitting, width: number, paint: Paint): readonly Line[] {
  const { position, scenario, language, exam, labels } = sitting;
  const ui = UI[language];
  const money = (value: number): string => amount(language, value);
  const cash = ui.cash(labels.money(position.cash), money(scenario.burn), cashLasts(sitting));
  const top = [
    ui.table.clock.week(position.week, scenario.weeks),
    ui.table.clock.moves(position.movesLeft),
    cash,
  ].join(" · ");
  const { exclusivity, development } = position;
  return [
    { text: "─".repeat(width), set: true },
    { text: top, paint: "bold" },
    ...(exam ? [] : powerLines(sitting, width, paint)),
    ...(exclusivity === null
      ? []
      : [
          {
            text: ui.table.clock.bound(labels.party(exclusivity.party), exclusivity.until),
            paint: "lost",
          } as const,
        ]),
    ...(development === null ? [] : [{ text: ui.table.clock.release(development) }]),
  ];
}

/** The pie divided among everyone, what of it is gone without the owner, and what the owner has of it for sure. */
function powerLines(sitting: Sitting, width: number, paint: Paint): readonly Line[] {
  const { language, labels } = sitting;
  const ui = UI[language];
  const { pie, shares, necessity } = powerNow(sitting);
  const bar = divide(shares, width).map((columns, seat) => {
    const part = fillOf(seat).repeat(columns);
    return seat === 0 ? paint.yours(part) : part;
  });
  const whole = Math.max(pie, 1);
  const legend = shares.flatMap((value, seat) => {
    if (seat > 0 && value / whole < 0.005) return [];
    const name = seat === 0 ? `${ui.table.you} ${amount(language, value)}` : shortName(labels.party(seat));
    return [`${fillOf(seat)} ${name} ${share(value / whole)}`];
  });
  return [
    { text: bar.join(""), set: true },
    ...flow(legend, width).map((text) => ({ text, set: true })),
    { text: ui.necessity(share(necessity), necessity >= 0.995), paint: "faint" },
    { text: ui.endedNow(amount(language, ifEndedNow(sitting).payoffs[0]!)) },
  ];
}

/** One entry for each party in talks, and one line for the rest. */
export function partyLines(sitting: Sitting): readonly Line[] {
  const { scenario, labels, language } = sitting;
  const ui = UI[language];
  const { parties } = view(sitting.position, 0);
  const outside = parties.flatMap((party, i) =>
    !party.inTalks && !party.gone
      ? [labels.party(i + 1) + bracketed(language, scenario.deal.parties[i]!.key)]
      : [],
  );
  return [
    ...parties.flatMap((party, i) => (party.inTalks ? partyEntry(sitting, party, i + 1) : [])),
    ...(outside.length === 0
      ? []
      : [
          {
            text: `${sentence(ui.table.party.outside)}${ui.table.colon}${list(language, outside)}`,
            paint: "faint",
          } as const,
        ]),
  ];
}

export function partyEntry(sitting: Sitting, party: PartyView, seat: number): readonly Line[] {
  const { scenario, labels, language, reading, exam } = sitting;
  const ui = UI[language];
  const { key } = scenario.deal.parties[seat - 1]!;
  const indent = " ".repeat(KEY_WIDTH);
  const held = heldWords(sitting, seat);
  const name = [labels.party(seat), labels.person(seat), held].join(" · ");
  const meters = [meter(ui.table.party.trust, party.rapport!), meter(ui.table.party.belief, party.belief!)];
  const done = [
    ...(party.nnn === true ? [ui.table.party.nnn] : []),
    ...(party.terms === null ? [] : [signedWords(sitting, seat)]),
  ];
  const open = openWords(sitting, party);
  const reads = leaningsOf(scenario, reading, seat).map((l) => readingWords(language, l.leaning, l.chance));
  return [
    { text: name, indent, lead: pad(key, KEY_WIDTH), paint: "bold" },
    { text: [...meters, ...done].join(" · "), indent },
    ...(open === null ? [] : [{ text: sentence(open), indent, paint: "bold" } as const]),
    ...(exam || reads.length < 2
      ? []
      : [
          {
            text: ui.table.party.read + ui.table.colon + reads.join(ui.table.comma),
            indent,
            paint: "faint",
          } as const,
        ]),
  ];
}

function meter(name: string, value: number): string {
  const filled = Math.round(value * METER);
  return `${name}\u00a0${"█".repeat(filled)}${"░".repeat(METER - filled)}\u00a0${share(value)}`;
}

/** A licence, in practice with what it adds for the owner and whether it will be kept. */
function signedWords(sitting: Sitting, seat: number): string {
  const ui = UI[sitting.language];
  if (sitting.exam) return ui.table.party.signed;
  const added = amount(sitting.language, addedByLicence(sitting, seat));
  return ui.signedWorth(added, ifEndedNow(sitting).stopsAt[seat - 1]!);
}

/** What it waits for. */
function openWords(sitting: Sitting, { request, offer, proposal }: PartyView): string | null {
  const ui = UI[sitting.language];
  const parts = [
    ...(request === null ? [] : [requestWords(sitting, request)]),
    ...(proposal === null ? [] : [ui.proposes(termsBrief(sitting.labels, proposal))]),
    ...(offer === null ? [] : [ui.hasOffer(offer.kind)]),
  ];
  return parts.length === 0 ? null : parts.join(" · ");
}

export function requestWords({ labels, language, position }: Sitting, request: Request): string {
  const ui = UI[language];
  return request.kind === "exclusivity"
    ? ui.table.party.asksExclusivity(spanWords(language, request.weeks, weeksLeft(position)), request.pressed)
    : ui.table.party.asks(labels.asset(request.asset), request.pressed);
}

function heldWords({ labels, language, position }: Sitting, seat: number): string {
  const ui = UI[language];
  const held = givenTo(position, seat).map((asset) => labels.asset(asset));
  return held.length === 0 ? ui.holdsNothing : ui.holds(list(language, held));
}
