/**
 * Who sits there: each sign multiplies the odds by how much more often a partner shows it than a party that is out for the
 * technology, as cheaply as possible. How often each does was counted in simulated games: `sign.KEY.partner`, `sign.KEY.acquirer`.
 */
import type { Said } from "../../said.ts";
import { found, type Book } from "../book.ts";
import { signsIn, type Knob, type LiveModel, type ModelOn, type Settings } from "./model.ts";
import { bare, namedOr, setting } from "./pie.ts";
import {
  A_PARTNER,
  AN_ACQUIRER,
  BEFORE,
  CHANCES,
  GENUINE,
  SIGN_NOT_SEEN,
  SIGN_SEEN,
  SIGNS_SEEN,
} from "./words.ts";

export const signs: LiveModel = {
  knobs: (on, book) => [
    {
      kind: "slider",
      key: "before",
      says: BEFORE,
      from: 0.05,
      to: 0.95,
      step: 0.05,
      unit: "share",
      currency: null,
      start: 0.5,
    },
    ...signsOf(on, book).map(([key, says]): Knob => ({
      kind: "choice",
      key,
      says,
      options: SIGNS_SEEN,
      start: 0,
    })),
  ],
  show: (on, book, settings) => {
    const chance = chanceOfPartner(on, book, settings);
    return {
      bars: {
        says: CHANCES,
        unit: "share",
        currency: null,
        parts: [
          { key: "partner", says: A_PARTNER, value: chance },
          { key: "acquirer", says: AN_ACQUIRER, value: 1 - chance },
        ],
      },
      big: { says: GENUINE, figure: bare(chance, "share") },
      line: null,
      more: signsOf(on, book).flatMap(([key, says]) => {
        const told = setting(settings, key);
        return told === 0
          ? []
          : [
              {
                says: told === 1 ? SIGN_SEEN(says) : SIGN_NOT_SEEN(says),
                figure: bare(ratioOf(book, key, told === 1), "times"),
              },
            ];
      }),
      goals: [],
    };
  },
};

const signsOf = (on: ModelOn, book: Book): ReturnType<typeof namedOr> =>
  namedOr(on, () => signsIn(book).map((key): readonly [string, Said] => [key, { en: key, zh: key }]));

function chanceOfPartner(on: ModelOn, book: Book, settings: Settings): number {
  const before = setting(settings, "before");
  const odds = signsOf(on, book).reduce(
    (product, [key]) => {
      const told = setting(settings, key);
      return told === 0 ? product : product * ratioOf(book, key, told === 1);
    },
    before / (1 - before),
  );
  return odds / (1 + odds);
}

/** How many times as often partners show the sign, or do not. */
function ratioOf({ measured }: Book, key: string, seen: boolean): number {
  const [partner, acquirer] = ["partner", "acquirer"].map((who) => {
    const { value } = found(measured, `sign.${key}.${who}`);
    return seen ? value : 1 - value;
  });
  return partner! / acquirer!;
}
