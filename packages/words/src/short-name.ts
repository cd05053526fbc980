/**
 * What an organisation is called once its name has been said in full; by itself, so that the first page does without it.
 *
 *     "Qingluo" of "Qingluo Metering"            // the first word is a name by itself
 *     "Motor maker" of "Motor maker (modules)"   // the name only describes
 */

export function shortName(name: string): string {
  const whole = name.replace(/\s*[(（].*$/, "");
  const [first = whole, second] = whole.split(" ");
  return second !== undefined && /^[A-Z]/.test(second) ? first : whole;
}
