/** Play it at once; and how it ends if the owner follows a plan, 200 games in a worker, with their spread. */
import { route } from "../../app/routes.ts";
import type { Deal } from "@linchpin/deal";
import { useEffect, useRef, useState } from "react";
import { Button, Problem, Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { canBePlayed, readyToPlay } from "../../deals/own-scenario.ts";
import type { KeptDeal } from "../../deals/shelf.ts";
import { useDealWords } from "../../deals/words.ts";
import { playPlan } from "../../workers/deal-client.ts";
import { PLANS, type Plan, type PlanOutcome } from "../../workers/plans.ts";

export function Play({ kept, deal }: { readonly kept: KeptDeal; readonly deal: Deal }): React.ReactNode {
  const w = useDealWords();
  const [full, setFull] = useState(false);
  if (!canBePlayed(deal)) return <p>{w.tooManyToPlay}</p>;
  const sit = async (): Promise<void> => {
    try {
      const scenario = await readyToPlay(kept, deal);
      window.location.hash = route.play(scenario);
    } catch {
      setFull(true);
    }
  };
  return (
    <>
      <Section title={w.playTitle}>
        <p className="measure">{w.playNote}</p>
        <p>
          <Button look="primary" onClick={() => void sit()}>
            {w.sit}
          </Button>
        </p>
        {full && <Problem>{w.full}</Problem>}
      </Section>
      <Plans text={kept.text} currency={deal.currency} />
    </>
  );
}

function Plans({ text, currency }: { readonly text: string; readonly currency: string }): React.ReactNode {
  const w = useDealWords();
  const [plan, setPlan] = useState<Plan>("techniques");
  const [found, setFound] = useState<Partial<Record<Plan, PlanOutcome>>>({});
  const [failed, setFailed] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  useEffect(() => setFound({}), [text]);
  const start = (): void => {
    stop.current?.();
    setFailed(false);
    stop.current = playPlan(text, plan, (outcome) => {
      if (outcome === "failed") setFailed(true);
      else setFound((all) => ({ ...all, [outcome.plan]: outcome }));
    });
  };
  return (
    <Section title={w.ends}>
      <fieldset className="ticks">
        <legend className="hidden">{w.ends}</legend>
        {PLANS.map((each) => (
          <label key={each} className="tick">
            <input type="radio" name="plan" checked={plan === each} onChange={() => setPlan(each)} />
            <span>{w.plans[each]}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <Button onClick={start}>{w.playThem}</Button>
      </p>
      {failed && <Problem>{w.failed}</Problem>}
      {PLANS.flatMap((each) => {
        const outcome = found[each];
        return outcome === undefined ? [] : [<Outcome key={each} outcome={outcome} currency={currency} />];
      })}
    </Section>
  );
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

function Outcome({
  outcome,
  currency,
}: {
  readonly outcome: PlanOutcome;
  readonly currency: string;
}): React.ReactNode {
  const w = useDealWords();
  const { t, money } = useTongue();
  const { plan, played, total, payoffs, signed, floor, ceiling } = outcome;
  const [low, middle, high] = [at(payoffs, 0.1), at(payoffs, 0.5), at(payoffs, 0.9)];
  const least = Math.min(floor, payoffs[0]!);
  const most = Math.max(ceiling, payoffs.at(-1)!);
  const place = (value: number): number => (100 * (value - least)) / Math.max(1e-9, most - least);
  return (
    <div className="outcome">
      <h3>{w.plans[plan]}</h3>
      <p aria-live="polite">
        {w.middle(t.money(money(middle), currency), money(low), money(high))}{" "}
        {w.signedIn(t.percent(signed / played))} <span className="note">{w.played(played, total)}</span>
      </p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="spread" aria-hidden="true">
        <line className="chart-axis" x1={place(floor)} x2={place(floor)} y1={0} y2={8} />
        <rect
          className="tone-yours"
          x={place(low)}
          y={2}
          width={Math.max(0.4, place(high) - place(low))}
          height={4}
        />
        <line className="chart-mark" x1={place(middle)} x2={place(middle)} y1={0} y2={8} />
      </svg>
      <p className="note">{w.against(money(floor), money(ceiling))}</p>
    </div>
  );
}
