/** A wide table in a box of its own that scrolls, by keyboard too; named after its heading or by itself. */
type Props = { readonly children: React.ReactNode } & (
  | { readonly label: string; readonly titledBy?: undefined }
  | { readonly label?: undefined; readonly titledBy: string }
);

export const Scroll = ({ label, titledBy, children }: Props): React.ReactNode => (
  <div className="scroll" tabIndex={0} role="group" aria-label={label} aria-labelledby={titledBy}>
    {children}
  </div>
);
