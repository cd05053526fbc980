/** Whether somebody says where a number comes from. What was drafted from a published ratio is not yet such a number. */
import { isDraftNote, type Assumption } from "@linchpin/deal";

export const isSourced = ({ source, note }: Pick<Assumption, "source" | "note">): boolean =>
  source !== null && !isDraftNote(note);
