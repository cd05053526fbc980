/** A drill in the terminal: the position in a few lines, the choices by number, and after the answer why. */
import { drillAddress, gapOf, reasonOf, sitAtDrill, type Drill, type DrillChoice } from "@linchpin/learn";
import { positionOf, type Match } from "@linchpin/match";
import { moneyOf } from "@linchpin/coach";
import { towards, view, type Language, type Move } from "@linchpin/table";
import {
  inWhole,
  list,
  moveInWords,
  principleText,
  reasonInWords,
  sentence,
  told,
  type Labels,
} from "@linchpin/words";
import { newsLines } from "../game/play/news.ts";
import { partyEntry, weekHeader } from "../game/play/screen.ts";
import { sittingOf, type Sitting } from "../game/sitting.ts";
import type { Console, Line } from "../terminal/console.ts";
import { settingOf } from "./drill-files.ts";
import { DRILL } from "./words.ts";

export interface Shown {
  readonly drill: Drill;
  readonly sitting: Sitting;
  readonly title: string;
  readonly choices: readonly Move[];
}

export async function openDrill(drill: Drill, language: Language): Promise<Shown> {
  const { scenario, both, texts } = await settingOf(drill);
  const { match, choices } = sitAtDrill(drill, { scenario, labels: both });
  // Covered as in an exam: a drill asks for what these figures would give away.
  const sitting = sittingOf(
    { scenario, both, language, exam: true, seed: match.seed },
    match,
    match.log.findIndex((entry) => entry.ply >= lastWeekEnded(match)),
  );
  return { drill, sitting, title: texts[language]["title"] ?? drill.scenario, choices };
}

/** Acts that the owner saw until the last week that it ended. */
function lastWeekEnded(match: Match): number {
  const { week } = positionOf(match);
  const own = match.log.findLast((entry) => entry.kind === "act" && entry.seat === 0 && entry.week < week);
  return own?.ply ?? 0;
}

export const labelsOf = ({ sitting }: Shown): Labels => sitting.labels;

export const textOfChoice = (shown: Shown, { why }: DrillChoice): string =>
  moveInWords(why.done.act, labelsOf(shown));

export function showPosition(shown: Shown, console: Console): void {
  const { drill, sitting, title } = shown;
  const words = DRILL[sitting.language];
  const role = sitting.labels.party(0);
  const [line, ...header] = weekHeader(sitting, console.width, console.paint);
  console.show([line!, { text: `${title} · ${role}`, paint: "bold" }, ...header]);
  const news = newsLines(sitting, sitting.news);
  if (news.length > 0) console.show([{ text: words.lately, paint: "faint" }, ...indented(news)]);
  console.say();
  console.show(partiesOf(shown));
  console.say();
  console.show([{ text: words.ask[drill.kind], paint: "bold" }]);
  for (const [i, choice] of drill.choices.entries())
    console.tell(sentence(textOfChoice(shown, choice)), "     ", numbered(i));
}

/** Whom the choices are about and who waits for something in full; the others by name. */
function partiesOf({ sitting, choices }: Shown): readonly Line[] {
  const { parties } = view(sitting.position, 0);
  const isAbout = (seat: number): boolean => choices.some((move) => towards(move) === seat);
  const seats = parties.flatMap(({ inTalks }, i) => (inTalks ? [i + 1] : []));
  const full = seats.filter((seat) => {
    const { request, proposal, offer } = parties[seat - 1]!;
    return isAbout(seat) || request !== null || proposal !== null || offer !== null;
  });
  const rest = seats.filter((seat) => !full.includes(seat)).map((seat) => sitting.labels.party(seat));
  return [
    ...full.flatMap((seat) => partyEntry(sitting, parties[seat - 1]!, seat)),
    ...(rest.length === 0
      ? []
      : [{ text: DRILL[sitting.language].alsoThere(list(sitting.language, rest)), paint: "faint" } as const]),
  ];
}

const indented = (lines: readonly Line[]): readonly Line[] =>
  lines.map((each) => ({ ...each, indent: `  ${each.indent ?? ""}` }));

const numbered = (i: number): string => `${String(i + 1).padStart(3)}  `;

/** Right or wrong, why in money and words, and what each choice is worth. */
export function showAnswer(shown: Shown, taken: readonly number[], right: boolean, console: Console): void {
  const { drill, sitting } = shown;
  const { language, labels, scenario } = sitting;
  const words = DRILL[language];
  const rights = drill.choices.flatMap((choice, i) => (choice.right ? [i + 1] : []));
  const lead = labels.money(moneyOf(scenario, gapOf(drill)));
  const verdicts = drill.kind === "one" ? [words.right(lead), words.wrong] : [words.rightAll, words.wrongAll];
  const said = verdicts[right ? 0 : 1]!;
  console.say();
  console.show([
    { text: typeof said === "string" ? said : said(rights.join(", ")), paint: right ? "yours" : "lost" },
  ]);
  for (const i of right ? [] : taken.filter((each) => !drill.choices[each]!.right))
    showWrong(shown, i, console);
  for (const [i, reason] of reasonsFor(drill, right ? null : taken[0]!, labels))
    console.tell(reason === "" ? words.noReason : reason, "     ", numbered(i));
  if (drill.against !== null) console.tell(words.against(principleText(drill.against, language).rule));
  showWorth(shown, console);
  console.show([
    { text: words.share, paint: "faint" },
    { text: `  linchpin drill --id ${drill.id}    ${drillAddress(drill.id)}`, set: true },
  ]);
}

/** By number of a right choice the reason for it; of one answer there is always one, of several those of which there is something to say. */
function reasonsFor(
  drill: Drill,
  taken: number | null,
  labels: Labels,
): readonly (readonly [number, string])[] {
  return drill.choices.flatMap(({ right }, i) => {
    const reason = right ? reasonInWords(reasonOf(drill, taken, i), labels) : "";
    return right && (reason !== "" || drill.kind === "one") ? [[i, reason] as const] : [];
  });
}

/** Nobody answered: how to. */
export function showNoAnswer({ drill, sitting }: Shown, console: Console): void {
  console.tell(DRILL[sitting.language].noAnswer);
  console.show([{ text: `  linchpin drill --id ${drill.id} --answer 2`, set: true }]);
}

/** What a wrong choice costs, and the rule that it breaks. */
function showWrong(shown: Shown, i: number, console: Console): void {
  const { why } = shown.drill.choices[i]!;
  const { verdict, done, principle } = told(why, labelsOf(shown));
  console.tell(done, "     ", numbered(i));
  console.tell(verdict, "     ");
  if (principle !== null) console.tell(principle.rule, "     ");
}

function showWorth(shown: Shown, console: Console): void {
  console.tell(DRILL[shown.sitting.language].worth);
  const order = [...shown.drill.choices.entries()].toSorted(([, a], [, b]) => b.value - a.value);
  for (const [i, choice] of order) {
    console.tell(textOfChoice(shown, choice), "            ", worthOf(i, choice));
  }
}

const worthOf = (i: number, { right, value }: DrillChoice): string =>
  `${numbered(i)}${right ? "✓" : " "}${inWhole(value).padStart(4)}  `;
