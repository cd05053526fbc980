/** The paragraphs of a review, for every format alike. */
import { type Language, writeMove } from "@linchpin/table";
import { gradeInWords, gradesInWords, principleText } from "./explanations.ts";
import { part } from "../explanation-words.ts";
import { inWhole, LEAST_TOLD, signed, skillIn, type Finding, type Findings } from "./findings.ts";
import { type Grade, isOpen, LABELS, type Lesson } from "@linchpin/coach";
import { inputNamed } from "../inputs.ts";
import { sentence } from "../labels.ts";
import { REVIEW } from "./words.ts";

/** What came of the game, what could have, and what made the difference. */
export function outcome({ game, review }: Findings): readonly string[] {
  const words = REVIEW[game.labels.language];
  const { settlement } = game.decided;
  const [start, end, could] = [review.start, review.end, review.could].map(inWhole);
  const [luck, estimate] = [review.luck, review.estimate].map(signed);
  return [
    settlement === null
      ? words.unfinished(start!, end!)
      : words.result(game.labels.money(settlement.payoffs[0]!), end!, start!, could!),
    words.skill(skillIn(review), luck!, estimate!, review.accuracy.toFixed(0)),
  ];
}

/** How many decisions got each label, and of how many chance decides; what none got is left out. */
export function labelCounts({
  all,
}: Pick<Findings, "all">): readonly { readonly label: Grade | "open"; readonly count: number }[] {
  const given = all.map(({ graded }) => (isOpen(graded) ? "open" : graded.grade));
  return [...LABELS, "open" as const]
    .map((label) => ({ label, count: given.filter((each) => each === label).length }))
    .filter(({ count }) => count > 0);
}

/** A label as a word, for so many decisions. */
export const labelName = (label: Grade | "open", language: Language, count = 1): string =>
  label === "open" ? REVIEW[language].openLabel : gradesInWords(label, count, language);

export const counts = (findings: Findings): string => {
  const { language } = findings.game.labels;
  return REVIEW[language].counted(
    labelCounts(findings).map(({ label, count }) => [labelName(label, language), count]),
  );
};

interface LessonWords {
  readonly rule: string;
  readonly id: string;
  readonly paragraphs: readonly string[];
}

export function lessonWords({ principle, cost, decisions }: Lesson, { game }: Findings): LessonWords {
  const words = REVIEW[game.labels.language];
  const text = principleText(principle, game.labels.language);
  const losses = decisions.filter(({ lost }) => lost >= LEAST_TOLD);
  const weeks = [...new Set(losses.map(({ week }) => week))].toSorted((a, b) => a - b);
  return {
    rule: text.rule,
    id: principle,
    paragraphs: [words.lessonCost(cost.toFixed(1), weeks), ...words.evidence(text)],
  };
}

/** A decision explained: what was done, what it was worth, what would have been better, what that depends on. */
export function findingWords(
  { told, closer, graded: { grade } }: Finding,
  { game }: Findings,
): readonly string[] {
  const { done, verdict, better, praise } = told;
  const words = REVIEW[game.labels.language];
  const ends =
    closer === null || better === null
      ? []
      : [
          words.ends(
            closer.worlds,
            [closer.played.p10, closer.played.mean, closer.played.p90].map(inWhole),
            [closer.best.p10, closer.best.mean, closer.best.p90].map(inWhole),
            part(closer.ahead, game.labels.language),
          ),
        ];
  // At both ends the label that is given anyway: then nothing hangs on the assumption.
  const swaying = (closer?.sways ?? []).filter(({ atLow, atHigh }) => atLow !== grade || atHigh !== grade);
  const sways = swaying.map(({ path, low, high, atLow, atHigh }) =>
    words.sway(
      assumption(game, path),
      plainNumber(low),
      gradeInWords(atLow, game.labels.language),
      plainNumber(high),
      gradeInWords(atHigh, game.labels.language),
    ),
  );
  return [done, praise ?? verdict, better ?? "", ...ends, ...sways].filter((text) => text !== "");
}

/** What an assumption of the scenario's deal is about, in the scenario's own names. */
function assumption({ decided, labels }: Findings["game"], path: string): string {
  const { technology, assets, parties, channels } = decided.scenario.deal;
  const lists = {
    "technology.components": [technology.components, labels.component],
    assets: [assets, labels.asset],
    parties: [parties, (i: number) => labels.party(i + 1)],
    channels: [channels, labels.channel],
  } as const;
  return inputNamed(labels.language, path, (list, key) => {
    const [items, name] = lists[list];
    const at = items.findIndex((item) => item.key === key);
    return at < 0 ? null : name(at);
  });
}

/** `how`: the way to a second try at this game's mistakes, such as a command. */
export function nextSteps({ review, game }: Findings, how: string): readonly string[] {
  const words = REVIEW[game.labels.language];
  const { retry, drills } = review;
  return [
    retry.length === 0 ? words.noRetry : words.retry(retry.length, how),
    ...(drills.length === 0 ? [] : [words.drills([...new Set(drills.map(({ week }) => week))])]),
  ];
}

/** The hidden types, once the talks are over. */
export function typesOf({ game }: Findings): readonly string[] {
  const { position, labels } = game;
  if (position.turn !== null) return [];
  const { scenario } = position;
  return position.parties.map((party, i) => {
    const { key } = scenario.deal.parties[i]!;
    const type = scenario.parties[i]!.types[party.type]!.key;
    return `${labels.party(i + 1)}: ${labels.text(`type.${key}.${type}`) ?? type}`;
  });
}

/** The better move, as a sentence; empty: none was found. */
export const betterWords = ({ told }: Finding): string =>
  told.insteadOf === null ? "" : sentence(told.insteadOf);

/** In the short notation. */
export const moveText = ({ decision }: Finding): string => writeMove(decision.view.scenario, decision.move);

/** The better move in the short notation; null: none was found. */
export const betterText = ({ decision, graded, told }: Finding): string | null =>
  told.better === null ? null : writeMove(decision.view.scenario, graded.best);

/** "From 12 to 30, lowest 4 in week 7 …" */
export function courseInWords(findings: Findings): string {
  const { review, game } = findings;
  const course = courseOf(findings);
  const low = course.reduce((least, each) => (each.value < least.value ? each : least));
  return REVIEW[game.labels.language].courseWords(
    inWhole(review.start),
    inWhole(review.end),
    inWhole(low.value),
    low === course.at(-1) ? null : low.week,
  );
}

/** V at the start of each week that had a decision, and at the end. */
export function courseOf({
  review,
  all,
  game,
}: Findings): readonly { readonly week: number; readonly value: number }[] {
  const first = all.filter(({ graded }, i) => graded.week !== all[i - 1]?.graded.week);
  const end = game.position.week + 1;
  return [
    ...first.map(({ graded }) => ({ week: graded.week, value: graded.usual })),
    { week: end, value: review.end },
  ];
}

/** A number of a file as it stands, with separators. */
const plainNumber = (value: number): string =>
  new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 }).format(value).replace("-", "−");
