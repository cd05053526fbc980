/** What if: one thing moved, and what becomes of the owner's share. The file stays as it is, unless it is kept as a copy. */
import { route } from "../../app/routes.ts";
import { setInText, type Deal } from "@linchpin/deal";
import { useMemo, useState } from "react";
import { Button, Problem } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { copyOf } from "../../deals/copy.ts";
import { keepDeal, type KeptDeal } from "../../deals/shelf.ts";
import { useDealWords } from "../../deals/words.ts";
import { useAnswer } from "../../workers/deal-client.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import { Ticks } from "../deal/fields.tsx";

interface Moved {
  /** Keys of the parties in talks, and of the channels that the owner takes over. */
  readonly talking: readonly string[];
  readonly owned: readonly string[];
  /** Null: no newer versions. */
  readonly every: number | null;
  readonly exclusive: string | null;
}

export function WhatIf({
  kept,
  answer: asIs,
}: {
  readonly kept: KeptDeal;
  readonly answer: DealAnswer;
}): React.ReactNode {
  const w = useDealWords();
  const { deal } = asIs;
  const { t, money } = useTongue();
  const now = useMemo(() => asItIs(deal), [deal]);
  const [moved, setMoved] = useState<Moved>(now);
  const text = useMemo(() => textWith(kept.text, deal, moved), [kept.text, deal, moved]);
  const { answer } = useAnswer(text, "map");
  const share = answer?.headline.share ?? null;
  const was = asIs.headline.share;
  const [full, setFull] = useState(false);
  const keepCopy = async (): Promise<void> => {
    const copy = copyOf({ ...kept, text }, w.copied(kept.title));
    const outcome = await keepDeal(copy);
    setFull(outcome === "full");
    if (outcome === "kept") window.location.hash = route.answer(copy.id);
  };
  return (
    <section aria-label={w.tabs.whatIf}>
      <p className="note">{w.whatIfNote}</p>
      <p className="hero" aria-live="polite">
        <span>{w.yourShare}</span> <b>{share === null ? "…" : t.money(money(share), deal.currency)}</b>{" "}
        {share !== null && (
          <span className={share < was ? "lost" : "good"}>
            {share < was ? "−" : "+"}
            {money(Math.abs(share - was))}
          </span>
        )}
      </p>
      <Controls deal={deal} moved={moved} setMoved={setMoved} />
      <p className="deal-tools">
        <Button onClick={() => setMoved(now)}>{w.whatIfNow}</Button>
        <Button onClick={() => void keepCopy()}>{w.keepAsCopy}</Button>
      </p>
      {full && <Problem>{w.full}</Problem>}
    </section>
  );
}

interface ControlsProps {
  readonly deal: Deal;
  readonly moved: Moved;
  readonly setMoved: (moved: Moved) => void;
}

function Controls({ deal, moved, setMoved }: ControlsProps): React.ReactNode {
  const w = useDealWords();
  const { t } = useTongue();
  return (
    <div className="what-if">
      <Ticks
        label={w.questions[3]!}
        options={deal.parties.map(({ key, name }) => [key, w.inTalks(name)])}
        value={moved.talking}
        onChange={(talking) => setMoved({ ...moved, talking })}
      />
      <Ticks
        label={w.questions[4]!}
        options={deal.channels.map(({ key, name }) => [key, w.owns(name)])}
        value={moved.owned}
        onChange={(owned) => setMoved({ ...moved, owned })}
      />
      <label className="field">
        <span>
          {w.releaseEvery}
          {t.colon}
          <b>{moved.every ?? w.noReleases}</b>
        </span>
        <input
          type="range"
          min={3}
          max={MOST_MONTHS}
          value={moved.every ?? MOST_MONTHS}
          onChange={({ target }) => {
            const months = Number(target.value);
            setMoved({ ...moved, every: months >= MOST_MONTHS ? null : months });
          }}
        />
      </label>
      <label className="field">
        <span>{w.exclusiveFor}</span>
        <select
          value={moved.exclusive ?? ""}
          onChange={({ target }) =>
            setMoved({ ...moved, exclusive: target.value === "" ? null : target.value })
          }
        >
          <option value="">{w.nobody}</option>
          {deal.parties
            .filter(({ key }) => moved.talking.includes(key))
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

/** The end of the slider, at which there are no newer versions. */
const MOST_MONTHS = 96;

const asItIs = ({ parties, channels, technology, exclusivity }: Deal): Moved => ({
  talking: parties.filter(({ inTalks }) => inTalks).map(({ key }) => key),
  owned: channels.filter(({ controlledBy }) => controlledBy.join() === "0").map(({ key }) => key),
  every: technology.releases === null ? null : Math.round(technology.releases.every),
  exclusive: exclusivity === null ? null : parties[exclusivity - 1]!.key,
});

const set = (from: string, path: readonly string[], value: unknown): string =>
  setInText(from, path, value) ?? from;

/** The file with what was moved, and nothing else. */
function textWith(text: string, deal: Deal, moved: Moved): string {
  const now = asItIs(deal);
  let next = text;
  for (const { key, inTalks } of deal.parties)
    if (moved.talking.includes(key) !== inTalks)
      next = set(next, ["parties", key, "inTalks"], moved.talking.includes(key));
  for (const { key } of deal.channels) {
    if (moved.owned.includes(key) === now.owned.includes(key)) continue;
    const others = deal.parties.map((party) => party.key);
    next = set(next, ["channels", key, "controlledBy"], moved.owned.includes(key) ? ["owner"] : others);
    next = set(next, ["channels", key, "keys"], undefined);
    next = set(next, ["channels", key, "open"], undefined);
  }
  if (moved.every !== now.every)
    next =
      moved.every === null
        ? set(next, ["technology", "releases"], undefined)
        : deal.technology.releases === null
          ? set(next, ["technology", "releases"], { every: moved.every, renews: 0.3 })
          : set(next, ["technology", "releases", "every"], moved.every);
  const exclusive =
    moved.exclusive !== null && moved.talking.includes(moved.exclusive) ? moved.exclusive : null;
  return exclusive === now.exclusive ? next : set(next, ["exclusivity"], exclusive);
}
