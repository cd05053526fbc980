/** Every attack that we know of. A new trick is one more entry in one of these lists. */
import { EXCLUSIVITY } from "./exclusivity.ts";
import { GIVING } from "./giving.ts";
import { IDLE } from "./idle.ts";
import { LUMPS } from "./lumps.ts";
import { ROYALTIES } from "./royalties.ts";
import { TALK } from "./talk.ts";

export { playAttack, type Attack } from "./attack.ts";
export const ATTACKS = [...LUMPS, ...ROYALTIES, ...EXCLUSIVITY, ...GIVING, ...IDLE, ...TALK];
