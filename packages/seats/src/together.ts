/**
 * The outlook with everybody in it who deals with the owner: those who talk, and those who have signed. A licensee that has left the
 * table is not gone; its licence runs, and what all of them can earn together holds what it sells.
 *
 *     estimate(together(outlook)).shares[0]      // does not fall because somebody signed and went home
 */
import type { Outlook } from "@linchpin/table";
import { changed } from "./outlook.ts";

const known = new WeakMap<Outlook, Outlook>();

export function together(outlook: Outlook): Outlook {
  const found = known.get(outlook);
  if (found !== undefined) return found;
  const away = outlook.licences.filter(({ party }) => outlook.parties[party - 1]?.inTalks === false);
  const made = away.reduce((seen, { party }) => changed(seen, party, { inTalks: true }), outlook);
  known.set(outlook, made);
  return made;
}
