/** The three doors, in this order: learn, your own deal, play. */
import { useTongue } from "../../app/tongue.tsx";
import { stationReached } from "../../app/learnt.ts";
import { LEARN, route } from "../../app/routes.ts";

const DOORS = ["learn", "deal", "play"] as const;
const WHERE: Readonly<Record<(typeof DOORS)[number], string>> = {
  learn: LEARN,
  deal: route.deals(),
  play: route.tables(),
};

export function showTables(): void {
  const tables = document.querySelector<HTMLElement>("#tables");
  tables?.scrollIntoView({ behavior: "auto" });
  tables?.focus({ preventScroll: true });
}

export function Doors(): React.ReactNode {
  const { t } = useTongue();
  const reached = stationReached();
  return (
    <nav className="doors" aria-label={t.landing.doors.title}>
      {DOORS.map((door) => (
        <a
          key={door}
          href={WHERE[door]}
          onClick={(event) => {
            // The address is the router's: a part of this page is shown by hand.
            if (door !== "play") return;
            event.preventDefault();
            showTables();
          }}
        >
          <b>{t.landing.doors[door].name}</b>
          <span>{door === "learn" ? t.landing.doors.learn.at(reached) : t.landing.doors[door].says}</span>
        </a>
      ))}
    </nav>
  );
}
