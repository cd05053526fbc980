/**
 * Rate limits as requests meet them: buckets of this process, or those that several processes share.
 *
 * Shared, a process takes a tenth of a bucket at a time, so that most requests ask nobody; what it has taken and does
 * not use lapses. While the database does not answer, each process counts for itself.
 */
import { createHash } from "node:crypto";
import type { SharedRates } from "../store/store.ts";
import { openBuckets, type Rate } from "./buckets.ts";

export interface Limiter {
  /** 0: go ahead; else the seconds until it is worth trying again. */
  readonly take: (name: string) => number | Promise<number>;
}

/** `kind` tells its names from those of other limits. */
export type OpenLimiter = (kind: string, rate: Rate) => Limiter;

export const ownLimiters =
  (elapsed: () => number): OpenLimiter =>
  (_, rate) => {
    const buckets = openBuckets(rate);
    return { take: (name) => buckets.take(name, elapsed()) };
  };

const LEASE_MS = 5000;
const MOST = 10_000;

interface Lease {
  tokens: number;
  /** Good, or refused, until then. */
  readonly until: number;
  readonly refused: boolean;
}

export const sharedLimiters =
  (shared: SharedRates, elapsed: () => number): OpenLimiter =>
  (kind, rate) => {
    const { burst, perSecond } = rate;
    const alone = openBuckets(rate);
    const leases = new Map<string, Lease>();
    const most = Math.max(1, Math.floor(burst / 10));
    const keep = (name: string, lease: Lease): void => {
      leases.delete(name);
      leases.set(name, lease);
      if (leases.size > MOST) leases.delete(leases.keys().next().value!);
    };
    const lease = async (name: string): Promise<number> => {
      const known = digestOf(`${kind} ${name}`);
      for (const tokens of most > 1 ? [most, 1] : [1]) {
        if (!(await shared.take(known, burst, perSecond, tokens))) continue;
        keep(name, { tokens: tokens - 1, until: elapsed() + LEASE_MS, refused: false });
        return 0;
      }
      const wait = 1 / perSecond;
      // A flood of what is refused does not reach the database.
      keep(name, { tokens: 0, until: elapsed() + Math.min(1, wait) * 1000, refused: true });
      return wait;
    };
    return {
      take: (name) => {
        const before = leases.get(name);
        if (before !== undefined && elapsed() < before.until) {
          if (before.refused) return 1 / perSecond;
          if (before.tokens >= 1) {
            before.tokens--;
            return 0;
          }
        }
        return lease(name).catch(() => alone.take(name, elapsed()));
      },
    };
  };

/** Neither guests nor addresses stand in that table. */
const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
