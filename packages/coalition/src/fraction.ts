/**
 * Exact fractions of whole numbers of any size, in lowest terms with a positive denominator.
 *
 * Every finite double is a fraction, so a game of doubles can be solved exactly too. What a person writes as "19/3" or
 * "0.1" is read as that number, not as the nearest double.
 *
 *     numberOf(plus(fractionOf("1/3"), fractionOf(0.5))); // 0.8333333333333334
 */

/** In lowest terms; `denominator` is at least 1. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What is read as a fraction: a finite number, a whole number of any size, text ("19/3", "-0.25", "1e-3"). */
export type FractionLike = Fraction | number | bigint | string;

/** numerator/denominator in lowest terms. Throws RangeError when the denominator is 0. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("The denominator of a fraction is not 0.");
  const divisor = greatestDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The exact value of a number or text. Throws RangeError when it is neither finite nor a fraction. */
export function fractionOf(value: FractionLike): Fraction {
  if (typeof value === "bigint") return { numerator: value, denominator: 1n };
  if (typeof value === "number") return ofDouble(value);
  if (typeof value === "string") return ofText(value);
  return fraction(value.numerator, value.denominator);
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negated(b));

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** Throws RangeError when b is 0. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

export const negated = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compared(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The nearest double, to the last bit or the one before it. */
export const numberOf = ({ numerator, denominator }: Fraction): number => quotient(numerator, denominator);

/** "19/3", or "7" for a whole number; `fractionOf` reads it back. */
export const fractionText = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

/** numerator/denominator as a double, however many digits both have; the denominator is positive. */
export function quotient(numerator: bigint, denominator: bigint): number {
  // 64 bits of quotient are more than a double keeps; what is below them is cut off.
  const shift = bitLength(denominator) - bitLength(numerator) + 64;
  const scaled =
    shift > 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  // In two steps, for 2^−shift alone may not be a double.
  const half = Math.trunc(shift / 2);
  return Number(scaled) * 2 ** -half * 2 ** (half - shift);
}

export const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The greatest common divisor; of 0 and 0 it is 1, so that it can be divided by. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** The number of binary digits of |value|. */
const bitLength = (value: bigint): number => absolute(value).toString(16).length * 4;

function ofDouble(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`A fraction is a finite number, not ${value}.`);
  let scaled = value;
  let doublings = 0;
  // Doubling a double is exact, and at most 1074 doublings make it whole.
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    doublings++;
  }
  return fraction(BigInt(scaled), 1n << BigInt(doublings));
}

/** Digits before and after a point, a power of ten; the form of a number that every file format shares. */
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

function ofText(text: string): Fraction {
  const parts = text.split("/").map((part) => ofDecimal(part.trim()));
  const [numerator, denominator] = parts;
  const whole = parts.length === 1 || (parts.length === 2 && denominator?.numerator !== 0n);
  if (!whole || parts.includes(null)) {
    throw new RangeError(`A fraction is written like 7, -0.25, 1e-3 or 19/3, not ${JSON.stringify(text)}.`);
  }
  return parts.length === 1 ? numerator! : over(numerator!, denominator!);
}

/** Null when it is not a decimal number. */
function ofDecimal(text: string): Fraction | null {
  const match = DECIMAL.exec(text);
  const [, sign = "", before = "", after = "", power = "0"] = match ?? [];
  if (match === null || before + after === "") return null;
  const digits = BigInt(sign === "-" ? -1 : 1) * BigInt(before + after);
  const shift = Number(power) - after.length;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}
