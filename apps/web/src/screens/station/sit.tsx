/** On the other side of the table: a party's seat, the owner and the others simulated. */
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { Loading, Nowhere, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { LANGUAGES } from "@linchpin/table";
import type { BothLabels, Labels } from "@linchpin/words";
import type { PartySeat } from "../../games/party-seat.ts";
import type { LoadedScenario } from "../../games/setting.ts";
import type { LoadedStation } from "../../learn/course.ts";
import { useLearnWords } from "../../learn/words.ts";
import { PartyTable } from "../party/view.tsx";
import { screenAt } from "./model.ts";
import { isPlay, openSitting, type Play } from "./sitting.ts";
import { useTable } from "./use-table.ts";
import { useStation } from "./use-station.ts";

interface PageProps {
  readonly id: string;
  readonly screen: string;
  /** A new game, and not the one that was left. */
  readonly afresh: boolean;
}

export function SitPage({ id, screen, afresh }: PageProps): React.ReactNode {
  const words = useLearnWords();
  const of = useStation(id);
  if (of === null) return <Loading />;
  const number = of === "missing" ? 0 : screenAt(of.station, Number(screen));
  const play = of === "missing" ? undefined : of.station.screens[number - 1];
  if (of === "missing" || play === undefined || !isPlay(play) || play.seat === null)
    return <Nowhere to={LEARN} name={words.toPath} />;
  return <AtSeat of={of} number={number} play={play} afresh={afresh} />;
}

interface SeatProps {
  readonly of: LoadedStation;
  readonly number: number;
  readonly play: Play;
  readonly afresh: boolean;
}

function AtSeat({ of, number, play, afresh }: SeatProps): React.ReactNode {
  const words = useLearnWords();
  const loaded = useTable(play);
  const { id } = of.station;
  const remote = useMemo(
    () => (loaded === null ? null : openSitting(loaded, play, id, afresh)),
    [loaded, play, id, afresh],
  );
  useEffect(() => {
    // From here on it is the one that goes on.
    if (afresh && remote !== null) window.location.replace(course.sit(id, number));
  }, [afresh, remote, id, number]);
  if (loaded === null) return <Loading />;
  if (remote === null) return <Nowhere to={LEARN} name={words.toPath} />;
  return <Seated loaded={loaded} remote={remote} back={course.station(id, number + 1)} />;
}

interface SeatedProps {
  readonly loaded: LoadedScenario;
  readonly remote: PartySeat;
  readonly back: string;
}

/** The first evening calls the owner "you": from across the table it has its name. */
const named = (labels: Labels): Labels => ({
  ...labels,
  person: (seat) => (seat === 0 ? labels.party(0) : labels.person(seat)),
  people: (seat) => (seat === 0 ? "" : labels.people(seat)),
});

const everywhereNamed = (labels: BothLabels): BothLabels => ({
  ...labels,
  ...Object.fromEntries(LANGUAGES.map((language) => [language, named(labels[language])])),
});

function Seated({ loaded: own, remote, back }: SeatedProps): React.ReactNode {
  const loaded = useMemo(() => ({ ...own, labels: everywhereNamed(own.labels) }), [own]);
  const { t, language } = useTongue();
  const words = useLearnWords().station;
  const now = useSyncExternalStore(remote.subscribe, remote.now, remote.now);
  const { week, seat } = now.state.view;
  const labels = loaded.labels[language];
  useTitle(`${labels.party(seat)} · ${t.week(week)}`);
  return (
    <PartyTable
      loaded={loaded}
      remote={remote}
      now={now}
      spokenFor={false}
      after={{ href: back, name: words.toStation }}
    >
      {null}
    </PartyTable>
  );
}
