/** A test that was taken, graded by the coach: as long as decisions are missing, how many; then what it shows. */
import { measuresOf, type Measures, type TestTaken } from "@linchpin/learn";
import { sitThrough, unread, type Match } from "@linchpin/match";
import { useEffect, useMemo } from "react";
import { useFound } from "../../games/use-found.ts";
import { provenGame } from "../../games/setting.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Problem } from "../../app/parts.tsx";

interface Props {
  readonly test: TestTaken;
  readonly told: (measures: Measures) => void;
}

export function GradedTest({ test, told }: Props): React.ReactNode {
  const match = useLoaded(test.record, () => matchIn(test.record));
  return match === null ? null : <Grading match={match} told={told} />;
}

async function matchIn(record: string): Promise<Match> {
  const proven = await provenGame(record);
  if (!proven.ok) throw new Error("the record of a test cannot be read");
  const { loaded, game } = proven;
  const setting = { ...loaded, seed: game.seed, exam: false };
  const known = unread(setting);
  return sitThrough(setting, game.moves, () => known);
}

interface GradingProps {
  readonly match: Match;
  readonly told: Props["told"];
}

function Grading({ match, told }: GradingProps): React.ReactNode {
  const words = useLearnWords().test;
  const found = useFound(match);
  const decisions = useMemo(() => match.turns.filter(({ seat }) => seat === 0).length, [match]);
  const graded = found === null || found === "failed" ? [] : found.graded;
  const whole = graded.length === decisions;
  useEffect(() => {
    if (!whole) return;
    const { scenario, seed, turns } = match;
    told(measuresOf({ scenario, seed, moves: turns.map(({ move }) => move) }, graded));
  }, [whole, match]);
  if (found === "failed") return <Problem>{words.failed}</Problem>;
  return whole ? null : (
    <p role="status" className="note">
      <progress value={graded.length} max={decisions} aria-label={words.grading} />{" "}
      {words.graded(graded.length, decisions)}
    </p>
  );
}
