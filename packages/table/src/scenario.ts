/**
 * A scenario: a deal and everything that play adds to it. Proven by `scenario-file.ts`; never changes in a game.
 *
 * Money in the deal's currency, time in weeks here (52 to a year). Texts are in `ScenarioTexts`, by stable keys, so
 * that the rules never see a word.
 */
import type { Deal } from "@linchpin/deal";

/** Weeks in a month, and months in a week: 52 weeks to 12 months. */
export const WEEKS_A_MONTH = 52 / 12;
export const MONTHS_A_WEEK = 12 / 52;
/** The month in which a week of the talks begins; the first week is 1. */
export const monthOfWeek = (week: number): number => (week - 1) * MONTHS_A_WEEK;

/** What a party may turn out to be. */
export interface PartyType {
  readonly key: string;
  /** Prior weight; the weights of a party's types sum to 1. */
  readonly weight: number;
  /** Weight on the owner's share: 0 acquisition first, towards 1 a partner. */
  readonly care: number;
  /** Inverse temperature of its choices, per hundredth of the pie. */
  readonly shrewdness: number;
  /** Discount a week, 0..1: a gain a week later is worth this much of it now. */
  readonly patience: number;
  /** Seats to which it passes what it learns. */
  readonly allies: readonly number[];
  /** Money that it can pay before it sells. */
  readonly budget: number;
}

export interface ScenarioParty {
  /** How much of the worth it believes at the start, 0..1. */
  readonly belief: number;
  readonly rapport: number;
  /** Money a signed NNN makes it expect to lose if it copies. */
  readonly nnnPenalty: number;
  readonly types: readonly PartyType[];
}

/** Building a channel of one's own. */
export interface Building {
  readonly cost: number;
  readonly weeks: number;
  /** Share of the channel's customers that it wins once it has risen, 0..1; who serves the channel keeps the rest. */
  readonly wins: number;
  /** Months over which it rises. */
  readonly ramp: number;
}

export interface Development {
  readonly cost: number;
  readonly weeks: number;
  /** Share of every component that is new. */
  readonly renews: number;
}

/** A way to learn of the owner's without it: the content of another asset, of the generation of what was taken up. */
export interface Detour {
  /** Money the party spends at once, and weeks until it knows whether it came to anything. */
  readonly cost: number;
  readonly weeks: number;
  /** Chance 0..1 that it did. */
  readonly chance: number;
  /** The asset that it then holds. */
  readonly gives: number;
}

/** What is so where nothing is said of detours: nothing tells anything apart, nobody can be hired or kept. */
export const noDetours = ({ assets }: Deal): Pick<Scenario, "tearDown" | "hiring" | "keeping"> => ({
  tearDown: assets.map(() => null),
  hiring: assets.map(() => null),
  keeping: null,
});

/** What an event of the scenario does, in the week it is due, with a chance. */
export type Effect =
  | { readonly kind: "request"; readonly party: number; readonly asset: number }
  | { readonly kind: "rapport"; readonly party: number; readonly by: number }
  | { readonly kind: "belief"; readonly party: number; readonly by: number }
  | { readonly kind: "learn"; readonly party: number; readonly asset: number }
  | { readonly kind: "cash"; readonly by: number }
  | { readonly kind: "joins"; readonly party: number };

export interface ScenarioEvent {
  readonly key: string;
  readonly week: number;
  /** Chance 0..1 that it happens. */
  readonly chance: number;
  readonly effects: readonly Effect[];
}

/** The parties that an event of the scenario touches: they and the owner see it happen. */
export const concerned = (event: ScenarioEvent): readonly number[] => [
  ...new Set(event.effects.flatMap((effect) => ("party" in effect ? [effect.party] : []))),
];

export interface Scenario {
  readonly id: string;
  readonly version: number;
  readonly deal: Deal;
  /** Length of the talks. */
  readonly weeks: number;
  /** The owner's moves a week. */
  readonly attention: number;
  /** Money in hand at the start, and spent a week. */
  readonly cash: number;
  readonly burn: number;
  /** Money to open talks with a party. */
  readonly approachCost: number;
  /** The chance that what teaches and is shown to a party reaches each other party, unmeant. */
  readonly leak: number;
  /** By asset: money the owner spends each time it gives it (travel, samples). */
  readonly shareCost: readonly number[];
  /** By channel; null: it cannot be built. */
  readonly building: readonly (Building | null)[];
  readonly development: Development | null;
  /** By asset: what taking it apart may tell whoever holds it; null: nothing. */
  readonly tearDown: readonly (Detour | null)[];
  /** By asset: what people whom the party met at it may bring along; null: nobody was met. */
  readonly hiring: readonly (Detour | null)[];
  /** Money to keep from a party the people whom it has met; null: it cannot be done. */
  readonly keeping: number | null;
  /** By party (player number − 1). */
  readonly parties: readonly ScenarioParty[];
  readonly events: readonly ScenarioEvent[];
  /** The owner's payoff at which V is 0 and 100. */
  readonly floor: number;
  readonly ceiling: number;
}

/** Every text of a scenario in one language, by stable key, such as `party.qingluo.name` or `event.fair`. */
export type ScenarioTexts = Readonly<Record<string, string>>;
