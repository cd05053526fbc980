/** What tables have in common: a box in which a wide one scrolls, and the head that names their columns. */

interface ScrollProps {
  readonly label: string;
  readonly children: React.ReactNode;
}

/** A wide table in a box of its own that scrolls, by keyboard too. */
export const Scroll = ({ label, children }: ScrollProps): React.ReactNode => (
  <div className="scroll" tabIndex={0} role="group" aria-label={label}>
    {children}
  </div>
);

/** `null`: a column of buttons, or the corner above the names of the rows. */
type Column = string | { readonly number: string } | null;

/** The head of a table: what its columns are called. Numbers stand at the end of theirs. */
export const Columns = ({ of }: { readonly of: readonly Column[] }): React.ReactNode => (
  <thead>
    <tr>
      {of.map((column, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- columns never move
        <Name key={i} of={column} />
      ))}
    </tr>
  </thead>
);

interface TableProps {
  readonly className?: string;
  readonly of: readonly Column[];
  /** Each by its key, its name, and what stands under the other columns. */
  readonly rows: readonly (readonly [key: React.Key, name: React.ReactNode, ...cells: React.ReactNode[]])[];
}

/** A table of which each row has a name; numbers stand where their column says so. */
export const Table = ({ className, of, rows }: TableProps): React.ReactNode => (
  <table className={className}>
    <Columns of={of} />
    <tbody>
      {rows.map(([key, name, ...cells]) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {cells.map((cell, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns never move
            <td key={i} className={isNumber(of[i + 1]) ? "number" : undefined}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const isNumber = (column: Column | undefined): boolean => typeof column === "object" && column !== null;

function Name({ of: column }: { readonly of: Column }): React.ReactNode {
  if (column === null) return <td />;
  return typeof column === "string" ? (
    <th scope="col">{column}</th>
  ) : (
    <th scope="col" className="number">
      {column.number}
    </th>
  );
}
