/** What a seat cannot see changes nothing that it is shown: views, events, legal moves, objections. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import { legal, play, seenBy, view, type PartyState, type PlayEvent, type Position } from "../src/index.ts";
import { playout, sensibleMove } from "./support/players.ts";
import { scenariosHere } from "./support/scenarios.ts";

const TRIED: PartyState["attempts"] = [
  { by: "hire", asset: 0, gives: 1, generation: 0, due: 2, chance: 0.5, got: true },
];

/** Another position that the owner cannot tell from this one. */
function alikeForOwner(p: Position): Position {
  const parties = p.parties.map((party, i) => ({
    ...party,
    type: (party.type + 1) % p.scenario.parties[i]!.types.length,
    got: party.got.map((got) => (got < 0 ? p.generation : -1)),
    gotIn: party.gotIn.map(() => p.week),
    attempts: party.attempts.length > 0 ? [] : TRIED,
    rebuild: party.rebuild === null ? { done: 0.3, generation: 0, weeks: 10, cost: 5 } : null,
  }));
  const ledger = p.ledger.map((value, seat) => (seat === 0 ? value : value - 77));
  return { ...p, parties, ledger, queue: p.queue.toReversed(), random: seedRandom(987) };
}

/** Another position that the party at a seat cannot tell from this one: of its allies it sees talks and holdings. */
function alikeForParty(p: Position, seat: number): Position {
  const allies = p.scenario.parties[seat - 1]!.types[p.parties[seat - 1]!.type]!.allies;
  const [terms] = p.parties.flatMap((party) => (party.terms === null ? [] : [party.terms]));
  const parties = p.parties.map((party, i): PartyState => {
    if (i + 1 === seat) return party;
    const hidden = {
      belief: 0.9,
      rapport: 0.1,
      type: 0,
      nnn: true,
      heard: [{ of: 0, how: "talks", count: 2, week: 1 } as const],
      answers: {},
      probed: { plans: 1 },
      attempts: TRIED,
      kept: party.kept.map((each) => !each),
    };
    const open = {
      request: { kind: "asset", asset: 0, pressed: 1 },
      proposal: terms ?? null,
      proposals: terms === undefined ? [] : [terms],
      offer: { kind: "nnn" },
    } as const;
    const copy = { done: 0.5, generation: 0, weeks: 4, cost: 9 };
    // Whose licence it is, since when and for which channels is public; the rest of its terms is not.
    const others = party.terms === null ? null : { ...party.terms, upfront: 12_345, penalty: 6 };
    const changed = { ...party, ...hidden, ...open, paid: 7, terms: others, rebuild: copy };
    if (allies.includes(i + 1)) return changed;
    const swapped = { given: party.got, got: party.given, inTalks: !party.inTalks, gone: !party.gone };
    return { ...changed, ...swapped };
  });
  const ledger = p.ledger.map((value, i) => (i === seat ? value : value + 5));
  const happened = p.happened.filter((key) => view(p, seat).happened.includes(key));
  const channels = p.channels.map((c) => ({ ...c, ready: c.ready === null ? 3 : null }));
  const exclusivity = p.exclusivity?.party === seat ? p.exclusivity : null;
  const own = { cash: 1, development: 9, movesLeft: 0, queue: [], withdrawing: [], random: seedRandom(5) };
  return { ...p, ...own, parties, ledger, happened, channels, exclusivity };
}

const isWithdrawal = (event: PlayEvent): boolean => event.kind === "concluded" && event.how === "withdrawn";
const HIDDEN_KINDS: readonly string[] = ["rebuild", "tearDown", "hire", "pass"];

for (const scenario of scenariosHere()) {
  test(`${scenario.id}: positions that differ in hidden things look the same`, () => {
    for (const { before: p } of playout(scenario, 21, sensibleMove)) {
      const other = alikeForOwner(p);
      assert.deepEqual(view(other, 0), view(p, 0));
      assert.deepEqual(legal(other, 0), legal(p, 0));
      for (let seat = 1; seat < p.ledger.length; seat++) {
        const like = alikeForParty(p, seat);
        assert.deepEqual(view(like, seat), view(p, seat));
        if (p.turn === seat) assert.deepEqual(legal(like, seat), legal(p, seat));
      }
    }
  });

  test(`${scenario.id}: to the owner a hidden act is one more week of stalling`, () => {
    let hidden = 0;
    for (const { before, seat, move } of playout(scenario, 22, sensibleMove)) {
      if (seat === 0 || !legal(before, seat).some((each) => each.kind === "stall")) continue;
      const acts = legal(before, seat).filter(({ kind }) => HIDDEN_KINDS.includes(kind));
      const stall = play(before, seat, { kind: "stall" });
      assert.ok(stall.ok, move.kind);
      for (const act of acts) {
        const played = play(before, seat, act);
        assert.ok(played.ok);
        hidden++;
        if (played.events.some(isWithdrawal)) {
          // Whoever was passed something takes back what it proposed: as the week ends, so that nobody shows as having passed it.
          assert.ok(act.kind === "pass" && played.position.week > before.week);
          continue;
        }
        assert.deepEqual(seenBy(played.events, 0), seenBy(stall.events, 0));
        assert.deepEqual(view(played.position, 0), view(stall.position, 0));
      }
    }
    assert.ok(hidden > 0);
  });

  test(`${scenario.id}: an event names no seat that its readers may not know of`, () => {
    for (const { events } of playout(scenario, 23, sensibleMove)) {
      for (const event of events) {
        const about = "party" in event ? event.party : event.kind === "moved" ? event.seat : 0;
        if (about === 0) continue;
        const others = event.seenBy.filter((seat) => seat !== 0 && seat !== about);
        const passed =
          (event.kind === "moved" && event.move.kind === "pass") ||
          (event.kind === "learned" && event.from !== 0);
        assert.ok(others.length === 0 || passed, JSON.stringify(event));
      }
    }
  });
}
