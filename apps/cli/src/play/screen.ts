/** The week as the owner sees it: where the money and the power stand, who wants what, what has happened. */
import type { Terms } from "@linchpin/deal";
import { view, type PartyView, type Request } from "@linchpin/table";
import { divide, pad } from "../layout.ts";
import type { Paint } from "../paint.ts";
import { cashLasts, powerNow, valueOfTerms } from "./figures.ts";
import { amount, list, sentence, share } from "./language.ts";
import { leaningsOf } from "./leaning.ts";
import type { News, Sitting } from "./sitting.ts";
import { UI } from "./ui.ts";

const FILLS = ["█", "▒", "░", "▓"] as const;
const fillOf = (seat: number): string => (seat === 0 ? FILLS[0] : FILLS[1 + ((seat - 1) % 3)]!);
const METER = 8;
const KEY_WIDTH = 10;

export function weekHeader(sitting: Sitting, width: number, paint: Paint): readonly string[] {
  const { position, scenario, language, exam, labels } = sitting;
  const ui = UI[language];
  const money = ui.cash(amount(language, position.cash), amount(language, scenario.burn), cashLasts(sitting));
  const top = [ui.week(position.week, scenario.weeks), ui.movesLeft(position.movesLeft), money].join(" · ");
  const { exclusivity, development } = position;
  return [
    "─".repeat(width),
    paint.bold(top),
    ...(exam ? [] : powerLines(sitting, width, paint)),
    ...(exclusivity === null
      ? []
      : [paint.lost(ui.exclusive(labels.party(exclusivity.party), exclusivity.until))]),
    ...(development === null ? [] : [ui.releaseDue(development)]),
  ];
}

/** The pie divided among everyone, and what of it is gone without the owner. */
function powerLines(sitting: Sitting, width: number, paint: Paint): readonly string[] {
  const { language, labels } = sitting;
  const ui = UI[language];
  const { pie, shares, necessity } = powerNow(sitting);
  const parts = divide(shares, width).map((columns, seat) => {
    const part = fillOf(seat).repeat(columns);
    return seat === 0 ? paint.yours(part) : part;
  });
  const whole = Math.max(pie, 1);
  const legend = shares.flatMap((value, seat) => {
    if (seat > 0 && value / whole < 0.005) return [];
    const name = seat === 0 ? `${ui.you} ${amount(language, value)}` : firstWord(labels.party(seat));
    return [`${fillOf(seat)} ${name} ${share(value / whole)}`];
  });
  return [parts.join(""), legend.join("  "), paint.faint(ui.necessity(share(necessity)))];
}

const firstWord = (name: string): string => name.split(" ")[0]!;

const meter = (value: number): string => {
  const filled = Math.round(value * METER);
  return "█".repeat(filled) + "░".repeat(METER - filled);
};

/** One entry for each party in talks, and one line for the rest. */
export function partyLines(sitting: Sitting, paint: Paint): readonly string[] {
  const { scenario, labels, language } = sitting;
  const ui = UI[language];
  const { parties } = view(sitting.position, 0);
  const talking = parties.flatMap((party, i) =>
    party.inTalks === true ? partyEntry(sitting, party, i + 1, paint) : [],
  );
  const outside = parties.flatMap((party, i) =>
    party.inTalks === false && party.gone === false
      ? [`${labels.party(i + 1)} (${scenario.deal.parties[i]!.key})`]
      : [],
  );
  return [...talking, ...(outside.length === 0 ? [] : [paint.faint(ui.outside(list(language, outside)))])];
}

function partyEntry(sitting: Sitting, party: PartyView, seat: number, paint: Paint): readonly string[] {
  const { scenario, labels, language, reading, exam } = sitting;
  const ui = UI[language];
  const key = scenario.deal.parties[seat - 1]!.key;
  const meters = `${ui.trust} ${meter(party.rapport!)}  ${ui.believes} ${meter(party.belief!)}`;
  const name = `${labels.party(seat)} · ${labels.person(seat)}`;
  const open = openLine(sitting, party);
  const standing = [
    heldLine(sitting, party),
    ...(party.nnn === true ? [ui.nnnSigned] : []),
    ...(party.terms === null ? [] : [signedWords(sitting, party.terms)]),
  ];
  const indent = " ".repeat(KEY_WIDTH);
  const parts = leaningsOf(scenario, reading, seat).map((l) => `${ui.leaning[l.leaning]} ${share(l.chance)}`);
  return [
    `${paint.bold(pad(key, KEY_WIDTH - 1))} ${pad(name, 37)} ${meters}`,
    ...(open === null ? [] : [indent + paint.bold(sentence(open))]),
    indent + standing.join(" · "),
    ...(exam || parts.length < 2 ? [] : [indent + paint.faint(ui.read(parts.join(", ")))]),
  ];
}

/** A licence, in practice with what it is still worth and whether it will be kept. */
function signedWords(sitting: Sitting, terms: Terms): string {
  const ui = UI[sitting.language];
  if (sitting.exam) return ui.signed;
  const { toOwner, stopsAt } = valueOfTerms(sitting, terms);
  return ui.signedWorth(amount(sitting.language, toOwner), stopsAt);
}

/** What it waits for. */
function openLine(sitting: Sitting, { request, offer, proposal }: PartyView): string | null {
  const ui = UI[sitting.language];
  const parts = [
    ...(request === null ? [] : [requestWords(sitting, request)]),
    ...(proposal === null ? [] : [ui.proposes]),
    ...(offer === null ? [] : [ui.hasOffer(offer.kind)]),
  ];
  return parts.length === 0 ? null : parts.join(" · ");
}

export function requestWords({ labels, language }: Sitting, request: Request): string {
  const ui = UI[language];
  return request.kind === "exclusivity"
    ? ui.asksExclusivity(request.weeks, request.pressed)
    : ui.asksFor(labels.asset(request.asset), request.pressed);
}

function heldLine({ labels, language, position }: Sitting, { given }: PartyView): string {
  const ui = UI[language];
  const held = given!.flatMap((generation, a) =>
    generation === position.generation ? [labels.asset(a)] : [],
  );
  return held.length === 0 ? ui.holdsNothing : ui.holds(list(language, held));
}

/** What has happened, one paragraph each. Whoever had nothing new shares one line. */
export function newsLines(sitting: Sitting, news: readonly News[]): readonly string[] {
  const { language, labels } = sitting;
  const ui = UI[language];
  const quiet = news.flatMap((item) => (item.kind === "spoke" && item.quiet ? [item] : []));
  const told = news.flatMap((item) => {
    if (item.kind === "spoke") return item.quiet ? [] : [spokenLine(sitting, item.seat, item.words)];
    const line = eventLine(sitting, item);
    return line === null ? [] : [line];
  });
  if (quiet.length === 0) return told;
  const one = quiet[quiet[0]!.week % quiet.length]!;
  const others = quiet
    .filter((item) => item !== one && item.seat !== one.seat)
    .map((item) => labels.party(item.seat));
  const names = [...new Set(others)];
  return [
    ...told,
    spokenLine(sitting, one.seat, one.words),
    ...(names.length === 0 ? [] : [ui.quiet(list(language, names))]),
  ];
}

function spokenLine({ labels, language }: Sitting, seat: number, words: string): string {
  const who = seat === 0 ? sentence(UI[language].you) : `${labels.person(seat)} (${labels.party(seat)})`;
  return language === "zh" ? `${who}：“${words}”` : `${who}: "${words}"`;
}

function eventLine(
  { labels, language }: Sitting,
  { event }: News & { readonly kind: "happened" },
): string | null {
  const ui = UI[language];
  switch (event.kind) {
    case "event":
      return `* ${labels.text(`event.${event.key}`) ?? event.key}`;
    case "paid":
      return `+ ${ui.paid(labels.party(event.party), amount(language, event.amount))}`;
    case "signed":
      return `* ${ui.signs(labels.party(event.party))}`;
    case "joined":
    case "left":
    case "lapsed":
    case "freed":
      return `* ${ui[event.kind](labels.party(event.party))}`;
    case "released":
      return `* ${ui.released(event.generation)}`;
    case "built":
      return `* ${ui.built(labels.channel(event.channel))}`;
    case "ended":
      return `* ${ui.ended[event.ending]}`;
    default:
      return null;
  }
}
