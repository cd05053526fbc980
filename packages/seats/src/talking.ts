/** Whom a seat takes to be with the owner, of those whom it does not see: by what it was told lately, and by who has signed. */
import { countsOn, OTHERS, type View } from "@linchpin/table";

/**
 * By party. Who has signed is with the owner; who was named is while that is counted on; of others without a name as many as
 * there are said to be, those first that everybody saw at the start.
 */
export function talkingBy({ scenario, parties, seat, week, licences }: View): readonly boolean[] {
  const talks = parties.map(({ inTalks }, i) => inTalks ?? licences.some(({ party }) => party === i + 1));
  const self = parties[seat - 1];
  if (self === undefined || self.heard === null || self.heard.length === 0) return talks;
  let unnamed = 0;
  for (const heard of self.heard) {
    if (!countsOn(heard, week, self.rapport)) continue;
    if (heard.of === OTHERS) unnamed = heard.count;
    else talks[heard.of - 1] = parties[heard.of - 1]!.inTalks ?? true;
  }
  let missing = unnamed - talks.filter((each, i) => each && i + 1 !== seat).length;
  for (const atStart of [true, false]) {
    for (let i = 0; i < parties.length && missing > 0; i++) {
      if (talks[i]! || parties[i]!.inTalks !== null || scenario.deal.parties[i]!.inTalks !== atStart)
        continue;
      talks[i] = true;
      missing--;
    }
  }
  return talks;
}
