/** The pie as a bar, divided among everyone: the owner in green, the others in engraver's hatches; with its text twin. */
import { useId } from "react";
import type { Division } from "@linchpin/match";
import { useTongue } from "../app/tongue.tsx";

/** Below this part of the bar a name does not fit. */
const NAMED_FROM = 0.075;
/** Below this the amount does not. */
const PRICED_FROM = 0.13;
const SHOWN_FROM = 0.002;

interface Props {
  readonly division: Division;
  /** By seat, the owner's first. */
  readonly names: readonly string[];
  readonly currency: string;
  readonly stale?: boolean;
  /** Through whose eyes; what is gone without them is known of the owner only. */
  readonly seat?: number;
}

export function PowerBar({
  division,
  names,
  currency,
  stale = false,
  seat: own = 0,
}: Props): React.ReactNode {
  const { t, money } = useTongue();
  const title = useId();
  const { pie, shares, necessity } = division;
  const whole = Math.max(1, pie);
  const gone = t.bar.necessity(t.percent(necessity), necessity >= ALL_OF_IT);
  const parts = shares.map((share, seat) => ({ seat, share, part: share / whole }));
  return (
    <figure className={stale ? "power stale" : "power"} aria-labelledby={title}>
      <figcaption id={title} className="hidden">
        {t.bar.title}
      </figcaption>
      <div className="power-bar" aria-hidden="true">
        {parts.map(({ seat, share, part }) => (
          <div
            key={seat}
            className={`power-part seat-${seat}${part < SHOWN_FROM ? " nothing" : ""}`}
            style={{ flexGrow: Math.max(part, 0) }}
          >
            {part >= NAMED_FROM && (
              <span className="power-label">
                <b>{seat === own ? t.bar.you : barName(names[seat]!)}</b>{" "}
                {part >= PRICED_FROM && <span>{money(share)}</span>}
              </span>
            )}
          </div>
        ))}
      </div>
      {own === 0 && (
        <div className="necessity" aria-hidden="true">
          <span className="gone" style={{ flexGrow: necessity }}>
            <span>{gone}</span>
          </span>
          <span className="stays" style={{ flexGrow: 1 - necessity }} />
        </div>
      )}
      <ul className="hidden">
        {parts.map(({ seat, share, part }) => (
          <li key={seat}>
            {t.bar.twin(seat === own ? t.bar.you : names[seat]!, money(share), t.percent(part))}
          </li>
        ))}
        <li>{t.bar.whole(t.money(money(pie), currency))}</li>
        {own === 0 && <li>{gone}</li>}
      </ul>
    </figure>
  );
}

/** What would be shown as 100 %. */
const ALL_OF_IT = 0.995;

const CHINESE = /^\p{Script=Han}/u;

/** What fits into a bar: "Qingluo" of "Qingluo Metering", "青珞" of "青珞计量". */
export const barName = (name: string): string =>
  CHINESE.test(name) ? name.slice(0, 2) : name.split(" ")[0]!;
