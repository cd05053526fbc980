/** Text to values that know their place; faults with a remedy. Knows no deal. */
export { readText } from "./text.ts";
export { readAs, type Format } from "./format.ts";
export {
  formatFault,
  formatPath,
  nearest,
  show,
  suggest,
  type Fault,
  type Meant,
  type Mend,
  type Path,
  type Problem,
} from "./faults.ts";
export { wordIssues } from "./wording.ts";
export { amountFromText, numberFromText } from "./written.ts";
export { numeralZh } from "./numerals.ts";
export { quantityFromText, UNITS, type Bounds, type Unit } from "./quantity-text.ts";
export { checkName, checkNames, field, looseItems, looseList, problemAt, type Names } from "./references.ts";
export { annotations, described, itemsOf, KEY, named, onOneLine, optional, required, TEXT } from "./parts.ts";
export { number, quantity, type Measure, type Quantity } from "./numbers.ts";
export { jsonSchemaOf, knownKeys, schemasAt, type JsonSchema } from "./jsonschema.ts";
export { keyFor } from "./keys.ts";
export { TEXT_LIMITS } from "./limits.ts";
