/** What the owner tells a party of the others, as a clause: "others are in talks too", "terms lie on the table with Bohe". */
import { OTHERS, type Tidings } from "@linchpin/table";
import type { Labels } from "./labels.ts";

type Clause = readonly [en: string, zh: string];

const OF_OTHERS: Readonly<Record<Tidings, Clause>> = {
  talks: ["others are in talks too", "别家也在谈"],
  proof: ["others have seen the proof", "别家已经看过证明"],
  terms: ["terms lie on the table with another", "和别家已经在谈条款"],
  signed: ["others have signed", "别家已经签了"],
};

const OF_ONE: Readonly<Record<Tidings, (name: string) => Clause>> = {
  talks: (name) => [`${name} is in talks too`, `${name}也在谈`],
  proof: (name) => [`${name} has seen the proof`, `${name}已经看过证明`],
  terms: (name) => [`terms lie on the table with ${name}`, `和${name}已经在谈条款`],
  signed: (name) => [`${name} has signed`, `${name}已经签了`],
};

export function tidingsWords(
  { language, party }: Pick<Labels, "language" | "party">,
  of: number,
  how: Tidings,
): string {
  const [en, zh] = of === OTHERS ? OF_OTHERS[how] : OF_ONE[how](party(of));
  return language === "en" ? en : zh;
}
