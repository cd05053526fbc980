/** What can be wrong with the text of a record, as data: closed, with the place of each. */

export interface Place {
  /** 1-based; a line ends with LF, CR LF or CR. */
  readonly line: number;
  readonly column: number;
}

type Each<K extends string> = K extends string ? { readonly kind: K } : never;

export type RecordProblem =
  | Each<
      | "notHeader"
      | "variationUnopened"
      | "variationOpen"
      | "variationFirst"
      | "variationEmpty"
      | "commentUnopened"
      | "commentOpen"
      | "commentFirst"
      | "commentTwice"
      | "noWeek"
      | "nothingBetween"
    >
  | { readonly kind: "headerTwice"; readonly name: string }
  /** `near`: a header that was probably meant to be it. */
  | {
      readonly kind: "headerMissing";
      readonly name: string;
      readonly sample: string;
      readonly near: string | null;
    }
  | { readonly kind: "controlCharacter"; readonly code: number }
  | { readonly kind: "weekOrder"; readonly week: number; readonly after: number }
  | { readonly kind: "notSeparated" | "notMove"; readonly text: string }
  /** `party`: it names a party, and stands where the owner moves; or the other way round. */
  | { readonly kind: "wrongSide"; readonly text: string; readonly party: boolean }
  | { readonly kind: "tooMany"; readonly what: keyof typeof RECORD_LIMITS; readonly most: number };

export type RecordFault = RecordProblem & Place;

/** Far above any game: talks of 260 weeks with eight moves a week are 2,080 moves. */
export const RECORD_LIMITS = {
  characters: 1_000_000,
  headers: 100,
  moves: 20_000,
  variations: 2_000,
  depth: 16,
  faults: 50,
} as const;

/** The faults so far, up to a limit: a text that is no record at all need not be told line by line. */
export interface FaultList {
  readonly add: (problem: RecordProblem, at: Place) => void;
  readonly full: () => boolean;
}
