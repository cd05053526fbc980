/** The streams of live updates that are open: so many a guest, an address, and in all. */
import { openSlots, takeAll } from "../slots.ts";

export interface Streams {
  /** Null: too many are open. What comes back gives the places back. */
  readonly take: (guest: string, address: string) => (() => void) | null;
  readonly open: () => number;
}

/** Streams that one guest may have open, one address, and all together. */
interface Places {
  readonly streams: number;
  readonly streamsOfAddress: number;
  readonly streamsInAll: number;
}

export function openStreams({ streams, streamsOfAddress, streamsInAll }: Places): Streams {
  const [guests, addresses, all] = [openSlots(streams), openSlots(streamsOfAddress), openSlots(streamsInAll)];
  return {
    take: (guest, address) =>
      takeAll([
        [guests, guest],
        [addresses, address],
        [all, "all"],
      ]),
    open: all.taken,
  };
}
