/** What one guest and one address may take of the server, and when the disk has no room for new tables. */
import { createHmac } from "node:crypto";
import type { Asker } from "./asker.ts";
import { MOST_TABLES } from "./keeper.ts";
import { Problem } from "./problem.ts";
import type { Quota, ReviewQuota, Store } from "./store/store.ts";

export interface QuotaLimits {
  readonly bytesOfGuest: number;
  readonly bytesOfAddress: number;
  readonly reviewsOfGuest: number;
  readonly reviewsOfAddress: number;
  /** Below so many bytes free on the disk of the embedded store no new tables are made. */
  readonly spareBytes: number;
  /** Nor where the database has grown so large. */
  readonly mostBytes: number;
}

const MB = 1024 * 1024;
export const QUOTAS: QuotaLimits = {
  bytesOfGuest: 4 * MB,
  bytesOfAddress: 64 * MB,
  reviewsOfGuest: 3,
  reviewsOfAddress: 40,
  spareBytes: 256 * MB,
  mostBytes: 20_000 * MB,
};

export interface Quotas {
  readonly tables: (asker: Asker) => Quota;
  readonly reviews: (asker: Asker) => ReviewQuota;
  /** Throws where there is no room for anything new; moves are not asked. */
  readonly room: () => Promise<void>;
}

/** The room is looked at this often. */
const LOOK_MS = 5000;

/** `secret`: addresses are kept as digests that cannot be tried out without it. */
export function openQuotas(
  store: Pick<Store, "room">,
  secret: string,
  limits: QuotaLimits,
  elapsed: () => number,
): Quotas {
  const originOf = (address: string): string =>
    createHmac("sha256", secret).update(`origin ${address}`).digest("base64url").slice(0, 22);
  let looked: { readonly at: number; readonly full: Promise<string | null> } | null = null;
  const fullness = async (): Promise<string | null> => {
    const { usedBytes, freeBytes } = await store.room();
    if (freeBytes !== null && freeBytes < limits.spareBytes) return "its disk is nearly full";
    return usedBytes > limits.mostBytes ? "its database is as large as it may be" : null;
  };
  return {
    tables: ({ guest, address }) => ({
      guest,
      origin: originOf(address),
      tables: MOST_TABLES,
      bytesOfGuest: limits.bytesOfGuest,
      bytesOfOrigin: limits.bytesOfAddress,
    }),
    reviews: ({ guest, address }) => ({
      guest,
      origin: originOf(address),
      ofGuest: limits.reviewsOfGuest,
      ofOrigin: limits.reviewsOfAddress,
    }),
    room: async () => {
      if (looked === null || elapsed() - looked.at > LOOK_MS) {
        const full = fullness();
        looked = { at: elapsed(), full };
        // A look that failed is taken again.
        full.catch(() => {
          looked = null;
        });
      }
      const full = await looked.full;
      if (full !== null) throw new Problem("no-room", `no new tables are made: ${full}`, 60);
    },
  };
}
