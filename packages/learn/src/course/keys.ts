/** The names by which data of the course call things of others. */

/** Key of a party in its scenario's deal. */
export type PartyKey = string;
/** Name of a deal file under `data/deals`, without its ending: `sensor`, `real/03-wind-scd`. */
export type DealName = string;
