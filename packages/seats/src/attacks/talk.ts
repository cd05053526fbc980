/** Attacks by talk: offers nobody signs, probes, papers and tales, week after week. */
import { attack, dealing, type Attack } from "./attack.ts";
import {
  deflect,
  falling,
  inTurn,
  invite,
  largest,
  lump,
  money,
  propose,
  prove,
  rate,
  royaltyOf,
  sendAway,
  tell,
  type Across,
} from "./kit.ts";

const royalty = (p: Across, taken: number, upfront = 0): string =>
  propose(p, {
    royalty: royaltyOf(p, taken),
    upfront: money(upfront * 12 * p.margin),
  });

const topics = ["capability", "plans", "references"];

export const TALK: readonly Attack[] = [
  attack("absurd", "95 % of the margin and a year of it upfront, to all, every week", (t) => [
    ...invite(t),
    ...t.open.map((p) => royalty(p, 0.95, 1)),
    ...deflect(t),
  ]),
  dealing("absurd-then-fair", "absurd until half time, so that what is merely dear looks fair", (t) =>
    inTurn(t, t.open).map((p) => (t.late < 0.5 ? royalty(p, 0.95, 1) : royalty(p, 0.6, 0.25))),
  ),
  dealing("fair-then-greedy", "a fair offer to be liked, replaced by a greedy one before it is signed", (t) =>
    t.open.flatMap((p) => (t.week % 2 === 0 ? [royalty(p, 0.1), lump(t, p)] : [])),
  ),
  dealing("fair-all-day", "a new fair offer every week, to be liked, and a dear one at the end", (t) =>
    t.open.map((p) =>
      t.late < 0.8 ? propose(p, { royalty: `${1 + (t.week % 3)}%`, upfront: "0", term: "1" }) : lump(t, p),
    ),
  ),
  attack("probe", "questions only", (t) =>
    t.talking.flatMap((p) => topics.map((topic) => `probe ${p.key} ${topic}`)),
  ),
  attack("nnn", "an NNN asked of everybody, every week", (t) => t.talking.map((p) => `nnn ${p.key}`)),
  attack("tell", "tales only", (t) => t.talking.map((p) => `mention ${p.key}`)),
  attack("tell-lies", "everybody hears of others who are then sent away but for one", (t) => [
    ...(t.week === 1 ? invite(t) : []),
    ...(t.week <= 3 ? tell(t) : []),
    ...(t.week > 3 ? largest(t.talking).slice(1).flatMap(sendAway) : []),
    ...prove(t),
    ...inTurn(t, t.open).map((p) => lump(t, p)),
    ...deflect(t),
  ]),
  attack("tell-again", "the same tale every week, and a falling lump sum", (t) => [
    ...invite(t),
    ...inTurn(t, t.open).map((p) => lump(t, p)),
    ...t.talking.map((p) => `mention ${p.key}`),
    ...prove(t),
  ]),
  attack("false-terms", "the largest only, told every week that terms lie with others, true or not", (t) => {
    const only = largest(t.talking).slice(0, 1);
    return [
      ...only.map((p) => `mention ${p.key} others terms`),
      ...prove({ ...t, talking: only }),
      ...inTurn(t, t.open)
        .filter((p) => only.includes(p))
        .map((p) => royalty(p, falling(t, 0.95, 0.15))),
      ...deflect({ ...t, talking: only }),
    ];
  }),
  attack("false-names", "everybody hears of everybody, further than it is", (t) => [
    ...invite(t),
    ...t.talking.flatMap((p) =>
      t.talking.filter((other) => other !== p).map((other) => `mention ${p.key} ${other.key} terms`),
    ),
    ...prove(t),
    ...inTurn(t, t.open).map((p) => royalty(p, falling(t, 0.95, 0.15))),
    ...deflect(t),
  ]),
  dealing("one-of-many", "everybody invited and told, but terms only for the largest", (t) =>
    largest(t.open)
      .slice(0, 1)
      .map((p) => lump(t, p)),
  ),
  dealing("reject-and-counter", "every proposal is answered with twice as much", (t) =>
    t.open.flatMap((p) =>
      p.proposal === null
        ? []
        : [
            propose(p, {
              royalty: rate(2 * (p.proposal.royalty[0]?.rate ?? 0)),
              upfront: money(2 * p.proposal.upfront),
            }),
          ],
    ),
  ),
];
