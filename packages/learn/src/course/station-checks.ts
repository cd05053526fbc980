/**
 * What must hold between the keys of a station file, and between it and the deals: every name means something, every figure
 * and source is used, every claim has its ground, every part of a station is there. It reads the file as written.
 */
import type { Deal } from "@linchpin/deal";
import {
  checkName,
  checkNames,
  field,
  looseItems,
  looseList,
  problemAt,
  type Names,
  type Path,
  type Problem,
} from "@linchpin/source";
import type { Book } from "./book.ts";
import { EVERYONE } from "./changes.ts";
import { isModelName, MODEL_NEEDS, signsIn } from "./models/model.ts";
import { bracesIn, checkTexts, textsIn } from "./station-texts.ts";

export function checkStation(file: unknown, book: Book): readonly Problem[] {
  const figures = (looseItems(field(file, "figures")) ?? []).map(([name]) => name);
  const sources = (looseItems(field(file, "sources")) ?? []).map(([name]) => name);
  const screens = looseList(field(file, "screens"));
  return [
    ...(looseItems(field(file, "figures")) ?? []).flatMap(([name, recipe]) =>
      checkRecipe(recipe, ["figures", name], book),
    ),
    ...screens.flatMap((screen, i) => checkScreen(screen, ["screens", i], book)),
    ...checkUses(file, figures, sources),
    ...checkNamed(file),
    ...checkParts(file, screens),
    ...checkTexts(file),
  ];
}

const names = (what: string, plural: string, known: readonly string[] | null): Names => ({
  what,
  plural,
  known,
});
const keysOf = (items: readonly { readonly key: string }[] | undefined): readonly string[] | null =>
  items?.map(({ key }) => key) ?? null;

/** What a figure is worked out on: names of the deal, and of the deal only. */
function checkRecipe(recipe: unknown, path: Path, book: Book): readonly Problem[] {
  const inner = ["this", "less", "that", "likely", "unlikely"].flatMap((part) => {
    const other = field(recipe, part);
    return other === undefined ? [] : checkRecipe(other, [...path, part], book);
  });
  const at = (key: string, known: Names): readonly Problem[] =>
    checkName(field(recipe, key), [...path, key], known);
  const deal = dealIn(field(recipe, "deal"), book);
  return [
    ...at("deal", names("deal of the course", "deals", Object.keys(book.deals))),
    ...at("terms", names("sheet of the course", "sheets", Object.keys(book.terms))),
    ...(field(recipe, "of") === "measured"
      ? at("name", names("measured number", "measured numbers", Object.keys(book.measured)))
      : []),
    ...at("party", names("party of this deal", "parties", keysOf(deal?.parties))),
    ...at("asset", names("asset of this deal", "assets", keysOf(deal?.assets))),
    ...at("channel", names("channel of this deal", "channels", keysOf(deal?.channels))),
    ...looseList(field(recipe, "with")).flatMap((change, i) =>
      checkChange(change, [...path, "with", i], deal),
    ),
    ...looseList(field(recipe, "sheet")).flatMap((change, i) =>
      checkChange(change, [...path, "sheet", i], deal),
    ),
    ...inner,
  ];
}

const dealIn = (name: unknown, book: Book): Deal | undefined =>
  typeof name === "string" && Object.hasOwn(book.deals, name) ? book.deals[name] : undefined;

function checkChange(change: unknown, path: Path, deal: Deal | undefined): readonly Problem[] {
  const parties = keysOf(deal?.parties);
  // One that is told, comes or goes may be everybody.
  const many = ["tell", "joins", "leaves"].some((verb) => verb === field(change, "do"));
  const who = parties === null ? null : many ? [...parties, EVERYONE] : parties;
  const here = (key: string): Path => [...path, key];
  return [
    ...checkName(field(change, "party"), here("party"), names("party of this deal", "parties", who)),
    ...checkNames(field(change, "parties"), here("parties"), names("party of this deal", "parties", parties)),
    ...checkNames(
      field(change, "assets"),
      here("assets"),
      names("asset of this deal", "assets", keysOf(deal?.assets)),
    ),
    ...checkNames(
      field(change, "components"),
      here("components"),
      names("component of this deal", "components", keysOf(deal?.technology.components)),
    ),
    ...checkName(
      field(change, "channel"),
      here("channel"),
      names("channel of this deal", "channels", keysOf(deal?.channels)),
    ),
    ...checkNames(
      field(change, "channels"),
      here("channels"),
      names("channel of this deal", "channels", keysOf(deal?.channels)),
    ),
  ];
}

function checkScreen(screen: unknown, path: Path, book: Book): readonly Problem[] {
  switch (field(screen, "kind")) {
    case "model":
      return checkModel(screen, path, book);
    case "evidence":
      return ["speaksFor", "against"].flatMap((side) =>
        looseList(field(screen, side)).flatMap((claim, i) => checkClaim(claim, [...path, side, i])),
      );
    case "predict":
      return checkAnswer(field(screen, "answer"), [...path, "answer"]);
    default:
      return [];
  }
}

function checkModel(screen: unknown, path: Path, book: Book): readonly Problem[] {
  const model = field(screen, "model");
  const needs = isModelName(model) ? MODEL_NEEDS[model] : [];
  const deal = dealIn(field(screen, "deal"), book);
  const at = (key: string, known: Names): readonly Problem[] =>
    checkName(field(screen, key), [...path, key], known);
  return [
    ...needs
      .filter((key) => field(screen, key) === undefined)
      .map((key) =>
        problemAt(path, `the model ${String(model)} needs a ${key}`, `write \`${key}: NAME\``, "key"),
      ),
    ...at("deal", names("deal of the course", "deals", Object.keys(book.deals))),
    ...at("terms", names("sheet of the course", "sheets", Object.keys(book.terms))),
    ...at("party", names("party of this deal", "parties", keysOf(deal?.parties))),
    ...namesAt(screen, path, "names", namedIn(model, deal, book)),
    ...namesAt(screen, path, "players", names("party of this deal", "parties", keysOf(deal?.parties))),
  ];
}

const namesAt = (screen: unknown, path: Path, key: string, known: Names): readonly Problem[] =>
  (looseItems(field(screen, key)) ?? []).flatMap(([name]) =>
    checkName(name, [...path, key, name], known).map((problem): Problem => ({ ...problem, at: "key" })),
  );

/** What the knobs of a model are about. */
function namedIn(model: unknown, deal: Deal | undefined, book: Book): Names {
  switch (model) {
    case "files":
      return names("asset of this deal", "assets", keysOf(deal?.assets));
    case "licence":
      return names("component of this deal", "components", keysOf(deal?.technology.components));
    case "signs":
      return names("sign that is measured", "signs", signsIn(book));
    default:
      return names("party of this deal", "parties", keysOf(deal?.parties));
  }
}

function checkClaim(claim: unknown, path: Path): readonly Problem[] {
  const holds = looseList(field(claim, "holds"));
  const grounds = [field(claim, "source") ?? null, ...holds].filter((each) => each !== null);
  const sides = holds.flatMap((each, i) => {
    const given = ["above", "below"].filter((side) => field(each, side) !== undefined);
    return given.length === 1
      ? []
      : [problemAt([...path, "holds", i], "compares with nothing, or twice", "write one of above and below")];
  });
  return [
    ...(grounds.length > 0
      ? []
      : [
          problemAt(
            path,
            "has neither a source nor figures that hold",
            "write `source: ID`, or `holds: [{figure: A, above: B}]`",
          ),
        ]),
    ...sides,
  ];
}

function checkAnswer(answer: unknown, path: Path): readonly Problem[] {
  const [from, to] = [field(answer, "from"), field(answer, "to")];
  const enough = field(answer, "enough");
  const items = looseList(field(answer, "items")).length;
  return [
    ...(typeof from === "number" && typeof to === "number" && from >= to
      ? [problemAt([...path, "to"], `is not above from, ${from}`, `write a number above ${from}`)]
      : []),
    ...(typeof enough === "number" && enough > items
      ? [problemAt([...path, "enough"], `there are only ${items} items`, `write at most ${items}`)]
      : []),
  ];
}

/** Where a figure is named outside braces, and where a source is. */
const FIGURE_KEYS = ["figure", "tried", "week", "above", "below"];

/** Where a claim compares figures. */
const COMPARED_KEYS = ["figure", "above", "below"];

interface Use {
  readonly path: Path;
  readonly name: string;
}

function usesOf(keys: readonly string[], value: unknown, path: Path = []): readonly Use[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => usesOf(keys, item, [...path, i]));
  return Object.entries(typeof value === "object" && value !== null ? value : {}).flatMap(([key, item]) => {
    const here = [...path, key];
    return keys.includes(key) && typeof item === "string"
      ? [{ path: here, name: item }]
      : usesOf(keys, item, here);
  });
}

const unknown = (uses: readonly Use[], known: Names): readonly Problem[] =>
  uses.flatMap(({ name, path }) => checkName(name, path, known));

const unused = (
  all: readonly string[],
  uses: readonly Use[],
  where: string,
  by: string,
): readonly Problem[] =>
  all
    .filter((name) => !uses.some((use) => use.name === name))
    .map((name) => problemAt([where, name], `no ${by} uses it`, "use it, or remove it", "key"));

/** Figures and sources that are named and not there, or there and not named. */
function checkUses(
  file: unknown,
  figures: readonly string[],
  sources: readonly string[],
): readonly Problem[] {
  const braces = textsIn(file).flatMap(({ path, text }) =>
    bracesIn(text).map((name): Use => ({ path, name })),
  );
  const shown = [...braces, ...usesOf(FIGURE_KEYS, field(file, "screens"), ["screens"])];
  const cited = [
    ...usesOf(["source"], field(file, "screens"), ["screens"]),
    ...usesOf(["source"], field(file, "figures"), ["figures"]),
  ];
  return [
    ...unknown(shown, names("figure of this station", "figures", figures)),
    ...unknown(cited, names("source of this station", "sources", sources)),
    ...unused(figures, shown, "figures", "text and no claim"),
    ...unused(sources, cited, "sources", "case, claim or figure"),
  ];
}

/** What is compared is called something, and nothing else is. */
function checkNamed(file: unknown): readonly Problem[] {
  const called = (looseItems(field(file, "named")) ?? []).map(([name]) => name);
  const compared = looseList(field(file, "screens")).flatMap((screen, i) =>
    ["speaksFor", "against"].flatMap((side) =>
      usesOf(COMPARED_KEYS, field(screen, side), ["screens", i, side]),
    ),
  );
  return [
    ...compared
      .filter(({ name }) => !called.includes(name))
      .map(({ path, name }) =>
        problemAt(
          path,
          `${name} is compared, and called nothing`,
          `write in named: \`${name}: {en: …, zh: …}\``,
        ),
      ),
    ...unused(called, compared, "named", "comparison"),
  ];
}

/** What every station has; the first evening is a game, and the trip is about the learner's own deal. */
const PARTS = ["predict", "cases", "principle", "model", "drills", "card", "evidence"] as const;
const WITHOUT_PARTS = ["evening", "trip"];

function checkParts(file: unknown, screens: readonly unknown[]): readonly Problem[] {
  const id = field(file, "id");
  if (screens.length === 0 || (typeof id === "string" && WITHOUT_PARTS.includes(id))) return [];
  return PARTS.filter((part) => !screens.some((screen) => field(screen, "kind") === part)).map((part) =>
    problemAt(["screens"], `has no screen of the kind ${part}`, `add one: \`- kind: ${part}\``, "key"),
  );
}
