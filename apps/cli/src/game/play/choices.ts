/**
 * The sensible moves now, as menus with numbers: answers to what is open first, then what the owner may begin.
 *
 * A menu lists only moves that the rules allow. Anything else that is legal can be typed.
 */
import {
  againsts,
  isSo,
  objection,
  OTHERS,
  ownerView,
  SEEN_THROUGH,
  servable,
  TIDINGS,
  TOPICS,
  type OwnerMove,
} from "@linchpin/table";
import { hiringBy } from "@linchpin/seats";
import { canTakeBack, dueIn, weeksLeft } from "@linchpin/match";
import type { Line } from "../../terminal/console.ts";
import { assetsCard, helpCard, partyCard, termsCard } from "./cards.ts";
import { effectOf, gainOfChannel, gainOfRelease, priceOf } from "./figures.ts";
import { amount, hiringWords, part as share, spanWords, termsTitle, tidingsWords } from "@linchpin/words";
import { requestWords } from "./screen.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

export type Go =
  | { readonly kind: "move"; readonly move: OwnerMove }
  | { readonly kind: "menu"; readonly menu: (sitting: Sitting) => Menu }
  | { readonly kind: "card"; readonly card: (sitting: Sitting, width: number) => readonly Line[] }
  /** Terms of one's own, and a deposit of one's own. */
  | { readonly kind: "sheet"; readonly party: number }
  | { readonly kind: "deposit"; readonly party: number }
  | { readonly kind: "back" };

export interface Item {
  readonly label: string;
  readonly go: Go;
}

export interface Menu {
  readonly title: string;
  /** A party whose terms are shown above the choices. */
  readonly terms: number | null;
  readonly items: readonly Item[];
  /** The first of the moves, and not what one of its choices leads to. */
  readonly main: boolean;
}

const EXCLUSIVITY_OFFERED = 12;

export function mainMenu(sitting: Sitting): Menu {
  const { items: words, whatNow, table } = UI[sitting.language];
  const seats = seatsOf(sitting);
  const items: readonly Item[] = [
    ...seats.flatMap((party) => openItems(sitting, party)),
    ...toEach(sitting, words.propose, proposeItem),
    ...toEach(sitting, words.show, (s, party) => talkItem(s, party, giveMenu)),
    ...toEach(sitting, words.talk, (s, party) => talkItem(s, party, talkMenu)),
    ...seats.flatMap((party) => approachItems(sitting, party)),
    ...within(sitting, words.work, workItems),
    { label: words.look, go: menu((s) => plain(words.look, [...lookItems(s), backItem(s)])) },
    { label: words.endWeek, go: { kind: "move", move: { kind: "wait" } } },
    { label: words.closeTalks, go: { kind: "move", move: { kind: "close" } } },
  ];
  return { title: whatNow(table.clock.moves(sitting.position.movesLeft)), terms: null, items, main: true };
}

/** After the last move of a week: it is the owner's to end. */
export function doneMenu({ language, match }: Sitting): Menu {
  const { items: words, weekDone, weekDoneUndo } = UI[language];
  return {
    title: canTakeBack(match) ? `${weekDone} ${weekDoneUndo}` : weekDone,
    terms: null,
    items: [
      { label: words.endWeek, go: { kind: "move", move: { kind: "wait" } } },
      { label: words.look, go: menu((s) => plain(words.look, [...lookItems(s), backItem(s)])) },
    ],
    main: true,
  };
}

const seatsOf = ({ position }: Sitting): readonly number[] => position.parties.map((_, i) => i + 1);
const plain = (title: string, items: readonly Item[]): Menu => ({ title, terms: null, items, main: false });
const menu = (make: (sitting: Sitting) => Menu): Go => ({ kind: "menu", menu: make });
const backItem = ({ language }: Sitting): Item => ({ label: UI[language].back, go: { kind: "back" } });
const moveItem = ({ position }: Sitting, label: string, move: OwnerMove): readonly Item[] =>
  objection(position, 0, move) === null ? [{ label, go: { kind: "move", move } }] : [];

/** A label with what a move brings about, as far as that is known at once. */
const noted = ({ language }: Sitting, label: string, notes: readonly string[]): string =>
  notes.length === 0 ? label : label + UI[language].table.colon + notes.join(UI[language].table.comma);

/** What a party waits for. */
function openItems(sitting: Sitting, party: number): readonly Item[] {
  const { items } = UI[sitting.language];
  const { request, proposal } = sitting.position.parties[party - 1]!;
  const name = sitting.labels.party(party);
  return [
    ...(request === null
      ? []
      : [
          {
            label: items.answer(name, requestWords(sitting, request)),
            go: menu((s) => answerMenu(s, party)),
          },
        ]),
    ...(proposal === null
      ? []
      : [{ label: items.lookAtTerms(name), go: menu((s) => proposalMenu(s, party)) }]),
  ];
}

function answerMenu(sitting: Sitting, party: number): Menu {
  const { position, labels, language } = sitting;
  const { items, table } = UI[language];
  const { answer } = table;
  const { request } = position.parties[party - 1]!;
  if (request === null) return nothingOpen(sitting, party);
  const due = request.kind === "asset" && dueIn(position, party, request.asset) !== null;
  const grant: readonly Item[] =
    request.kind === "asset"
      ? shareItem(sitting, party, request.asset)
      : moveItem(sitting, items.exclusivity(spanWords(language, request.weeks, weeksLeft(position))), {
          kind: "exclusivity",
          party,
          weeks: request.weeks,
        });
  const offered = againsts(position, party).flatMap((against) => {
    const label =
      against.kind === "nnn" ? items.againstNnn : items.againstDeposit(amount(language, against.amount));
    return moveItem(sitting, label, { kind: "trade", party, against });
  });
  const other: readonly Item[] =
    offered.length === 0 ? [] : [{ label: items.otherDeposit, go: { kind: "deposit", party } }];
  return plain(labels.party(party) + table.colon + requestWords(sitting, request), [
    ...grant,
    ...sociably(sitting, answer.deflect[due ? "due" : request.kind], { kind: "deflect", party }),
    ...offered,
    ...other,
    ...sociably(sitting, answer.refuse, { kind: "refuse", party }),
    { label: items.later, go: { kind: "back" } },
  ]);
}

/** A move with what it does to trust and belief. */
function sociably(
  sitting: Sitting,
  label: string,
  move: OwnerMove & { readonly party: number },
): readonly Item[] {
  const { answer } = UI[sitting.language].table;
  const { belief, trust } = effectOf(sitting, move);
  const before = sitting.position.parties[move.party - 1]!.belief;
  return moveItem(
    sitting,
    noted(sitting, label, [
      ...(Math.abs(trust) < 0.005 ? [] : [answer.trusts(withSign(trust))]),
      ...(belief < 0.005 ? [] : [answer.convinces(share(before), share(before + belief))]),
    ]),
    move,
  );
}

const withSign = (value: number): string => `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;

function proposalMenu(sitting: Sitting, party: number): Menu {
  const { items, table } = UI[sitting.language];
  const { answer } = table;
  if (sitting.position.parties[party - 1]!.proposal === null) return nothingOpen(sitting, party);
  return {
    ...plain(sitting.labels.party(party), [
      ...moveItem(sitting, answer.accept, { kind: "accept", party }),
      ...sociably(sitting, answer.reject, { kind: "reject", party }),
      ...proposeItem(sitting, party).map(({ go }) => ({ label: answer.counter, go })),
      { label: items.later, go: { kind: "back" } },
    ]),
    terms: party,
  };
}

const nothingOpen = (sitting: Sitting, party: number): Menu =>
  plain(UI[sitting.language].nothingElseTo(sitting.labels.party(party)), [backItem(sitting)]);

/** One choice that opens into several; none where there would be none. */
function within(
  sitting: Sitting,
  label: string,
  items: (sitting: Sitting) => readonly Item[],
): readonly Item[] {
  if (items(sitting).length === 0) return [];
  return [{ label, go: menu((s) => plain(label, [...items(s), backItem(s)])) }];
}

/** One choice that opens into one for each party it concerns. */
const toEach = (
  sitting: Sitting,
  label: string,
  each: (sitting: Sitting, party: number) => readonly Item[],
): readonly Item[] => within(sitting, label, (s) => seatsOf(s).flatMap((party) => each(s, party)));

const mayTalk = ({ position }: Sitting, party: number): boolean =>
  position.parties[party - 1]!.inTalks &&
  (position.exclusivity === null || position.exclusivity.party === party);

const talkItem = (
  sitting: Sitting,
  party: number,
  make: (sitting: Sitting, party: number) => Menu,
): readonly Item[] =>
  mayTalk(sitting, party) ? [{ label: sitting.labels.party(party), go: menu((s) => make(s, party)) }] : [];

/** Only where there is something to license. */
function proposeItem(sitting: Sitting, party: number): readonly Item[] {
  const { position, labels, scenario } = sitting;
  const serves = scenario.deal.channels.some((c) => servable(c, party));
  return serves && mayTalk(sitting, party) && position.parties[party - 1]!.terms === null
    ? [{ label: labels.party(party), go: { kind: "sheet", party } }]
    : [];
}

/** What could be given, with its price in practice; the cheapest to give first. */
function giveMenu(sitting: Sitting, party: number): Menu {
  const { labels, scenario, exam } = sitting;
  const rows = scenario.deal.assets.flatMap((_, asset) => {
    const fair = exam ? 0 : (priceOf(sitting, party, asset)?.fair ?? 0);
    return shareItem(sitting, party, asset).map((item) => ({ item, fair }));
  });
  const sorted = rows.toSorted((a, b) => a.fair - b.fair).map(({ item }) => item);
  return plain(labels.party(party), [...sorted, backItem(sitting)]);
}

/** In practice with what it costs: today alone, and with all the rest; and always with what it proves. */
function shareItem(sitting: Sitting, party: number, asset: number): readonly Item[] {
  const { labels, language, exam, scenario, position } = sitting;
  const { items, table } = UI[language];
  const { answer } = table;
  const move = { kind: "share", party, asset } as const;
  const { belief } = position.parties[party - 1]!;
  const convinced = effectOf(sitting, move).belief;
  const price = exam ? null : priceOf(sitting, party, asset);
  const spent = scenario.shareCost[asset]!;
  const notes = [
    ...(price === null ? [] : [items.costs(amount(language, price.now), amount(language, price.fair))]),
    ...(convinced < 0.005 ? [] : [answer.convinces(share(belief), share(belief + convinced))]),
    ...(spent > 0 ? [answer.spends(amount(language, spent))] : []),
  ];
  const { kind } = scenario.deal.assets[asset]!;
  const give = kind === "visit" || kind === "training" ? items.host : items.share;
  return moveItem(sitting, noted(sitting, give(labels.asset(asset)), notes), move);
}

function talkMenu(sitting: Sitting, party: number): Menu {
  const { items } = UI[sitting.language];
  const weeks = EXCLUSIVITY_OFFERED;
  return plain(sitting.labels.party(party), [
    ...TOPICS.flatMap((topic) => sociably(sitting, items.probe(topic), { kind: "probe", party, topic })),
    ...within(sitting, items.mention, (s) => mentionItems(s, party)),
    ...moveItem(sitting, items.nnn, { kind: "nnn", party }),
    ...keepItem(sitting, party),
    ...moveItem(sitting, items.exclusivity(spanWords(sitting.language, weeks, weeksLeft(sitting.position))), {
      kind: "exclusivity",
      party,
      weeks,
    }),
    ...moveItem(sitting, items.dismiss, { kind: "dismiss", party }),
    backItem(sitting),
  ]);
}

/** With what it costs and how it changes what hiring them would take. */
function keepItem(sitting: Sitting, party: number): readonly Item[] {
  const { labels, language, scenario, position } = sitting;
  const { items, table } = UI[language];
  const hiring = hiringBy(ownerView(position), party);
  const notes = [
    table.answer.spends(amount(language, scenario.keeping ?? 0)),
    ...(hiring === null ? [] : [hiringWords(labels, hiring)]),
  ];
  return moveItem(sitting, noted(sitting, items.keep, notes), { kind: "keep", party });
}

/** Of others all that can be said, of one by name what is so; what is not so with the chance that it is seen through. */
function mentionItems(sitting: Sitting, party: number): readonly Item[] {
  const { items } = UI[sitting.language];
  const { position, labels } = sitting;
  return [OTHERS, ...seatsOf(sitting).filter((seat) => seat !== party)].flatMap((of) =>
    TIDINGS.flatMap((how): readonly Item[] => {
      const so = isSo(position, party, of, how);
      if (of !== OTHERS && !so) return [];
      const label = items.telling(tidingsWords(labels, of, how), so ? null : share(SEEN_THROUGH[how]));
      return sociably(sitting, label, { kind: "mention", party, of, how });
    }),
  );
}

function approachItems(sitting: Sitting, party: number): readonly Item[] {
  const { labels, language, scenario } = sitting;
  const cost = amount(language, scenario.approachCost);
  return moveItem(sitting, UI[language].items.approach(labels.party(party), cost), {
    kind: "approach",
    party,
  });
}

function workItems(sitting: Sitting): readonly Item[] {
  const { scenario, labels, language, exam } = sitting;
  const ui = UI[language];
  const with_ = (label: string, weeks: number, gain: () => number): string => {
    if (exam) return label;
    const value = gain();
    const { takes, brings } = ui.table.caution;
    const by = amount(language, Math.abs(value));
    return `${label}. ${value < 0 ? takes(by) : brings(by, sitting.position.week + weeks)}`;
  };
  const builds = scenario.building.flatMap((building, channel) => {
    if (building === null) return [];
    const cost = amount(language, building.cost);
    const label = ui.items.build(labels.channel(channel), cost, building.weeks);
    return moveItem(
      sitting,
      with_(label, building.weeks, () => gainOfChannel(sitting, channel)),
      { kind: "build", channel },
    );
  });
  const { development } = scenario;
  if (development === null) return builds;
  const label = ui.items.develop(amount(language, development.cost), development.weeks);
  return [
    ...builds,
    ...moveItem(
      sitting,
      with_(label, development.weeks, () => gainOfRelease(sitting)),
      { kind: "develop" },
    ),
  ];
}

function lookItems(sitting: Sitting): readonly Item[] {
  const { items } = UI[sitting.language];
  const parties = seatsOf(sitting).flatMap((seat) => {
    const { terms: signed, proposal, offer } = sitting.position.parties[seat - 1]!;
    const name = sitting.labels.party(seat);
    const standing = signed !== null || proposal !== null || offer?.kind === "terms";
    return [
      card(name, (s) => partyCard(s, seat)),
      ...(standing ? [card(termsTitle(sitting.labels, seat), (s) => termsCard(s, seat))] : []),
    ];
  });
  return [card(items.assets, assetsCard), ...parties, card(items.help, helpCard)];
}

const card = (label: string, show: Extract<Go, { readonly kind: "card" }>["card"]): Item => ({
  label,
  go: { kind: "card", card: show },
});
