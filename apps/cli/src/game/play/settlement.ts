/** The end of a game: who got what, what was possible, who they were, what it shows, and how well it could have gone. */
import { endingOf, lastAnswersInWords } from "@linchpin/match";
import { table as columns } from "../../terminal/layout.ts";
import type { Console } from "../../terminal/console.ts";
import { amount, bracketed } from "@linchpin/words";
import { detoursIn, observationsOn } from "./observations.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

export function showSettlement(sitting: Sitting, console: Console): void {
  const { scenario, language, labels, position } = sitting;
  const { detours, observations, table } = UI[language];
  const { ending: end, ended, colon } = table;
  const money = (value: number): string => amount(language, value);
  const title = (text: string): void => {
    console.say();
    console.show([{ text, paint: "bold" }]);
  };
  if (position.ending !== null) {
    console.say();
    console.tell(ended[position.ending]);
    for (const text of lastAnswersInWords(sitting.match, labels)) console.tell(text);
  }
  title(end.title);
  for (const line of payoffTable(sitting, console.width)) console.say(line);
  console.tell(end.valued);
  console.say();
  for (const text of howItCame(sitting)) console.tell(text);
  const value = Math.round(endingOf(sitting.match).value);
  console.tell(end.possible(money(scenario.floor), money(scenario.ceiling), value));
  title(end.types);
  position.parties.forEach((party, i) => {
    const key = scenario.deal.parties[i]!.key;
    const type = scenario.parties[i]!.types[party.type]!.key;
    console.tell(labels.party(i + 1) + colon + (labels.text(`type.${key}.${type}`) ?? type), "  ");
  });
  const round = detoursIn(sitting);
  if (round.length > 0) title(detours.title);
  for (const text of round) console.tell(text, "  ");
  title(observations.title);
  observationsOn(sitting).forEach((text, i) => console.tell(text, "     ", `  ${i + 1}. `));
  const good = labels.text("goodEnd");
  if (good === null) return;
  title(end.good);
  console.tell(good, "  ");
}

/** Where the owner's sum comes from: money in and out during the talks, and what comes after them. */
function howItCame({ language, match }: Sitting): readonly string[] {
  const { ending: end } = UI[language].table;
  const money = (value: number): string => amount(language, value);
  const { received, spent, inTalks, afterTalks } = endingOf(match);
  return [end.inTalks(money(received), money(spent), money(inTalks)), end.after(money(afterTalks))];
}

function payoffTable(sitting: Sitting, width: number): readonly string[] {
  const { language, labels, match } = sitting;
  const { ending: end, you } = UI[language].table;
  const rows = endingOf(match).payoffs.map(({ seat, payoff, licence, stopsAt }) => {
    const name = seat === 0 ? labels.party(0) + bracketed(language, you) : labels.party(seat);
    return [name, amount(language, payoff), licence === null ? "" : end.licence[licence](stopsAt ?? 0)];
  });
  return columns(
    end.columns.map((title, i) => ({ title, right: i === 1 })),
    rows,
    width,
  );
}
