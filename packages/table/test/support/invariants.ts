/** Every promise of `position.ts`, as a check: what is broken, in words. */
import type { Position } from "../../src/index.ts";

export function brokenPromises(p: Position): readonly string[] {
  const { scenario, turn, queue, week, parties, ledger, exclusivity, ending, development } = p;
  const seats = scenario.deal.parties.length + 1;
  const broken: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || broken.push(`week ${week}: ${what}`));
  must((turn === null) === (ending !== null), "turn is null exactly when the talks are over");
  must(week >= 1 && week <= scenario.weeks, "the week is one of the talks'");
  must(turn === null || (turn >= 0 && turn < seats), "the turn is a seat's");
  must(
    turn !== 0 || (p.movesLeft >= 1 && p.movesLeft <= scenario.attention),
    "the owner has moves left in its turn",
  );
  must(turn === 0 || p.movesLeft === 0, "the owner has no moves left out of its turn");
  must(new Set(queue).size === queue.length && !queue.includes(turn ?? -1), "a seat acts once a week");
  must(turn === null || turn === 0 || parties[turn - 1]!.inTalks, "who acts is in talks");
  must(parties.length === seats - 1 && ledger.length === seats, "everybody is there");
  must([...ledger, p.cash].every(Number.isFinite), "money is finite");
  const holder = exclusivity === null ? null : parties[exclusivity.party - 1]!;
  must(
    holder === null || holder.inTalks || holder.gone,
    "who holds exclusivity is in talks, or was sent away",
  );
  must(
    exclusivity === null || parties.every((s, i) => i + 1 === exclusivity.party || s.offer === null),
    "offers bind",
  );
  must(development === null || development > week - 1, "a release comes when it is ready");
  parties.forEach((s, i) => {
    const name = scenario.deal.parties[i]!.key;
    must(!(s.inTalks && s.gone), `${name}: who is gone does not talk`);
    must(
      s.inTalks || (s.request === null && s.offer === null && s.proposal === null),
      `${name}: nothing is open`,
    );
    must(
      s.belief >= 0 && s.belief <= 1 && s.rapport >= 0 && s.rapport <= 1,
      `${name}: belief and rapport in 0..1`,
    );
    must(s.type >= 0 && s.type < scenario.parties[i]!.types.length, `${name}: has a type`);
    must(
      [...s.given, ...s.got].every((g) => g >= -1 && g <= p.generation),
      `${name}: holds what there is`,
    );
    must(s.terms === null || s.proposal === null, `${name}: signed, it proposes nothing`);
    must(s.terms === null || s.offer?.kind !== "terms", `${name}: signed, it is offered nothing`);
    must(s.terms === null || s.terms.party === i + 1, `${name}: the terms are its own`);
    must(s.rebuild === null || (s.rebuild.done >= 0 && s.rebuild.done <= 1), `${name}: a copy is a share`);
    must(
      s.request?.kind !== "asset" ||
        Math.max(s.given[s.request.asset]!, s.got[s.request.asset]!) <= p.generation,
      name,
    );
  });
  return broken;
}
