/**
 * The outlook with everybody in it who deals with the owner: those who talk, and those who have signed. A licensee that has left the
 * table is not gone; its licence runs, and what all of them can earn together holds what it sells. Exclusivity keeps out those who have
 * not signed, and nobody else.
 *
 *     estimate(together(outlook)).shares[0]      // does not fall because somebody signed and went home
 */
import type { Outlook } from "@linchpin/table";
import { changed, whenFree } from "./outlook.ts";

const known = new WeakMap<Outlook, Outlook>();

export function together(outlook: Outlook): Outlook {
  const found = known.get(outlook);
  if (found !== undefined) return found;
  const open = withLicensees(outlook);
  const away = open.licences.filter(({ party }) => open.parties[party - 1]?.inTalks === false);
  const made = away.reduce((seen, { party }) => changed(seen, party, { inTalks: true }), open);
  known.set(outlook, made);
  return made;
}

/** Where others than the one that the owner deals with have signed, those who have not are away instead. */
function withLicensees(outlook: Outlook): Outlook {
  const { exclusivity, licences, parties } = outlook;
  if (exclusivity === null || licences.every(({ party }) => party === exclusivity)) return outlook;
  const kept = (seat: number): boolean =>
    seat === exclusivity || licences.some(({ party }) => party === seat);
  return parties.reduce(
    (seen, { inTalks }, i) => (inTalks && !kept(i + 1) ? changed(seen, i + 1, { inTalks: false }) : seen),
    whenFree(outlook),
  );
}
