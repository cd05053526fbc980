/**
 * Every endpoint of the OpenAPI document, with input made from the document's own schemas: right, nearly right, and
 * wild. Never a 5xx; a refusal is always a problem with a remedy; an answer is always one that the document lists.
 *
 * `FUZZ_RUNS=2500 FUZZ_SEED=1` runs longer and elsewhere.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { testApp, visitor, type App } from "../support/visitor.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? 7);
const METHODS = ["get", "post", "delete", "put", "patch"] as const;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly example?: unknown;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const resolve = (document: Document, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split("/").at(-1)!]!;

/** Text that breaks things: scripts, quotes, ends, halves of characters, SQL, paths, numbers at the edge. */
const NASTY = [
  "",
  " ",
  "\0",
  "\u{D800}",
  "'; drop table moves; --",
  "../../etc/passwd",
  "%00",
  "%",
  "%ff",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "NaN",
  "1e309",
  "-0",
  "9".repeat(400),
  "要约",
  "\u{1F600}".repeat(40),
  '[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "1"]\n\n1. ((((',
  "propose bohe royalty=1e308% upfront=1e308 term=1e308 channels=oem",
  "trade bohe deposit=1e309",
  "exclusivity bohe 99999999999999999999",
] as const;

const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...NASTY, null, true, 0, -1, 1e300, 0.5, [], {}, [[[]]]),
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Names of fields for which values are known that mean something; `current` is replaced by the table's version. */
const CURRENT = "current";
const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  version: [CURRENT],
  move: ["wait", "share bohe spec", "probe bohe plans", "propose bohe royalty=4% term=48 channels=oem"],
  seat: ["owner", "bohe"],
  record: ['[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "1"]\n\n1. share bohe spec; wait\n'],
};

/** Values that a schema allows, and some that it nearly allows. */
function valueOf(document: Document, given: Schema, name = ""): fc.Arbitrary<unknown> {
  const schema = resolve(document, given);
  const right: fc.Arbitrary<unknown>[] = [];
  const known = KNOWN[name] ?? (schema.example === undefined ? [] : [schema.example]);
  if (known.length > 0)
    right.push(fc.constantFrom(...known), fc.constantFrom(...known), fc.constantFrom(...known));
  if (schema.enum !== undefined) right.push(fc.constantFrom(...schema.enum));
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(
      ([field, each]) => [field, valueOf(document, each, field)] as const,
    );
    right.push(fc.record(Object.fromEntries(fields)));
    right.push(fc.record(Object.fromEntries(fields), { requiredKeys: [] }));
  } else if (schema.pattern !== undefined) right.push(fc.stringMatching(new RegExp(schema.pattern)));
  else if (schema.type === "string") right.push(fc.string());
  if (schema.type === "integer" || schema.type === "number")
    right.push(fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 10, 1e9) }));
  return fc.oneof(
    { weight: 12, arbitrary: fc.oneof(...(right.length > 0 ? right : [wild])) },
    { weight: 1, arbitrary: wild },
  );
}

/** Of a body: none, and those that are nearly right. */
const ODD_TYPES = [
  "",
  "text/plain",
  "application/json;;",
  "application/json; charset=latin1",
  "application/json; charset=utf-8",
  "application/json, text/plain",
  "application/problem+json",
  "multipart/form-data",
  "application/x-www-form-urlencoded",
  "/",
] as const;

interface Call {
  readonly path: string;
  readonly body: string | null;
  readonly type: string;
}

function callsOf(
  document: Document,
  path: string,
  operation: Operation,
  ids: readonly string[],
): fc.Arbitrary<Call> {
  const parameters = operation.parameters ?? [];
  const values = parameters.map(({ schema, in: place }) =>
    place === "path"
      ? fc.oneof(fc.constantFrom(...ids), valueOf(document, schema))
      : valueOf(document, schema),
  );
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const json = schema === undefined ? fc.constant(undefined) : valueOf(document, schema);
  const body = fc.oneof(
    { weight: 6, arbitrary: json.map((value) => (value === undefined ? null : JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "null", '"', "[]", '{"__proto__":{"a":1}}', "\0") },
  );
  const type = fc.constantFrom(...Array.from({ length: 30 }, () => "application/json"), ...ODD_TYPES);
  return fc
    .record({ values: fc.tuple(...values), body, type })
    .map(({ values: given, body: text, type: kind }) => {
      const query = new URLSearchParams();
      let filled = path;
      parameters.forEach(({ name, in: place }, i) => {
        const value = asText(given[i]);
        if (place === "path") filled = filled.replace(`{${name}}`, encoded(value) || "-");
        else query.set(name, value);
      });
      return { path: query.size > 0 ? `${filled}?${query.toString()}` : filled, body: text, type: kind };
    });
}

const asText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");
/** Half a character has no encoding in an address. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

async function documentOf(app: App): Promise<Document> {
  return (await (await app.request("/api/openapi.json")).json()) as Document;
}

test("no endpoint of the document answers anything with a 5xx, or with what the document does not list", async () => {
  const app = await testApp();
  const document = await documentOf(app);
  let operations = 0;
  const outcomes = new Set<string>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = methods[method];
      if (operation === undefined) continue;
      operations++;
      // Of its own, as a session may end here.
      const guest = await visitor(app);
      const version = async (table: string): Promise<string> => {
        const found = await guest.ask("GET", `/api/tables/${table}`);
        return found.ok ? ((await found.json()) as { version: string }).version : "";
      };
      const { id } = await guest.post<{ id: string }>("/api/tables", { scenario: "sensor" }, 201);
      const open = await guest.post<{ id: string }>("/api/tables", { scenario: "sensor", seed: 1 }, 201);
      await fc.assert(
        fc.asyncProperty(
          callsOf(document, path, operation, [method === "delete" ? id : open.id, "sensor"]),
          async (call) => {
            const headers: Record<string, string> = { cookie: guest.cookie() };
            if (call.type !== "") headers["content-type"] = call.type;
            const body = call.body?.includes(CURRENT)
              ? call.body.replaceAll(CURRENT, await version(open.id))
              : call.body;
            const answer = await app.request(call.path, {
              method: method.toUpperCase(),
              headers,
              ...(method === "get" || body === null ? {} : { body }),
            });
            await checked(answer, operation);
            outcomes.add(`${method} ${path} ${answer.status}`);
          },
        ),
        { numRuns: RUNS, seed: SEED },
      );
      await guest.ask("DELETE", "/api/session");
    }
  }
  assert.ok(operations >= 15, `${operations} operations`);
  // The fuzz got past the checks: what it sent was also right.
  for (const done of ["post /api/tables 201", "post /api/tables/{id}/moves 200", "get /api/tables/{id} 200"])
    assert.ok(outcomes.has(done), `${done} is not in ${[...outcomes].join(", ")}`);
});

async function checked(answer: Response, { responses }: Operation): Promise<void> {
  if (answer.headers.get("content-type") === "text/event-stream") {
    await answer.body!.cancel();
    return;
  }
  const text = await answer.text();
  assert.ok(answer.status < 500, text);
  // Paths that are no path of the document any more are not found.
  const general = answer.status === 404;
  assert.ok(general || Object.hasOwn(responses, String(answer.status)), `${answer.status}: ${text}`);
  if (answer.status < 400) return;
  assert.equal(answer.headers.get("content-type"), "application/problem+json");
  const said = JSON.parse(text) as Record<string, unknown>;
  assert.equal(said["status"], answer.status);
  assert.ok(String(said["remedy"]).length > 10);
}

test("methods and paths that are not in the document are not found", async () => {
  const app = await testApp();
  const guest = await visitor(app);
  const words = fc.constantFrom(
    "api",
    "tables",
    "moves",
    "..",
    "",
    "%2e%2e",
    "{id}",
    "events",
    "é",
    "session",
    "a%",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      fc.array(words, { maxLength: 5 }),
      async (method, parts) => {
        const answer = await guest.ask(method.toUpperCase(), `/${parts.join("/")}`);
        assert.ok(answer.status < 500, parts.join("/"));
        await answer.body?.cancel();
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});
