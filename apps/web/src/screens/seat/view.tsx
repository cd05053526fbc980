/** Before the talks: how it opens, who you are, who is there, and how you want to play. */
import { sitDown, textOf } from "@linchpin/match";
import { isContentId, parseSeed, type Scenario, type Seed, seedFrom } from "@linchpin/table";
import { lazy, Suspense, useState } from "react";
import { loadScenario, type LoadedScenario } from "../../games/setting.ts";
import { newId } from "../../app/storage.ts";
import { keepGame, newSeed } from "../../games/shelf.ts";
import { hasServer } from "../../games/here.ts";
import { Form, Loading, Nowhere, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useLoaded } from "../../app/use-loaded.ts";
import { SEAT } from "../../app/words/seat.ts";
import { Term } from "../../board/term.tsx";
import "./seat.css";
import { route } from "../../app/routes.ts";

export function SeatPage({
  id,
  seed,
}: {
  readonly id: string;
  readonly seed: string | null;
}): React.ReactNode {
  const loaded = useLoaded<LoadedScenario | "missing">(id, async () => (await loadScenario(id)) ?? "missing");
  if (loaded === null) return <Loading />;
  if (loaded === "missing") return <Nowhere />;
  return <Seat loaded={loaded} seed={seed} />;
}

function Seat({
  loaded,
  seed,
}: {
  readonly loaded: LoadedScenario;
  readonly seed: string | null;
}): React.ReactNode {
  const { scenario, labels: both } = loaded;
  const { t, language, money } = useTongue();
  const words = SEAT[language];
  const labels = both[language];
  const title = labels.text("title") ?? scenario.id;
  useTitle(title);
  const paragraphs = (key: string): readonly string[] => (labels.text(key) ?? "").split(/\n+/);
  return (
    <main id="content" tabIndex={-1} className="page seat">
      <header>
        <h1>{title}</h1>
        <p className="note">
          {words.facts(
            scenario.weeks,
            scenario.attention,
            t.money(money(scenario.cash), scenario.deal.currency),
            money(scenario.burn),
          )}
        </p>
      </header>
      <section className="scene">
        <h2>{words.scene}</h2>
        {paragraphs("scene").map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section className="role">
        <h2>{words.role}</h2>
        {paragraphs("role").map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Begin scenario={scenario} labels={both} first={seed} />
      </section>
      <section className="company">
        <h2>{words.parties}</h2>
        <ul>
          {scenario.deal.parties.map((party, i) => (
            <li key={party.key}>
              <h3>
                {labels.party(i + 1)}
                {!party.inTalks && <span className="tag">{words.outside}</span>}
              </h3>
              <p className="note">{labels.people(i + 1)}</p>
              <p>
                <span className="note">{t.seat.wants + t.colon}</span>
                {labels.text(`party.${party.key}.wants`)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

const OpenTable = lazy(() => import("../lobby/view.tsx").then((m) => ({ default: m.OpenTable })));

interface BeginProps {
  readonly scenario: Scenario;
  readonly labels: LoadedScenario["labels"];
  /** The seed in the address: the same people again. */
  readonly first: string | null;
}

const longSeed = (): Seed => seedFrom(crypto.getRandomValues(new Uint8Array(16)));

function Begin({ scenario, labels, first }: BeginProps): React.ReactNode {
  const words = SEAT[useTongue().language];
  const [exam, setExam] = useState(false);
  const [drawn] = useState(() => first ?? String(newSeed()));
  const [seed, setSeed] = useState(drawn);
  const begin = (): void => {
    const id = newId();
    // An exam has a seed that what is seen does not give away, unless one is named.
    const named = exam && seed === drawn && first === null ? null : parseSeed(seed);
    const chosen = named ?? (exam ? longSeed() : newSeed());
    keepGame(id, textOf(sitDown({ scenario, labels, seed: chosen, exam })));
    window.location.hash = route.week(id, 1);
  };
  const modes = [
    { value: false, name: words.practice, note: words.practiceNote },
    { value: true, name: words.exam, note: words.examNote },
  ];
  return (
    <Form className="begin" send={begin}>
      <fieldset>
        <legend>{words.mode}</legend>
        {modes.map(({ value, name, note }) => (
          <label key={name} className="mode">
            <input type="radio" name="mode" checked={exam === value} onChange={() => setExam(value)} />
            <span>
              <b>{name}</b>
              <span className="note">{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="begin-row">
        <button type="submit" className="button primary">
          {words.take}
        </button>
        <span className="seed">
          <span className="note">
            <Term of="seed">{words.seed}</Term>
          </span>
          <input
            inputMode="numeric"
            aria-label={words.seed}
            value={seed}
            onChange={({ target }) => setSeed(target.value)}
          />
        </span>
      </p>
      {hasServer() && !isContentId(scenario.id) && (
        <Suspense>
          <OpenTable scenario={scenario} labels={labels} exam={exam} />
        </Suspense>
      )}
    </Form>
  );
}
