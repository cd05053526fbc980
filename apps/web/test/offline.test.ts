/** The worker that keeps the app for later, run without a browser; and the policy that the built page brings along. */
import assert from "node:assert/strict";
import { createContext, runInContext } from "node:vm";
import { test } from "node:test";
import { workerOf } from "../build/offline.ts";
import { policy } from "../build/policy.ts";

const ADDRESS = "https://files.test/app/";
const BUILD = new Map([
  ["index.html", "<p>one</p>"],
  ["boot.js", "1"],
  ["assets/a-123.js", "a"],
]);

type Answer = Response | Promise<Response>;
type Listener = (event: {
  readonly request?: { readonly url: string; readonly method: string; readonly mode: string };
  readonly waitUntil: (doing: Promise<unknown>) => void;
  readonly respondWith: (answer: Answer) => void;
}) => void;

/** A worker at work: what it kept, how it asked for it, and what it answers to a page that is opened. */
function running(network: () => Answer) {
  const listeners = new Map<string, Listener>();
  const kept = new Map<string, Map<string, Request>>();
  const caches = {
    open: async (name: string) => ({
      addAll: async (asked: readonly Request[]) => {
        kept.set(name, new Map(asked.map((request) => [request.url, request])));
      },
    }),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (path: string) =>
      [...kept.values()].some((files) => files.has(new URL(path, ADDRESS).href))
        ? new Response("kept")
        : undefined,
  };
  const self = {
    addEventListener: (kind: string, listener: Listener) => listeners.set(kind, listener),
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
    location: new URL(`${ADDRESS}sw.js`),
  };
  const asked = (path: string, options: RequestInit): Request => new Request(new URL(path, ADDRESS), options);
  const fetch = async (): Promise<Response> => network();
  runInContext(
    workerOf(BUILD),
    createContext({
      self,
      caches,
      fetch,
      URL,
      Response,
      Request: function (path: string, options: RequestInit) {
        return asked(path, options);
      },
    }),
  );
  const done = (kind: "install" | "activate"): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const waitUntil = (doing: Promise<unknown>): void => void doing.then(resolve, reject);
      listeners.get(kind)!({ waitUntil, respondWith: () => {} });
    });
  const installed = (): Promise<unknown> => done("install");
  const activated = (): Promise<unknown> => done("activate");
  const opened = (): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = { url: ADDRESS, method: "GET", mode: "navigate" };
      const respondWith = (answer: Answer): void => void Promise.resolve(answer).then(resolve, reject);
      listeners.get("fetch")!({ request, waitUntil: () => {}, respondWith });
    });
  return { kept, installed, activated, opened };
}

test("a file that changes and keeps its name makes another version, which keeps it anew", async () => {
  const { kept, installed } = running(() => new Response("new"));
  await installed();
  const [[name, files]] = [...kept] as [[string, Map<string, Request>]];
  assert.deepEqual(
    [...files.keys()].toSorted(),
    ["", "assets/a-123.js", "boot.js"].map((path) => ADDRESS + path),
  );
  for (const { cache } of files.values()) assert.equal(cache, "no-cache");
  const version = name.split(" ").at(-1)!;
  assert.ok(workerOf(BUILD).includes(version));
  for (const changed of BUILD.keys())
    assert.ok(!workerOf(new Map([...BUILD, [changed, "changed"]])).includes(version), changed);
});

test("what it kept of older builds goes, and nothing that another at the same address keeps", async () => {
  const { kept, installed, activated } = running(() => new Response("new"));
  const others = ["linchpin /other/ 1", "another program", "linchpin /app 1"];
  for (const name of [...others, "linchpin /app/ 1"]) kept.set(name, new Map());
  await installed();
  const own = [...kept.keys()].at(-1)!;
  await activated();
  assert.deepEqual([...kept.keys()], [...others, own]);
});

test("the kept page is shown where nobody answers, and where a proxy answers for a server that does not", async () => {
  const outcomes: readonly (readonly [network: () => Answer, shown: string])[] = [
    [() => new Response("new"), "new"],
    [() => new Response("gone", { status: 404 }), "gone"],
    [() => new Response("Bad Gateway", { status: 502 }), "kept"],
    [() => Promise.reject(new TypeError("offline")), "kept"],
  ];
  for (const [network, shown] of outcomes) {
    const { installed, opened } = running(network);
    await installed();
    assert.equal(await (await opened()).text(), shown);
  }
});

test("what cannot be kept is told as it is", async () => {
  const { opened } = running(() => new Response("Bad Gateway", { status: 502 }));
  assert.equal((await opened()).status, 502);
  const none = running(() => Promise.reject(new TypeError("offline")));
  assert.equal((await none.opened()).type, "error");
});

test("the built page brings its policy along, before anything that it holds for", () => {
  const { apply, transformIndexHtml } = policy();
  assert.equal(apply, "build");
  assert.ok(typeof transformIndexHtml === "function");
  const [tag] = transformIndexHtml.call({} as never, "", {} as never) as unknown as readonly {
    readonly attrs: Readonly<Record<string, string>>;
    readonly injectTo: string;
  }[];
  assert.equal(tag!.injectTo, "head-prepend");
  assert.equal(tag!.attrs["http-equiv"], "Content-Security-Policy");
  assert.match(tag!.attrs["content"]!, /default-src 'none'.*script-src 'self'/);
  assert.doesNotMatch(tag!.attrs["content"]!, /unsafe/);
});
