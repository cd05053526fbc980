/** The reference deals read, and the JSON Schema says what validation does. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { schemasAt, type JsonSchema } from "@linchpin/source";
import { dealJsonSchema, termsJsonSchema } from "../src/file/jsonschema.ts";
import { LIMITS } from "../src/file/limits.ts";
import { parsed, FULL } from "./support/files.ts";

/** Every schema below, with the way to it. */
function walk(schema: JsonSchema, path = ""): readonly (readonly [string, JsonSchema])[] {
  const below = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.anyOf ?? []).map((each, i) => [`|${i}`, each] as const),
    ...(schema.items === undefined ? [] : [["[]", schema.items] as const]),
    ...(schema.additionalProperties ? [["*", schema.additionalProperties] as const] : []),
  ];
  return [[path, schema], ...below.flatMap(([key, each]) => walk(each, `${path}.${key}`))];
}

test("every key of the schemas is described", () => {
  for (const root of [dealJsonSchema(), termsJsonSchema()]) {
    for (const [path, schema] of walk(root)) {
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        const said = [inner, ...(inner.anyOf ?? [])].some(({ description }) => description !== undefined);
        assert.ok(said, `${path}.${key}`);
      }
    }
  }
});

test("the schema is of draft 2020-12 and survives JSON", () => {
  const schema = dealJsonSchema();
  assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
  assert.equal(
    (schema as { readonly $schema?: string }).$schema,
    "https://json-schema.org/draft/2020-12/schema",
  );
  const required = (schema as { readonly required?: readonly string[] }).required;
  assert.deepEqual(required, [
    "linchpin",
    "title",
    "currency",
    "horizon",
    "owner",
    "technology",
    "parties",
    "channels",
  ]);
});

test("the schema knows what may stand at a path", () => {
  const root = dealJsonSchema();
  const at = (path: readonly (string | number)[]) => schemasAt(root, path);
  assert.ok(at(["parties", "anybody", "make"]).some(({ maximum }) => maximum === 1));
  assert.ok(at(["assets", "source", "kind"]).some((schema) => schema.enum?.includes("demo")));
  assert.ok(at(["horizon", "low"]).some(({ maximum }) => maximum === LIMITS.horizon));
  assert.deepEqual(at(["nowhere"]), []);
  assert.deepEqual(at(["toString"]), []);
});

test("the defaults that the schema states are those that the reader uses", () => {
  const root = dealJsonSchema();
  const { assumptions } = parsed(FULL);
  const defaults = assumptions.filter(({ fromDefault }) => fromDefault);
  assert.ok(defaults.length > 10);
  for (const { path, value } of defaults) {
    const stated = schemasAt(root, path.split(".")).map(
      (schema) => (schema as { default?: unknown }).default,
    );
    assert.ok(stated.includes(value), path);
  }
});
