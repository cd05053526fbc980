/**
 * Numbers as people read them: `money(603805)` is "0.60 M", `whole(603805)` is "603,805", `percent(0.566)` is "57 %".
 * A minus is "−", and what rounds to nothing is "0", never "−0".
 */

/** Keeps a number and its unit on one line. */
const NB = "\u00a0";

const group = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** For sentences: two decimals of a million, thousands as "64 k". */
export function money(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 999_950_000) return signed(amount, size / 1e9, 2, `${NB}bn`);
  if (size >= 99_950) return signed(amount, size / 1e6, 2, `${NB}M`);
  if (size >= 9_950) return signed(amount, size / 1e3, 0, `${NB}k`);
  if (size >= 1_000) return signed(amount, size / 1e3, 1, `${NB}k`);
  return signed(amount, size, 0, "");
}

export const whole = (amount: number): string => sign(group.format(amount));
/** "7.3", "1,204.0"; nothing is "0". */
export const tenths = (value: number): string => {
  const figure = sign(oneDecimal.format(value));
  return figure === "0.0" ? "0" : figure;
};
export const toTheCent = (amount: number): string => sign(cents.format(amount));
export const percent = (share: number): string => `${whole(share * 100)}${NB}%`;

/** Where a tenth matters, as for a royalty: "4.5 %". */
export const rate = (share: number): string => `${plainNumber(Number((share * 100).toPrecision(6)))}${NB}%`;

/** Ten and more whole, less to a tenth. */
export const toTenths = (count: number): string =>
  sign(String((Math.abs(count) >= 9.95 ? Math.round(count) : Math.round(count * 10) / 10) + 0));

export const months = (count: number): string => {
  const figure = toTenths(count);
  return `${figure}${NB}month${figure === "1" ? "" : "s"}`;
};

/** A number of a file as it stands, with separators. */
export const plainNumber = (value: number): string =>
  sign(new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 }).format(value));

/** The unit in which a table of these amounts is easiest to compare. */
export interface Unit {
  readonly name: string;
  readonly figure: (amount: number) => string;
}

export function unitFor(amounts: readonly number[]): Unit {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  if (largest >= 1e9) return { name: "million ", figure: (x) => whole(x / 1e6) };
  if (largest >= 1e5) return { name: "thousand ", figure: (x) => whole(x / 1e3) };
  return { name: "", figure: whole };
}

/** As it begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}

function signed(amount: number, size: number, decimals: number, unit: string): string {
  const digits = size.toFixed(decimals);
  const nothing = Number(digits) === 0;
  return nothing ? "0" : `${amount < 0 ? "−" : ""}${digits}${unit}`;
}

const sign = (digits: string): string =>
  /^-0(?:\.0+)?$/.test(digits) ? digits.slice(1) : digits.replace("-", "−");
