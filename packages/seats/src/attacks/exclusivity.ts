/** Attacks by exclusivity, promised, sold twice or broken. */
import { attack, dealing, type Attack } from "./attack.ts";
import { build, deflect, inTurn, largest, lump, propose, prove, type Across, type Table } from "./kit.ts";

const horizon = (t: Table): number => Math.max(2, Math.floor(t.view.scenario.deal.horizon));

const sale = (t: Table, p: Across, exclusive: string): string => lump(t, p, { exclusive });

const upTo = (p: Across, month: number): string => `${p.channels.join()}@${month}`;

function elsewhere(t: Table, p: Across): string {
  const others = t.channels.filter((c) => !p.channels.includes(c));
  return others.length === 0 ? "" : `${others.join()}@${horizon(t)}`;
}

export const EXCLUSIVITY: readonly Attack[] = [
  attack("exclusive-largest", "exclusive talks for the largest, then it has to buy", (t) => [
    ...prove(t),
    ...largest(t.talking)
      .slice(0, 1)
      .flatMap((p) => [`exclusivity ${p.key} 26`, `exclusivity ${p.key} 12`]),
    ...inTurn(t, t.open).map((p) => sale(t, p, "")),
    ...deflect(t),
  ]),
  attack("exclusive-in-turn", "exclusive talks for one after the other, to be liked by all", (t) => [
    ...prove(t),
    ...t.talking.slice(t.week % Math.max(1, t.talking.length)).map((p) => `exclusivity ${p.key} 6`),
    ...inTurn(t, t.open).map((p) => sale(t, p, "")),
    ...deflect(t),
  ]),
  dealing("exclusive-to-all", "the same channels exclusively to everybody", (t) =>
    inTurn(t, t.open).flatMap((p) => [sale(t, p, upTo(p, horizon(t))), sale(t, p, `*@${horizon(t)}`)]),
  ),
  dealing("exclusive-by-months", "exclusively to one until a month, to the next from then on", (t) =>
    inTurn(t, t.open).map((p) =>
      sale(t, p, upTo(p, Math.max(1, Math.floor((horizon(t) * (1 + (p.seat % 3))) / 4)))),
    ),
  ),
  dealing("exclusive-then-build", "sell a channel exclusively, then build it", (t) => [
    ...(t.signed.length > 0 ? build(t) : []),
    ...inTurn(t, t.open).map((p) => sale(t, p, upTo(p, horizon(t)))),
  ]),
  dealing("exclusive-month", "exclusivity for one month at the price of all of them", (t) =>
    inTurn(t, t.open).map((p) => sale(t, p, upTo(p, 1))),
  ),
  dealing("exclusive-elsewhere", "exclusivity in channels that the party does not sell in", (t) =>
    inTurn(t, t.open).map((p) => sale(t, p, elsewhere(t, p))),
  ),
  dealing("two-steps", "a cheap licence of the smallest channel first, the others dear to its rivals", (t) =>
    t.late < 0.3
      ? t.open.map((p) => propose(p, { royalty: "1%", upfront: "0", channels: p.channels.slice(-1).join() }))
      : inTurn(t, t.open).map((p) => sale(t, p, upTo(p, horizon(t)))),
  ),
  dealing(
    "exclusive-for-the-asking",
    "whoever asks for exclusivity gets it for as long as it is to the owner's liking",
    (t) => [
      ...t.talking.filter((p) => p.wants === "exclusivity").map((p) => `exclusivity ${p.key} 6`),
      ...inTurn(t, t.open).map((p) => sale(t, p, "")),
    ],
  ),
];
