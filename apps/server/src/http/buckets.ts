/** Rate limits: a bucket of tokens for each name, filled at a steady rate. Time is an argument. */

export interface Rate {
  /** Requests that may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface Buckets {
  /** 0: go ahead; else the seconds until a token is there. */
  readonly take: (name: string, now: number) => number;
  readonly size: () => number;
}

/** `most`: buckets that are remembered; then the fullest go, which are those not used for the longest. */
export function openBuckets({ burst, perSecond }: Rate, most = 10_000): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (name, now) => {
      const before = buckets.get(name) ?? { tokens: burst, at: now };
      const passed = Math.max(0, now - before.at) / 1000;
      const tokens = Math.min(burst, before.tokens + passed * perSecond);
      buckets.delete(name);
      buckets.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      if (buckets.size > most) buckets.delete(buckets.keys().next().value!);
      return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
    },
    size: () => buckets.size,
  };
}
