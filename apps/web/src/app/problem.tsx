/** What went wrong, told at once to whoever listens to the page. */

interface Props {
  /** Beside what it is of. */
  readonly inline?: boolean;
  readonly children: React.ReactNode;
}

export function Problem({ inline = false, children }: Props): React.ReactNode {
  const Tag = inline ? "span" : "p";
  return (
    <Tag role="alert" className="problem">
      {children}
    </Tag>
  );
}
