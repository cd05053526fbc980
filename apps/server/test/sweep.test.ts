import assert from "node:assert/strict";
import { test } from "node:test";
import type { Log } from "../src/log.ts";
import type { Sweep, Swept } from "../src/store/store.ts";
import { MARKS, sweepHourly } from "../src/sweep.ts";

interface Watched {
  readonly asked: Sweep[];
  readonly hour: () => Promise<void>;
  readonly logged: string[];
}

function watched(answer: Swept, many = false): Watched {
  const asked: Sweep[] = [];
  const logged: string[] = [];
  const timers: (() => void)[] = [];
  const store = {
    sweep: async (sweep: Sweep): Promise<Swept> => {
      asked.push(sweep);
      return answer;
    },
  };
  const log: Log = (level, message) => logged.push(`${level} ${message}`);
  sweepHourly(store, { idleDays: 180, many }, log, {
    every: (_, run) => {
      timers.push(run);
      return () => {};
    },
  });
  return {
    asked,
    logged,
    hour: async () => {
      for (const run of timers) run();
      await new Promise(setImmediate);
    },
  };
}

test("nothing is looked at when the server starts, and what is old goes after a week of hours", async () => {
  const { asked, hour } = watched({ removed: 0, refused: 0 });
  assert.deepEqual(asked, []);
  await hour();
  assert.deepEqual(
    asked.map(({ idleDays, marks, share }) => [idleDays, marks, share]),
    [[180, MARKS, 1 / 3]],
  );
  assert.equal(MARKS, 7 * 24);
});

test("that too many would go is said with the remedy, and can be allowed", async () => {
  const refusing = watched({ removed: 0, refused: 40 });
  await refusing.hour();
  assert.match(refusing.logged.join(), /warn .*is the clock right/);
  const allowed = watched({ removed: 40, refused: 0 }, true);
  await allowed.hour();
  assert.equal(allowed.asked[0]!.share, 1);
});
