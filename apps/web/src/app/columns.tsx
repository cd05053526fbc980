/** The head of a table: what its columns are called. Numbers stand at the end of theirs. */

/** `null`: a column of buttons, or the corner above the names of the rows. */
type Column = string | { readonly number: string } | null;

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
