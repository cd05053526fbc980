/** The engraver's hatches by which the parties are told apart, for pictures; the bar has the same in its style. */

/** Lines of a tile of eight units, by party; repeated after the sixth. */
const TILES = [
  "M0 8 8 0 M-2 2 2 -2 M6 10 10 6",
  "M0 4H8",
  "M0 0 8 8 M-2 6 2 10 M6 -2 10 2",
  "M4 0V8",
  "M0 4H8 M4 0V8",
  "M0 8 8 0 M0 0 8 8",
] as const;

export const Hatches = ({ count }: { readonly count: number }): React.ReactNode => (
  <defs>
    {Array.from({ length: Math.max(0, count - 1) }, (_, i) => (
      <pattern key={i} id={`hatch-${i + 1}`} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect width={8} height={8} className="hatch-ground" />
        <path d={TILES[i % TILES.length]} className="hatch-line" />
      </pattern>
    ))}
  </defs>
);
