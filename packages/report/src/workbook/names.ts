/** Players and channels of a mask as a cell names them. */
import type { Deal } from "@linchpin/deal";

export const memberNames = (deal: Deal, mask: number): string =>
  [deal.owner, ...deal.parties]
    .filter((_, i) => (mask & (1 << i)) !== 0)
    .map(({ name }) => name)
    .join(" + ");

export const channelNames = (deal: Deal, mask: number): string =>
  deal.channels
    .filter((_, c) => (mask & (1 << c)) !== 0)
    .map(({ name }) => name)
    .join(" + ");
