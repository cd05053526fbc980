/** The hatch by which a party is known in every picture. */
export const PartyMark = ({ seat }: { readonly seat: number }): React.ReactNode => (
  <i className={`mark-of seat-${seat}`} aria-hidden="true" />
);
