/** Attacks by doing little: waiting, leaving, building and going home. */
import { attack, type Attack } from "./attack.ts";
import {
  accept,
  build,
  deflect,
  hasBuilt,
  invite,
  money,
  propose,
  prove,
  refuse,
  sendAway,
  tell,
  type Table,
} from "./kit.ts";

const sellAll = (t: Table, share: number): readonly string[] =>
  t.open.map((p) => propose(p, { royalty: "0%", upfront: money(share * p.worth) }));

export const IDLE: readonly Attack[] = [
  attack("wait", "nothing at all", () => []),
  attack("close", "the talks close at once", () => ["close"]),
  attack("refuse-all", "every request is refused, every proposal rejected", (t) => [
    ...refuse(t),
    ...t.talking.filter((p) => p.proposal !== null).map((p) => `reject ${p.key}`),
  ]),
  attack("build-and-wait", "every channel built, nothing said", (t) => build(t)),
  attack("build-and-close", "every channel built, then home", (t) => [
    ...build(t),
    ...(hasBuilt(t) ? ["close"] : []),
  ]),
  attack("build-and-accept", "every channel built; accept what the frightened offer", (t) => [
    ...build(t),
    ...(t.late > 0.4 ? accept(t) : []),
    ...invite(t),
    ...tell(t),
    ...deflect(t),
  ]),
  attack("build-then-sell", "every channel built, then a lump sum for staying out of none of them", (t) => [
    ...build(t),
    ...invite(t),
    ...prove(t),
    ...(t.late > 0.5 ? sellAll(t, 0.3 * (1.5 - t.late)) : []),
    ...deflect(t),
  ]),
  attack("approach-and-leave", "everybody invited, everybody sent away, home", (t) => [
    ...invite(t),
    ...t.talking.flatMap(sendAway),
    ...(t.talking.length === 0 ? ["close"] : []),
  ]),
  attack("until-they-despair", "refuse until a party is about to leave, then an offer", (t) => [
    ...invite(t),
    ...t.open
      .filter((p) => p.rapport < 0.25)
      .map((p) => propose(p, { royalty: "0%", upfront: money(0.3 * p.worth) })),
    ...(t.late < 0.6 ? refuse(t) : deflect(t)),
  ]),
  attack("releases", "one release after the other, and a lump sum at the end", (t) => [
    "develop",
    ...invite(t),
    ...prove(t),
    ...(t.late > 0.6 ? sellAll(t, 0.3) : []),
    ...deflect(t),
  ]),
  attack(
    "sell-out-week-one",
    "half of the worth from everybody in week 1, and the talks close in week 4",
    (t) => [...(t.week >= 4 ? ["close"] : []), ...invite(t), ...sellAll(t, 0.5 / t.week)],
  ),
];
