/**
 * A station looked at as a whole: every figure worked out and finite, every claim's comparison true, every answer within
 * reach, every model able to show itself. Without a fault the file is right and what it claims is so.
 */
import { problemAt, readText, type Fault, type Path, type Problem } from "@linchpin/source";
import type { Book } from "./book.ts";
import { figureOf } from "./figures.ts";
import { LIVE_MODELS } from "./models/index.ts";
import { startOf, type ModelOn } from "./models/model.ts";
import type { Figure } from "./recipes.ts";
import { parseStation } from "./station-file.ts";
import type { Answer, Claim, Comparison, Screen, Station } from "./station.ts";

export type Figures = ReadonlyMap<string, Figure>;

/** The figures of a station, worked out. */
export const figuresOf = ({ figures }: Station, book: Book): Figures =>
  new Map(Object.entries(figures).map(([name, recipe]) => [name, figureOf(recipe, book)]));

export function lintStation(text: string, book: Book): readonly Fault[] {
  const read = readText(text);
  const parsed = parseStation(text, book);
  if (!read.ok) return read.faults;
  if (!parsed.ok) return parsed.faults;
  const { station } = parsed;
  const figures = new Map<string, Figure>();
  const wrong = Object.entries(station.figures).flatMap(([name, recipe]): readonly Problem[] => {
    const found = tried(() => figureOf(recipe, book));
    if (found.ok && Number.isFinite(found.value.value)) {
      figures.set(name, found.value);
      return [];
    }
    const why = found.ok ? `comes out as ${found.value.value}` : `cannot be worked out: ${found.why}`;
    return [problemAt(["figures", name], why, "choose another computation, or other arguments", "key")];
  });
  const screens = station.screens.flatMap((screen, i) => lintScreen(screen, ["screens", i], figures, book));
  return read.source.locate([...wrong, ...screens]);
}

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

function tried<T>(make: () => T): Tried<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function lintScreen(screen: Screen, path: Path, figures: Figures, book: Book): readonly Problem[] {
  switch (screen.kind) {
    case "predict":
      return lintAnswer(screen.answer, [...path, "answer"], figures);
    case "evidence":
      return (["speaksFor", "against"] as const).flatMap((side) =>
        screen[side].flatMap((claim, i) => lintClaim(claim, [...path, side, i], figures)),
      );
    case "model":
      return lintModel(screen.live, path, book);
    default:
      return [];
  }
}

/** It can be shown where it starts, and everything that it says is said in both languages. */
function lintModel(live: ModelOn, path: Path, book: Book): readonly Problem[] {
  const model = LIVE_MODELS[live.model];
  const shown = tried(() => {
    const knobs = model.knobs(live, book);
    const { bars, big, more } = model.show(live, book, startOf(knobs));
    return [...knobs, ...(bars?.parts ?? []), big, ...more].map(({ says }) => says);
  });
  if (!shown.ok)
    return [problemAt([...path, "model"], `cannot be shown: ${shown.why}`, "choose another deal or model")];
  return shown.value
    .filter(({ zh }) => !/\p{Script=Han}/u.test(zh))
    .map(({ en }) =>
      problemAt([...path, "model"], `has no Chinese for "${en}"`, "name it in `names` or `players`"),
    );
}

const lintClaim = ({ holds }: Claim, path: Path, figures: Figures): readonly Problem[] =>
  holds.flatMap((each, i) => lintComparison(each, [...path, "holds", i], figures));

function lintComparison({ figure, is, than }: Comparison, path: Path, figures: Figures): readonly Problem[] {
  const [one, other] = [figures.get(figure), figures.get(than)];
  if (one === undefined || other === undefined) return [];
  if (one.unit !== other.unit || one.currency !== other.currency) {
    const problem = `compares ${one.currency ?? one.unit} with ${other.currency ?? other.unit}`;
    return [problemAt(path, problem, "compare figures of one unit")];
  }
  const holds = is === "above" ? one.value > other.value : one.value < other.value;
  const problem = `does not hold: ${figure} is ${short(one)}, ${than} is ${short(other)}`;
  return holds ? [] : [problemAt(path, problem, "say what the figures say")];
}

const short = ({ value }: Figure): string => String(Number(value.toPrecision(4)));

function lintAnswer(answer: Answer, path: Path, figures: Figures): readonly Problem[] {
  if (answer.form === "choice") return lintChoice(answer, path, figures);
  const asked =
    answer.form === "number"
      ? [{ figure: answer.figure, at: [...path, "figure"] }]
      : answer.items.map(({ figure }, i) => ({ figure, at: [...path, "items", i, "figure"] }));
  return asked.flatMap(({ figure, at }) => {
    const found = figures.get(figure);
    if (found === undefined || (found.value >= answer.from && found.value <= answer.to)) return [];
    const problem = `is ${short(found)}, outside ${answer.from} to ${answer.to}`;
    return [problemAt(at, problem, "widen the scale, or ask for another figure")];
  });
}

/** A choice has one right answer. */
function lintChoice(
  { options, right }: Extract<Answer, { readonly form: "choice" }>,
  path: Path,
  figures: Figures,
): readonly Problem[] {
  const values = options.flatMap(({ figure }) => figures.get(figure)?.value ?? []);
  const best = right === "most" ? Math.max(...values) : Math.min(...values);
  if (values.length < options.length || values.filter((value) => value === best).length === 1) return [];
  return [problemAt(path, "has more than one right answer", "change the options")];
}
