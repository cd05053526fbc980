/** The API in this process, and visitors with a cookie jar of their own. */
import assert from "node:assert/strict";
import { after } from "node:test";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "@hono/zod-openapi";
import { openDesk } from "../../src/desk/desk.ts";
import { openApp } from "../../src/http/app.ts";
import { LIMITS, type Env, type Limits, type Web } from "../../src/http/context.ts";
import { openNews } from "../../src/http/news.ts";
import type { tableState } from "@linchpin/protocol";
import { openKeys } from "../../src/http/keys.ts";
import { openKnownGuests } from "../../src/http/known-guests.ts";
import { openSessions, type Sessions } from "../../src/http/sessions.ts";
import type { Store } from "../../src/store/store.ts";
import { ownLimiters } from "../../src/http/rates.ts";
import { openReadiness } from "../../src/http/readiness.ts";
import { openQuotas, QUOTAS, type QuotaLimits, type Quotas } from "../../src/quotas.ts";
import { openStreams } from "../../src/http/streams.ts";
import { openTables, type Tables } from "../../src/tables.ts";
import { quickStore } from "./quick-store.ts";
import { catalogue } from "./scenarios.ts";

export type State = z.infer<typeof tableState>;
export type App = OpenAPIHono<Env>;

export const SECRET = "a secret of the tests";

const unlimited = { burst: 1e9, perSecond: 1e9 };
export const NO_LIMITS: Limits = {
  ...LIMITS,
  guest: unlimited,
  address: unlimited,
  beginnings: unlimited,
  heavy: unlimited,
  heavyOfAddress: unlimited,
  workOfAddress: unlimited,
  reviewsOfAddress: unlimited,
};

export const testDesk = openDesk();
after(() => testDesk.close());

const elapsed = (): number => performance.now();

export const sessionsOn = async (
  store: Store,
  secret = SECRET,
  room = async (): Promise<void> => {},
): Promise<Sessions> =>
  openSessions(store, await openKeys(store, secret, elapsed), openKnownGuests(store, elapsed), room);

export const quotasOn = (store: Store, change: Partial<QuotaLimits> = {}): Quotas =>
  openQuotas(store, SECRET, { ...QUOTAS, bytesOfAddress: 1e12, reviewsOfAddress: 1e6, ...change }, elapsed);

/** The tables of a store, as a server has them but for what is changed. */
export const tablesOn = (store: Store, change: Partial<Parameters<typeof openTables>[0]> = {}): Tables =>
  openTables({
    store,
    catalogue,
    desk: testDesk,
    quotas: quotasOn(store),
    askReview: async () => {},
    ...change,
  });

export async function testApp(change: Partial<Web> = {}): Promise<App> {
  const store = await quickStore();
  return openApp({
    tables: tablesOn(store),
    catalogue,
    sessions: await sessionsOn(store),
    news: openNews(store),
    streams: openStreams(change.limits ?? NO_LIMITS),
    log: () => {},
    now: () => new Date(),
    limiter: ownLimiters(elapsed),
    limits: NO_LIMITS,
    hosts: [],
    prefix: "",
    loopback: true,
    proxy: false,
    site: null,
    readiness: openReadiness({ write: store.ready, room: async () => {}, reviews: () => true }, elapsed),
    stopping: new AbortController().signal,
    ...change,
  });
}

export interface Visitor {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** The JSON of an answer with the status that is expected. */
  readonly get: <T = State>(path: string) => Promise<T>;
  readonly post: <T = State>(path: string, body?: unknown, status?: number) => Promise<T>;
  readonly move: (state: State, move: string) => Promise<State>;
  readonly cookie: () => string;
}

async function expecting<T>(status: number, answer: Response): Promise<T> {
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  return JSON.parse(text) as T;
}

export async function visitor(app: App, cookie?: string): Promise<Visitor> {
  let jar = cookie ?? "";
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers: Record<string, string> = jar === "" ? {} : { cookie: jar };
    if (body !== undefined) headers["content-type"] = "application/json";
    const answer = await app.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.get("set-cookie");
    if (set !== null) jar = set.split(";")[0]!;
    return answer;
  };
  if (cookie === undefined) await ask("POST", "/api/session");
  const post = async <T = State>(path: string, body?: unknown, status = 200): Promise<T> =>
    expecting<T>(status, await ask("POST", path, body));
  return {
    ask,
    get: async <T = State>(path: string) => expecting<T>(200, await ask("GET", path)),
    post,
    move: (state, move) => post(`/api/tables/${state.id}/moves`, { version: state.version, move }),
    cookie: () => jar,
  };
}

export interface Said {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly remedy: string;
}

/** The problem in an answer that refuses. */
export async function problemIn(answer: Response, kind: string): Promise<Said> {
  assert.equal(answer.headers.get("content-type"), "application/problem+json");
  const said = (await answer.json()) as Said;
  assert.equal(said.type, `/api/problems/${kind}`, said.detail);
  assert.equal(said.status, answer.status);
  assert.ok(said.remedy.length > 10);
  return said;
}

/** A guest and the table that it has made. `wanted`: what of it is not as usual. */
export async function atTable(
  app: App | Promise<App>,
  wanted: object = {},
): Promise<{ readonly guest: Visitor; readonly made: State; readonly id: string }> {
  const guest = await visitor(await app);
  const made = await guest.post("/api/tables", { scenario: "sensor", ...wanted }, 201);
  return { guest, made, id: made.id };
}

/** An owner and a person at Bohe's seat, nothing moved yet, and the table as the owner sees it. */
export async function twoAt(
  app: App | Promise<App>,
  wanted: object = {},
): Promise<{ readonly owner: Visitor; readonly second: Visitor; readonly state: State }> {
  const { guest: owner, made } = await atTable(app, wanted);
  const second = await visitor(await app);
  await second.post("/api/invitations/join", { token: await inviteTo(owner, made, "bohe") });
  return { owner, second, state: await owner.get(`/api/tables/${made.id}`) };
}

/** The token of an invitation to a seat. */
export const inviteTo = async (owner: Visitor, { id }: Pick<State, "id">, seat: string): Promise<string> =>
  (await owner.post<{ token: string }>(`/api/tables/${id}/invitations`, { seat }, 201)).token;
