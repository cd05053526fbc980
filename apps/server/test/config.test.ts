import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigFault, readConfig } from "../src/config.ts";
import { LIMITS } from "../src/http/context.ts";

test("without settings it listens on this machine only, on the usual port, with the embedded store", () => {
  const config = readConfig({});
  assert.deepEqual([config.host, config.port, config.databaseUrl], ["127.0.0.1", null, null]);
  assert.match(config.data, /\.linchpin$/);
  assert.deepEqual(config.limits, LIMITS);
});

test("settings are read, and what is empty counts as not given", () => {
  const config = readConfig({ PORT: "0", LINCHPIN_LOG: "info", LINCHPIN_PROXY: "yes", LINCHPIN_RATE: "10" });
  assert.deepEqual([config.port, config.log, config.proxy], [0, "info", true]);
  assert.equal(config.limits.guest.burst, 10 * LIMITS.guest.burst);
  assert.equal(readConfig({ PORT: "", LINCHPIN_LOG: "" }).port, null);
});

test("a wrong setting is named with what to write instead", () => {
  for (const [env, said] of [
    [{ PORT: "70000" }, /PORT is a whole number from 0 to 65535, not "70000"/],
    [{ PORT: "8e1" }, /PORT/],
    [{ LINCHPIN_RATE: "0" }, /LINCHPIN_RATE/],
    [{ LINCHPIN_PROXY: "true" }, /LINCHPIN_PROXY is one of yes, no, not "true"/],
  ] as const) {
    assert.throws(
      () => readConfig(env),
      (error) => error instanceof ConfigFault && said.test(error.message),
    );
  }
});
