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
    const asking = new Map<string, Promise<void>>();
    const most = Math.max(1, Math.floor(burst / 10));
    const keep = (name: string, lease: Lease): void => {
      leases.delete(name);
      leases.set(name, lease);
      if (leases.size > MOST) leases.delete(leases.keys().next().value!);
    };
    const lease = async (name: string): Promise<void> => {
      const known = digestOf(`${kind} ${name}`);
      for (const tokens of most > 1 ? [most, 1] : [1])
        if (await shared.take(known, burst, perSecond, tokens))
          return keep(name, { tokens, until: elapsed() + LEASE_MS, refused: false });
      // A flood of what is refused does not reach the database.
      keep(name, { tokens: 0, until: elapsed() + Math.min(1, 1 / perSecond) * 1000, refused: true });
    };
    /** Those who ask at the same time wait for one lease, or each would take one and let most of it lapse. */
    const leased = (name: string): Promise<void> => {
      const asked = asking.get(name) ?? lease(name).finally(() => asking.delete(name));
      asking.set(name, asked);
      return asked;
    };
    /** Null: a lease is wanted. */
    const takeHere = (name: string): number | null => {
      const held = leases.get(name);
      if (held === undefined || elapsed() >= held.until) return null;
      if (held.refused) return 1 / perSecond;
      return held.tokens-- >= 1 ? 0 : null;
    };
    const takeLeased = async (name: string): Promise<number> => {
      for (;;) {
        await leased(name);
        const taken = takeHere(name);
        if (taken !== null) return taken;
      }
    };
    return {
      take: (name) => takeHere(name) ?? takeLeased(name).catch(() => alone.take(name, elapsed())),
    };
  };

/** Neither guests nor addresses stand in that table. */
const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
