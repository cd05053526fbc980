/** The conversation says what became of a request, and the news of a week what was agreed to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bothLabels } from "@linchpin/words";
import { LANGUAGES, stepFrom, voiceOf, type Move } from "@linchpin/table";
import { shipped } from "../../table/test/support/scenarios.ts";
import {
  firstNew,
  newsInWords,
  newsOf,
  positionOf,
  sitDown,
  take,
  threadOf,
  type Match,
} from "../src/index.ts";

const { scenario, texts } = shipped("dubbing");
const labels = bothLabels(scenario.deal, texts);

/** The event of week 2 has a party ask for something. */
const [asking] = scenario.events
  .filter(({ week }) => week === 2)
  .flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === "request" ? [effect] : [])));

/** In the first week the owner asks a party to sign an NNN, which it does, and the one that will ask does this. */
function toWeekTwo(first: Move): Match {
  const signs = asking!.party === 1 ? 2 : 1;
  let match = sitDown({ scenario, labels, exam: false, seed: 2, voice: voiceOf(2) });
  const own: Move[] = [{ kind: "nnn", party: signs }];
  for (let at = positionOf(match); at.week < 2 || at.turn !== 0; at = positionOf(match)) {
    const others: Move =
      at.turn === asking!.party ? first : at.turn === signs ? { kind: "agree" } : { kind: "stall" };
    const move = at.turn === 0 ? (own.shift() ?? { kind: "wait" }) : others;
    assert.ok(stepFrom(at, move).ok);
    const taken = take(match, move);
    assert.ok(taken.ok);
    ({ match } = taken);
  }
  return match;
}

const states = (match: Match): readonly string[] =>
  threadOf(match, asking!.party).flatMap((entry) =>
    entry.kind !== "quiet" && entry.card?.kind === "request" ? [entry.card.state] : [],
  );

test("who asks for the same once more does not ask for something else", () => {
  assert.deepEqual(states(toWeekTwo({ kind: "ask", asset: asking!.asset })), ["again", "open"]);
  assert.deepEqual(states(toWeekTwo({ kind: "askExclusivity", weeks: 6 })), ["replaced", "open"]);
});

test("the news say what a party agrees to", () => {
  const match = toWeekTwo({ kind: "stall" });
  for (const language of LANGUAGES) {
    const news = newsOf(match)
      .filter(({ move }) => move?.kind === "agree")
      .map((item) => newsInWords(match, labels[language], item));
    assert.equal(news.length, 1);
    assert.match(news[0]!, /NNN|保密协议/);
  }
});

test("a week in which something was said is not called quiet", () => {
  const seat = asking!.party;
  let match = sitDown({ scenario, labels, exam: false, seed: 2, voice: voiceOf(2) });
  const topics = ["plans", "capability", "references"] as const;
  let asked = 0;
  for (let at = positionOf(match); at.week <= 8 && at.turn !== null; at = positionOf(match)) {
    // Every other week the owner asks it something; it has nothing to say of its own.
    const topic = at.turn === 0 && at.week % 2 === 0 && asked < at.week / 2 ? topics[asked++ % 3] : undefined;
    const own: Move = topic === undefined ? { kind: "wait" } : { kind: "probe", party: seat, topic };
    const taken = take(match, at.turn === 0 ? own : { kind: "stall" });
    assert.ok(taken.ok);
    ({ match } = taken);
  }
  const entries = threadOf(match, seat);
  const quiet = entries.flatMap((entry) => (entry.kind === "quiet" ? [entry] : []));
  const told = entries.flatMap(({ kind, week }) => (kind === "quiet" ? [] : [week]));
  assert.ok(quiet.length > 0 && told.length > 0);
  for (const { week, to } of quiet)
    assert.ok(!told.some((each) => week <= each && each <= to), `weeks ${week} to ${to}`);
});

test("what is new in a conversation begins behind the owner's own words of the week before; a first week has nothing new", () => {
  const match = toWeekTwo({ kind: "stall" });
  const signs = asking!.party === 1 ? 2 : 1;
  const entries = threadOf(match, signs);
  const at = entries.findIndex(({ key }) => key === firstNew(match, entries));
  const own = (entry: (typeof entries)[number]): boolean => entry.kind === "said" && entry.seat === 0;
  assert.ok(at > 0 && own(entries[0]!));
  assert.ok(!entries.slice(at).some(own));
  const before = sitDown({ scenario, labels, exam: false, seed: 2, voice: voiceOf(2) });
  assert.equal(firstNew(before, threadOf(before, signs)), null);
});
