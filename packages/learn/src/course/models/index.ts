/** Every live model by name. */
import { bidders } from "./bidders.ts";
import { equalBuyers } from "./equal-buyers.ts";
import { exclusivity } from "./exclusivity.ts";
import { files } from "./files.ts";
import { generations } from "./generations.ts";
import { licence } from "./licence.ts";
import type { LiveModel, ModelName } from "./model.ts";
import { secrecy } from "./secrecy.ts";
import { signs } from "./signs.ts";

export const LIVE_MODELS: Readonly<Record<ModelName, LiveModel>> = {
  secrecy,
  files,
  bidders,
  equalBuyers,
  exclusivity,
  licence,
  generations,
  signs,
};
