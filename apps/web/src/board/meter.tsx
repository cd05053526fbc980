/** How much of something there is, as a bar and in percent: a row of a list of meters. */
import { useTongue } from "../app/tongue.tsx";

interface Props {
  readonly name: React.ReactNode;
  /** 0..1 */
  readonly value: number;
}

export function Meter({ name, value }: Props): React.ReactNode {
  const { t } = useTongue();
  return (
    <div className="meter">
      <dt>{name}</dt>
      <dd>
        <span className="meter-track" aria-hidden="true">
          <i style={{ inlineSize: `${Math.round(value * 100)}%` }} />
        </span>
        {t.percent(value)}
      </dd>
    </div>
  );
}
