import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedLimiters } from "../../src/http/rates.ts";
import { network } from "../../src/http/context.ts";
import { openBuckets } from "../../src/http/buckets.ts";
import { ratesIn } from "../../src/store/rates.ts";
import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import type { Database } from "../../src/store/database.ts";
import type { SharedRates } from "../../src/store/store.ts";
import { quickStore } from "../support/quick-store.ts";

/** Buckets that several processes share, by a clock in the hand. */
function shared(now: () => number): { readonly rates: SharedRates; readonly asked: () => number } {
  const buckets = new Map<string, { tokens: number; at: number }>();
  let asked = 0;
  return {
    asked: () => asked,
    rates: {
      take: async (name, burst, perSecond, tokens) => {
        asked++;
        const { tokens: before, at } = buckets.get(name) ?? { tokens: burst, at: now() };
        const filled = Math.min(burst, before + ((now() - at) / 1000) * perSecond);
        if (filled < tokens) return false;
        buckets.set(name, { tokens: filled - tokens, at: now() });
        return true;
      },
    },
  };
}

test("however many processes share a limit, together they let no more through than one would", async () => {
  for (const processes of [1, 3, 7]) {
    let now = 0;
    const { rates } = shared(() => now);
    const rate = { burst: 60, perSecond: 20 };
    const limiters = Array.from({ length: processes }, () => sharedLimiters(rates, () => now)("guest", rate));
    let through = 0;
    for (let ms = 0; ms < 10_000; ms += 5) {
      now = ms;
      for (const limiter of limiters) if ((await limiter.take("a")) === 0) through++;
    }
    const most = rate.burst + 10 * rate.perSecond;
    assert.ok(through <= most, `${processes} processes: ${through}`);
    // What is taken and lapses is little.
    assert.ok(through >= most * 0.8, `${processes} processes: ${through} of ${most}`);
  }
});

test("whoever keeps within a limit rarely makes a process ask the others", async () => {
  let now = 0;
  const { rates, asked } = shared(() => now);
  const limiter = sharedLimiters(rates, () => now)("guest", { burst: 60, perSecond: 20 });
  for (let i = 0; i < 600; i++) {
    now = i * 100;
    assert.equal(await limiter.take("a"), 0);
  }
  assert.ok(asked() <= 600 / 5, `asked ${asked()} times`);
});

test("many requests at the same time ask once, and none of what is taken lapses", async () => {
  const { rates, asked } = shared(() => 0);
  const limiter = sharedLimiters(rates, () => 0)("guest", { burst: 60, perSecond: 20 });
  const waits = await Promise.all(Array.from({ length: 70 }, async () => limiter.take("a")));
  assert.equal(waits.filter((wait) => wait === 0).length, 60);
  // Ten leases of six tokens, and one that is refused whole and then by one.
  assert.ok(asked() <= 12, `asked ${asked()} times`);
});

test("while the others cannot be asked, each counts for itself", async () => {
  const down: SharedRates = { take: () => Promise.reject(new Error("away")) };
  const limiter = sharedLimiters(down, () => 0)("guest", { burst: 3, perSecond: 1 });
  const waits: number[] = [];
  for (let i = 0; i < 5; i++) waits.push(await limiter.take("a"));
  assert.deepEqual(
    waits.map((wait) => wait > 0),
    [false, false, false, true, true],
  );
});

test("a bucket in the database lets through what one in memory does", async () => {
  const { queue } = await quickStore();
  // Kysely over the store's own door.
  const pool = {
    connect: async () => ({
      query: (text: string, values: unknown[]) => queue.query(text, values),
      release: () => {},
    }),
    end: async () => {},
  };
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as unknown as Pool }) });
  const rates = ratesIn(db);
  const memory = openBuckets({ burst: 4, perSecond: 0.001 });
  const name = `test ${Math.random()}`;
  for (let i = 0; i < 7; i++)
    assert.equal(await rates.take(name, 4, 0.001, 1), memory.take("a", 0) === 0, `request ${i}`);
  await queue.query("update rates set at = now() - interval '2000 seconds' where name = $1", [name]);
  assert.equal(await rates.take(name, 4, 0.001, 2), true);
  assert.equal(await rates.take(name, 4, 0.001, 1), false);
  // A clock that was put back keeps nobody out until it has caught up.
  await queue.query("update rates set at = now() + interval '1 day' where name = $1", [name]);
  assert.equal(await rates.take(name, 4, 0.001, 4), true);
  assert.equal(await rates.take(name, 4, 0.001, 1), false);
});

test("one household is one address", () => {
  assert.equal(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2:ffff::1"));
  assert.notEqual(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
  assert.equal(network("::ffff:10.0.0.1"), "10.0.0.1");
  assert.equal(network("10.0.0.1"), "10.0.0.1");
  // As some proxies write them: another port is nobody else.
  assert.equal(network("10.0.0.1:50123"), "10.0.0.1");
  assert.equal(network("[2001:db8:1:2::3]:50123"), network("2001:db8:1:2::1"));
  assert.equal(network("[2001:db8:1:2::3]"), network("2001:db8:1:2::1"));
  assert.equal(network("fe80::1%eth0"), network("fe80::2"));
  assert.notEqual(network("::1"), network("2001:db8::1"));
});
