/**
 * A scripted player over HTTP. It remembers the last state that was acknowledged and the move under way, and after a
 * restart of the server holds it to both: what was acknowledged is there, and the move under way is made once.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseRecord, replay, settle } from "@linchpin/table";
import { catalogue } from "./scenarios.ts";
import type { State } from "./visitor.ts";

/** The connection was lost: nothing is known of the request. */
export class Cut extends Error {}

export interface Client {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly moveTo: (address: string) => void;
}

export function clientAt(first: string): Client {
  let address = first;
  let cookie = "";
  return {
    moveTo: (next) => {
      address = next;
    },
    ask: async (method, path, body) => {
      const headers = { cookie, "content-type": "application/json" };
      try {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const answer = await fetch(address + path, { method, headers, ...sent });
        const text = await answer.text();
        cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
        return new Response(text === "" ? null : text, answer);
      } catch (cause) {
        throw new Cut("the connection was lost", { cause });
      }
    },
  };
}

const AGAIN_MS = 200;
const MOST_TRIES = 50;

interface Sent {
  readonly version: string;
  readonly move: string;
  readonly request: string;
}

export interface Player {
  /** One move, or the one under way again. */
  readonly move: () => Promise<void>;
  /** Compares what the server has with what it acknowledged. */
  readonly check: () => Promise<void>;
  readonly acknowledged: () => number;
  readonly games: () => number;
}

/** `chance` is a number from 0 to 1, drawn anew. */
export function playerOf(client: Client, chance: () => number): Player {
  let state: State | null = null;
  let events: State["events"] = [];
  let sent: Sent | null = null;
  let acknowledged = 0;
  let games = 0;

  const json = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    let answer = await client.ask(method, path, body);
    // A database that is too busy to answer has lost nothing; a move is sent again under its name.
    for (let tries = 0; answer.status === 503 && tries < MOST_TRIES; tries++) {
      await sleep(AGAIN_MS);
      answer = await client.ask(method, path, body);
    }
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };

  const next = async (from: State): Promise<Sent> => {
    const { moves, version } = await json<{ moves: string[]; version: string }>(
      "GET",
      `/api/tables/${from.id}/moves`,
    );
    const open = moves.filter((move) => !/^(?:close|wait|dismiss)/.test(move));
    const move = open.length === 0 || chance() < 0.5 ? "wait" : open[Math.floor(chance() * open.length)]!;
    return { version, move, request: randomUUID() };
  };

  const keep = (answer: State, from: number): void => {
    state = answer;
    events = [...events.slice(0, from), ...answer.events];
    assert.equal(events.length, answer.seen);
  };

  return {
    move: async () => {
      if (state === null || state.over) {
        if (state !== null) await reviewed(client, state);
        games++;
        keep(await json<State>("POST", "/api/tables", { scenario: "sensor" }), 0);
        return;
      }
      sent ??= await next(state);
      const after = state.seen;
      keep(await json<State>("POST", `/api/tables/${state.id}/moves`, { ...sent, after }), after);
      sent = null;
      acknowledged++;
    },
    check: async () => {
      if (state === null) return;
      const now: State = await json("GET", `/api/tables/${state.id}`);
      assert.deepEqual(now.events.slice(0, events.length), events, "an acknowledged move is lost");
      if (sent === null || now.seen === state.seen) assert.deepEqual(now.view, state.view);
    },
    acknowledged: () => acknowledged,
    games: () => games,
  };
}

/** The record of a game that is over, replayed here, comes out as the server says. */
async function reviewed(client: Client, state: State): Promise<void> {
  const path = `/api/tables/${state.id}/record`;
  let answer = await client.ask("GET", path);
  // All players are one guest, of whose records few may wait.
  for (; answer.status === 429; answer = await client.ask("GET", path)) await sleep(AGAIN_MS);
  const text = await answer.text();
  const parsed = parseRecord(text);
  assert.ok(parsed.ok, text);
  const again = replay(parsed.record, catalogue.get("sensor")!.scenario);
  assert.ok(again.ok, again.ok ? "" : again.fault.kind);
  const last = again.replay.last;
  assert.equal(last.ending, state.view.ending);
  assert.deepEqual(settle(last).payoffs, state.payoffs);
}
