/** Everything that the game itself says, in one language; people's words are in `phrases.ts`. */
import type { Holder } from "@linchpin/deal";
import type { Ending, MoveKind, Topic } from "@linchpin/table";
import type { Language } from "./language.ts";
import type { Leaning } from "./leaning.ts";
import { UI_EN } from "./ui-en.ts";
import { UI_ZH } from "./ui-zh.ts";

export interface Ui {
  // The week.
  readonly week: (week: number, weeks: number) => string;
  readonly movesLeft: (moves: number) => string;
  readonly cash: (amount: string, burn: string, until: number | null) => string;
  readonly you: string;
  readonly covered: string;
  readonly necessity: (share: string) => string;
  readonly trust: string;
  readonly believes: string;
  readonly holds: (things: string) => string;
  readonly holdsNothing: string;
  readonly asksFor: (thing: string, pressed: number) => string;
  readonly asksExclusivity: (weeks: number, pressed: number) => string;
  readonly hasOffer: (kind: "nnn" | "trade" | "terms") => string;
  readonly proposes: string;
  readonly signed: string;
  readonly signedWorth: (toYou: string, stops: number | null) => string;
  readonly nnnSigned: string;
  readonly read: (parts: string) => string;
  readonly leaning: Readonly<Record<Leaning, string>>;
  readonly outside: (names: string) => string;
  readonly exclusive: (name: string, until: number) => string;
  readonly releaseDue: (week: number) => string;
  // What happens.
  readonly quiet: (names: string) => string;
  readonly paid: (name: string, amount: string) => string;
  readonly signs: (name: string) => string;
  readonly joined: (name: string) => string;
  readonly left: (name: string) => string;
  readonly lapsed: (name: string) => string;
  readonly released: (generation: number) => string;
  readonly built: (channel: string) => string;
  readonly freed: (name: string) => string;
  readonly ended: Readonly<Record<Ending, string>>;
  readonly weekSummary: (week: number, share: string | null, change: string | null, cash: string) => string;
  // Choices.
  readonly whatNow: string;
  readonly hint: string;
  readonly back: string;
  readonly yes: readonly string[];
  readonly confirm: string;
  readonly notDone: string;
  readonly choiceUnknown: (word: string) => string;
  readonly items: {
    readonly answer: (name: string, thing: string) => string;
    readonly lookAtTerms: (name: string) => string;
    readonly propose: string;
    readonly show: string;
    readonly talk: string;
    readonly approach: (name: string, cost: string) => string;
    readonly work: string;
    readonly endWeek: string;
    readonly closeTalks: string;
    readonly share: (thing: string) => string;
    readonly shareAt: (thing: string, price: string) => string;
    readonly deflect: string;
    readonly againstNnn: string;
    readonly againstDeposit: (amount: string) => string;
    readonly refuse: string;
    readonly later: string;
    readonly accept: string;
    readonly reject: string;
    readonly counter: string;
    readonly probe: (topic: Topic) => string;
    readonly mention: string;
    readonly nnn: string;
    readonly exclusivity: (weeks: number) => string;
    readonly dismiss: string;
    readonly build: (channel: string, cost: string, weeks: number) => string;
    readonly develop: (cost: string, weeks: number) => string;
    readonly exclusivityAsk: (weeks: number) => string;
  };
  readonly explains: (attention: number) => readonly string[];
  readonly moveWords: Readonly<Partial<Record<MoveKind, string>>>;
  // Prices and cautions.
  readonly price: (thing: string, name: string, saves: string, now: string, fair: string) => string;
  readonly savesNothing: string;
  readonly saves: (months: string, money: string) => string;
  readonly costsNothing: string;
  readonly costs: (amount: string) => string;
  readonly irrevocable: string;
  readonly spends: (amount: string) => string;
  readonly gives: (amount: string) => string;
  readonly takes: (amount: string) => string;
  readonly ifAccepted: string;
  readonly nothingElseTo: (name: string) => string;
  // Terms.
  readonly terms: {
    readonly title: (name: string) => string;
    readonly fields: Readonly<
      Record<
        "royalty" | "upfront" | "minimum" | "term" | "channels" | "milestones" | "transfers" | "penalty",
        string
      >
    >;
    readonly none: string;
    readonly months: (count: number) => string;
    readonly worth: (you: string, name: string, party: string, without: string) => string;
    readonly holdsTo: (name: string) => string;
    readonly heldBy: Readonly<Record<Holder, string>>;
    readonly stops: (name: string, month: number) => string;
    readonly atLeast: string;
    readonly enter: string;
    readonly send: string;
    readonly more: string;
    readonly notUnderstood: (text: string, example: string) => string;
    readonly noChannel: (name: string) => string;
  };
  // Cards.
  readonly assetsTitle: string;
  readonly assetColumn: string;
  readonly assetsLegend: string;
  readonly hasIt: string;
  readonly channelsTitle: string;
  readonly channelColumns: readonly [string, string, string];
  readonly yours: string;
  readonly building: (week: number) => string;
  readonly anyone: string;
  readonly releases: (generation: number) => string;
  readonly wants: string;
  readonly mayPassTo: (names: string) => string;
  readonly noTerms: (name: string) => string;
  readonly forTerms: string;
  // Settlement.
  readonly end: {
    readonly title: string;
    readonly columns: readonly [string, string, string];
    readonly stopped: (month: number) => string;
    readonly paysOn: string;
    readonly noLicence: string;
    readonly alone: string;
    readonly possible: (floor: string, ceiling: string, value: string) => string;
    readonly types: string;
    readonly observations: string;
    readonly good: string;
    readonly dearest: (thing: string, name: string, week: number, cost: string) => string;
    readonly gaveNothing: string;
    readonly letGo: (name: string, worth: string) => string;
    readonly exclusivityGiven: (name: string, week: number, weeks: number, cost: string) => string;
    readonly copied: (name: string, week: number) => string;
    readonly broke: (name: string, month: number) => string;
    readonly unsigned: (name: string, worth: string) => string;
    readonly passedOn: (from: string, thing: string, to: string, week: number) => string;
    readonly kept: (count: number) => string;
    readonly silent: (count: number) => string;
  };
  readonly saved: (path: string) => string;
  readonly savedAt: (path: string) => string;
  readonly notSaved: string;
  readonly choose: string;
  readonly notStarted: string;
  readonly resumed: (week: number, path: string) => string;
}

export const UI: Readonly<Record<Language, Ui>> = { en: UI_EN, zh: UI_ZH };
