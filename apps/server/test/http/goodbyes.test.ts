/** Going away at the same time as something else: a seat that was looked into is never played as though nobody had been there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Store } from "../../src/store/store.ts";
import { quickStore } from "../support/quick-store.ts";
import {
  inviteTo,
  problemIn,
  sessionsOn,
  tablesOn,
  testApp,
  twoAt,
  visitor,
  type App,
} from "../support/visitor.ts";

const app = testApp();
const nothing = async (): Promise<void> => {};

/** An app on the same store, in which something happens between two steps of the server's. */
async function appOn(store: Store): Promise<App> {
  return testApp({ tables: tablesOn(store), sessions: await sessionsOn(store) });
}

/** Ways for a session to end, and the step of the store's after which nobody looks any more whether it has a seat. */
const ENDS: readonly (readonly [method: string, step: "tablesOf" | "isSeated"])[] = [
  ["DELETE", "tablesOf"],
  ["POST", "isSeated"],
];

for (const [method, step] of ENDS)
  test(`who sits down while its session ends (${method}) has seen nothing that is still so`, async () => {
    const store = await quickStore();
    let between = nothing;
    const halting: Store = {
      ...store,
      tablesOf: async (...given) => {
        const found = await store.tablesOf(...given);
        if (step === "tablesOf") await between();
        return found;
      },
      isSeated: async (...given) => {
        const found = await store.isSeated(...given);
        if (step === "isSeated") await between();
        return found;
      },
    };
    const halted = await appOn(halting);
    const owner = await visitor(await app);
    const second = await visitor(await app);
    const table = await owner.post("/api/tables", { scenario: "sensor", mode: "exam" }, 201);
    const token = await inviteTo(owner, table, "bohe");
    between = async () => {
      between = nothing;
      await second.post("/api/invitations/join", { token });
    };
    const seen = (await store.read(table.id, 0))!;
    assert.ok((await (await visitor(halted, second.cookie())).ask(method, "/api/session")).ok);
    const now = (await store.read(table.id, 0))!;
    assert.equal(now.seated.length, 1);
    assert.notEqual(now.head.seed, seen.head.seed, "the program plays a seat that somebody has looked into");
    const state = await owner.get(`/api/tables/${table.id}`);
    assert.deepEqual([state.drawn, state.seatings, state.yourTurn], [1, [], true]);
    await owner.move(state, "wait");
  });

test("at an exam a seat whose person was deleted whole leaves the talks, and all see it", async () => {
  const store = await quickStore();
  const { owner, second, state: table } = await twoAt(app, { mode: "exam" });
  await owner.move(table, "wait");
  await store.endGuest(second.cookie().split(".")[2]!);
  const state = await owner.get(`/api/tables/${table.id}`);
  assert.deepEqual(
    state.seatings.map(({ seat, kind }) => [seat, kind]),
    [
      ["bohe", "sat"],
      ["bohe", "left"],
    ],
  );
  assert.equal(state.view.parties[1]!.gone, true);
});

test("who takes a seat as the last person leaves finds no table, or keeps it", async () => {
  const store = await quickStore();
  const [owner, second] = [await visitor(await app), await visitor(await app)];
  let left = nothing;
  const halting: Store = {
    ...store,
    write: async (write) => {
      const done = await store.write(write);
      if (write.seating?.kind === "left") await left();
      return done;
    },
  };
  const table = await owner.post("/api/tables", { scenario: "sensor" }, 201);
  const token = await inviteTo(owner, table, "bohe");
  let joined: Response | null = null;
  left = async () => {
    joined = await second.ask("POST", "/api/invitations/join", { token });
  };
  const leaving = await visitor(await appOn(halting), owner.cookie());
  assert.equal((await leaving.ask("DELETE", `/api/tables/${table.id}`)).status, 204);
  await problemIn(joined!, "not-found");
  await problemIn(await second.ask("GET", `/api/tables/${table.id}`), "not-found");
});
