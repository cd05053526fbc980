/** The weeks of the talks as the border of a map: one field a week, the ones behind in ink. */
interface Props {
  readonly week: number;
  readonly weeks: number;
}

/** A number stands under every so many weeks. */
const NUMBERED = 5;

export function Weeks({ week, weeks }: Props): React.ReactNode {
  return (
    <ol className="weeks" aria-hidden="true">
      {Array.from({ length: weeks }, (_, i) => {
        const at = i + 1;
        const state = at < week ? "past" : at === week ? "now" : "ahead";
        return (
          <li key={at} className={state}>
            {(at % NUMBERED === 0 || at === 1) && <span>{at}</span>}
          </li>
        );
      })}
    </ol>
  );
}
