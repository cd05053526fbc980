/**
 * A schema as JSON Schema (draft 2020-12), for editors, forms and faults, and what it says at one place of a file.
 */

import * as z from "zod";
import type { Path } from "./faults.ts";

/** The part of JSON Schema that these schemas use. */
export interface JsonSchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" }) as JsonSchema;
}

/** Every schema that may apply at `path`: the alternatives too. */
export function schemasAt(root: JsonSchema, path: Path): readonly JsonSchema[] {
  let here = alternatives(root);
  for (const step of path) {
    here = here.flatMap((schema) => {
      const next = typeof step === "number" ? schema.items : property(schema, step);
      return next === undefined ? [] : alternatives(next);
    });
  }
  return here;
}

/** The keys that a map at `path` may have, if they are not the user's own. */
export function knownKeys(root: JsonSchema, path: Path): readonly string[] {
  return [...new Set(schemasAt(root, path).flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(alternatives)];
}

function property(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return schema.additionalProperties === false ? undefined : schema.additionalProperties;
}
