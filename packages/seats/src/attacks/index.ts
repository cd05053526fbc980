/** Every attack that we know of. A new trick is one more entry in one of these lists. */
import type { Attack } from "./attack.ts";
import { EXCLUSIVITY } from "./exclusivity.ts";
import { GIVING } from "./giving.ts";
import { IDLE } from "./idle.ts";
import { LUMPS } from "./lumps.ts";
import { ROYALTIES } from "./royalties.ts";
import { TALK } from "./talk.ts";

export { attack, speak, type Attack } from "./attack.ts";

export const ATTACKS: readonly Attack[] = [
  ...LUMPS,
  ...ROYALTIES,
  ...EXCLUSIVITY,
  ...GIVING,
  ...IDLE,
  ...TALK,
];
