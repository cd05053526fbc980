/** The names by which data of the course call things of others, and the files that they stand for. */

/** Key of a party in its scenario's deal. */
export type PartyKey = string;
/** Name of a deal: `sensor`, `real/03-wind-scd`; `evening` is that of the first evening. */
export type DealName = string;
/** Name of a sheet of terms: `sensor-careful`, `real/02-single-customer.leak`. */
export type TermsName = string;

/** Of a deal that is no file under `data/deals`. */
const ELSEWHERE: Readonly<Record<DealName, string>> = { evening: "scenarios/lessons/deals/evening.yaml" };

/** Path of a deal's file from `data/`. */
export const dealPath = (name: DealName): string => ELSEWHERE[name] ?? `deals/${name}.yaml`;

/** Path of a sheet's file from `data/`. */
export const termsPath = (name: TermsName): string =>
  name.startsWith("real/") ? `deals/${name}.terms.yaml` : `terms/${name}.yaml`;
