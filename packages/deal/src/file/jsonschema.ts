/**
 * The schemas of deals and terms as JSON Schema (draft 2020-12), for editors and forms.
 */

import { jsonSchemaOf, type JsonSchema } from "@linchpin/source";
import { dealSchema } from "./schema.ts";
import { termsFileSchema } from "./schema-terms.ts";

export const dealJsonSchema = (): JsonSchema => jsonSchemaOf(dealSchema);

export const termsJsonSchema = (): JsonSchema => jsonSchemaOf(termsFileSchema);
