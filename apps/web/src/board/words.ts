/** The language of the page with what is said of a game; loaded with the table, not with the first page. */
import { TABLE, type TableWords } from "@linchpin/words";
import { useTongue, type Spoken } from "../app/tongue.tsx";
import { YOURS } from "../app/words/yours.ts";

export function useWords(): Spoken & { readonly table: TableWords; readonly yours: (typeof YOURS)["en"] } {
  const tongue = useTongue();
  return { ...tongue, table: TABLE[tongue.language], yours: YOURS[tongue.language] };
}
