/** The end of a game: who got what, what was possible, who they were, what it shows, and how well it could have gone. */
import { settle, start, stepsOf, type Scenario } from "@linchpin/table";
import { table } from "../layout.ts";
import type { Console } from "./console.ts";
import { amount } from "./language.ts";
import { observationsOn } from "./observations.ts";
import type { Sitting } from "./sitting.ts";
import { UI } from "./ui.ts";

/** The scale of value: 0 everything lost, 100 the best that was to be had. */
export const valueOfPayoff = ({ floor, ceiling }: Scenario, payoff: number): number =>
  (100 * (payoff - floor)) / (ceiling - floor);

export function showSettlement(sitting: Sitting, console: Console): void {
  const { scenario, language, labels, position } = sitting;
  const { end, ended, colon } = UI[language];
  const money = (value: number): string => amount(language, value);
  const title = (text: string): void => {
    console.say();
    console.show([{ text, paint: "bold" }]);
  };
  if (position.ending !== null) {
    console.say();
    console.tell(ended[position.ending]);
  }
  title(end.title);
  for (const line of payoffTable(sitting, console.width)) console.say(line);
  console.tell(end.valued);
  console.say();
  for (const text of howItCame(sitting)) console.tell(text);
  const value = Math.round(valueOfPayoff(scenario, settle(position).payoffs[0]!));
  console.tell(end.possible(money(scenario.floor), money(scenario.ceiling), String(value)));
  title(end.types);
  position.parties.forEach((party, i) => {
    const key = scenario.deal.parties[i]!.key;
    const type = scenario.parties[i]!.types[party.type]!.key;
    console.tell(labels.party(i + 1) + colon + (labels.text(`type.${key}.${type}`) ?? type), "  ");
  });
  title(end.observations);
  observationsOn(sitting).forEach((text, i) => console.tell(text, "     ", `  ${i + 1}. `));
  const good = labels.text("goodEnd");
  if (good === null) return;
  title(end.good);
  console.tell(good, "  ");
}

/** Where the owner's sum comes from: money in and out during the talks, and what comes after them. */
function howItCame({ language, position, scenario, seed, turns }: Sitting): readonly string[] {
  const { end } = UI[language];
  const money = (value: number): string => amount(language, value);
  const { steps } = stepsOf(
    start(scenario, seed),
    turns.map(({ move }) => move),
  );
  const received = steps
    .flatMap((step) => step.events)
    .reduce((sum, event) => (event.kind === "paid" ? sum + event.amount : sum), 0);
  const net = position.ledger[0]!;
  return [
    end.inTalks(money(received), money(scenario.cash + received - position.cash), money(net)),
    end.after(money(settle(position).payoffs[0]! - net)),
  ];
}

function payoffTable(sitting: Sitting, width: number): readonly string[] {
  const { language, labels, position } = sitting;
  const { end, you } = UI[language];
  const { payoffs, stopsAt } = settle(position);
  const rows = payoffs.map((payoff, seat) => {
    const name = seat === 0 ? `${labels.party(0)} (${you})` : labels.party(seat);
    return [
      name,
      amount(language, payoff),
      seat === 0 ? "" : licenceWords(sitting, seat, payoff, stopsAt[seat - 1]!),
    ];
  });
  return table(
    end.columns.map((title, i) => ({ title, right: i === 1 })),
    rows,
    width,
  );
}

function licenceWords(
  { language, position }: Sitting,
  seat: number,
  payoff: number,
  stops: number | null,
): string {
  const { end } = UI[language];
  if (position.parties[seat - 1]!.terms === null) return payoff > 0 ? end.alone : end.noLicence;
  return stops === null ? end.paysOn : end.stopped(stops);
}
