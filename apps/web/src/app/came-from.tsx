/** The way back to the table from a page that is opened beside a game. */
import { useTongue } from "./tongue.tsx";
import { AT_A_TABLE } from "./routes.ts";

let table: string | null = null;

/** Remembers the last table that was left; once, at the start. */
export function followTables(): void {
  window.addEventListener("hashchange", ({ oldURL }) => {
    const hash = new URL(oldURL).hash;
    if (AT_A_TABLE.test(hash.slice(1))) table = hash;
  });
}

export function BackToTable(): React.ReactNode {
  const { t } = useTongue();
  if (table === null) return null;
  return (
    <p>
      <a className="button" href={table}>
        {t.review.toTable}
      </a>
    </p>
  );
}
