/**
 * The integrals of docs/model.md as formulas of a spreadsheet. Arguments are addresses or small terms; 0, 1 and 2 are the only
 * numbers that stand in a formula, everything else is a cell of the inputs.
 */

/** ∫ e^(−rate·t) dt over `length` months from 0; exact for small rates too. */
function decaying(rate: string, length: string): string {
  const x = `${rate}*(${length})`;
  return `IF(${rate}=0,${length},IF(${x}>1,(1-EXP(-${x}))/${rate},2*EXP(-${x}/2)*SINH(${x}/2)/${rate}))`;
}

/** ∫ t·e^(−rate·t) dt over `length` months from 0. */
function moment(rate: string, length: string): string {
  const x = `${rate}*(${length})`;
  const small = `(${length})*EXP(-${x}/2)*(SINH(${x}/2)+SINH(${x}/2)/(${x}/2)-COSH(${x}/2))/${rate}`;
  const large = `(1-EXP(-${x})-${x}*EXP(-${x}))/${rate}^2`;
  return `IF(${length}<=0,0,IF(${rate}=0,(${length})^2/2,IF(${x}>1,${large},${small})))`;
}

/** How a channel develops: when it opens, when its ramp is over, over how many months. */
export interface Opening {
  readonly opens: string;
  readonly full: string;
  readonly ramp: string;
}

/** ∫ e^(−rate·t)·ramp(t) dt from `begin` (never before the channel opens) to `end`: months' worth of full trade still to come. */
export function stillToCome(
  { opens, full, ramp }: Opening,
  begin: string,
  rate: string,
  end: string,
): string {
  const rising = `MIN(${end},${full})-${begin}`;
  const level = `IF(${full}>=${end},0,EXP(-${rate}*${full})*${decaying(rate, `${end}-${full}`)})`;
  const up = `EXP(-${rate}*${begin})*((${begin}-${opens})*${decaying(rate, rising)}+${moment(rate, rising)})/${ramp}`;
  return `IF(${begin}>=${end},0,IF(${begin}>=${full},EXP(-${rate}*${begin})*${decaying(rate, `${end}-${begin}`)},${up}+${level}))`;
}

/** Effort that capability divides: `never` where who can do nothing lacks something. */
export const effort = (lacks: string, whole: string, capability: string, never: string): string =>
  `IF(${capability}=0,IF(${lacks}=0,0,${never}),${lacks}*${whole}/${capability})`;

export const sum = (terms: readonly string[]): string => (terms.length === 0 ? "0" : terms.join("+"));
/** The largest of terms and 0. */
export const largest = (terms: readonly string[]): string => `MAX(${["0", ...terms].join(",")})`;

/** Spreadsheets limit the arguments of a function to 255. */
const MOST = 100;

/** The largest of terms, however many, and 0: nested where there are more than a function takes. */
export function largestOf(terms: readonly string[]): string {
  if (terms.length <= MOST) return largest(terms);
  const groups: string[] = [];
  for (let i = 0; i < terms.length; i += MOST) groups.push(largest(terms.slice(i, i + MOST)));
  return largest(groups);
}
