/**
 * Domains and preferences in the XML of GENIUS, which NegMAS reads too (Lin et al. 2014, Comput. Intell. 30:48).
 *
 * A domain file holds issues with items; a preference file the same issues, each item with an evaluation, and a weight for
 * each issue. As in GENIUS, an evaluation counts as a share of the largest of its issue. Issues are discrete: each lists
 * its items.
 */
import { outcomeCount, type Domain, type DomainIssue, type Preference } from "./domain.ts";
import { quoted, readValue, refused, type Reading, type ReadingFault } from "./reading.ts";
import { escaped, readXml, type XmlElement } from "./xml.ts";

/** Reads a domain: `<negotiation_template>` or `<utility_space>` around an `<objective>` with `<issue>`s. */
export function readGeniusDomain(text: string): Reading<Domain> {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const found = issuesIn(xml.value);
  if (!found.ok) return found;
  const issues = found.value.map(({ attributes, children }, k): DomainIssue => ({
    name: attributes["name"] ?? `issue ${k + 1}`,
    options: itemsOf(children).map((item) => item.attributes["value"]!),
  }));
  const domain = { name: find(xml.value, "objective")[0]?.attributes["name"] ?? "domain", issues };
  try {
    outcomeCount(domain);
    return readValue(domain);
  } catch (error) {
    return refused([
      {
        where: xml.value.where,
        problem: (error as Error).message,
        remedy: "Take fewer issues or items.",
      },
    ]);
  }
}

/** Reads the preference of one side for this domain; issues are matched by `index`, items by `value`. */
export function readGeniusPreference(text: string, domain: Domain): Reading<Preference> {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const found = issuesIn(xml.value);
  if (!found.ok) return found;
  const faults: ReadingFault[] = [];
  if (found.value.length !== domain.issues.length) {
    faults.push({
      where: xml.value.where,
      problem: `There are ${found.value.length} issues; the domain has ${domain.issues.length}.`,
      remedy: "Write the issues of the domain, in its order.",
    });
  }
  const evaluations = domain.issues.map((issue, k) => evaluationsOf(found.value[k], issue, faults));
  const weightAt = new Map(
    find(xml.value, "weight").map((element) => [element.attributes["index"], element]),
  );
  const weights = domain.issues.map((_, k) => weightOf(weightAt, found.value[k], faults));
  const single = (name: string, fallback: number): number => {
    const [element] = find(xml.value, name);
    return element === undefined ? fallback : figure(element, "value", faults);
  };
  const preference = {
    weights,
    evaluations,
    reservation: single("reservation", 0),
    discount: single("discount_factor", 1),
  };
  return faults.length > 0 ? refused(faults) : readValue(preference);
}

/** The domain as GENIUS writes it. */
export function writeGeniusDomain(domain: Domain): string {
  const issues = domain.issues.map((issue, k) =>
    written(issue, k, (value, index) => `<item index="${index}" value="${value}"/>`),
  );
  return lines(
    "<negotiation_template>",
    `<utility_space number_of_issues="${domain.issues.length}">`,
    objective(domain.name),
    ...issues,
    "</objective>",
    "</utility_space>",
    "</negotiation_template>",
  );
}

/** One side's preference as GENIUS writes it. */
export function writeGeniusPreference(domain: Domain, preference: Preference): string {
  const issues = domain.issues.map((issue, k) =>
    written(issue, k, (value, index) => {
      const evaluation = preference.evaluations[k]![index - 1];
      return `<item index="${index}" value="${value}" evaluation="${evaluation}"/>`;
    }),
  );
  return lines(
    "<utility_space>",
    `<reservation value="${preference.reservation}"/>`,
    `<discount_factor value="${preference.discount}"/>`,
    objective(domain.name),
    ...issues,
    ...preference.weights.map((weight, k) => `<weight index="${k + 1}" value="${weight}"/>`),
    "</objective>",
    "</utility_space>",
  );
}

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;
const objective = (name: string): string =>
  `<objective index="0" name="${escaped(name)}" type="objective" etype="objective">`;

const written = (
  { name, options }: DomainIssue,
  k: number,
  item: (value: string, index: number) => string,
): string => {
  const items = options.map((option, index) => item(escaped(option), index + 1));
  const kind = 'type="discrete" etype="discrete" vtype="discrete"';
  return [`<issue index="${k + 1}" name="${escaped(name)}" ${kind}>`, ...items, "</issue>"].join("\n");
};

/** All elements of a name, wherever they stand. */
const find = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => find(child, name)),
];

const itemsOf = (children: readonly XmlElement[]): readonly XmlElement[] =>
  children.filter(({ name }) => name === "item");

/** The issues in the order of their index; a fault where there is none or one has no items. */
function issuesIn(root: XmlElement): Reading<readonly XmlElement[]> {
  const issues = find(root, "issue");
  const remedy = 'Write <issue index="1" name="price"> with <item index="1" value="low"/> for each option.';
  if (issues.length === 0) return refused([{ where: root.where, problem: "There is no <issue>.", remedy }]);
  const faults = issues.flatMap((issue): readonly ReadingFault[] => {
    const values = itemsOf(issue.children).map(({ attributes }) => attributes["value"]);
    const named = `Issue ${quoted(issue.attributes["name"] ?? "")}`;
    if (values.length === 0) return [{ where: issue.where, problem: `${named} lists no items.`, remedy }];
    if (values.includes(undefined))
      return [{ where: issue.where, problem: `${named} has an item without a value.`, remedy }];
    const seen = new Set<string | undefined>();
    const again = values.find((value) => seen.size === seen.add(value).size);
    if (again === undefined) return [];
    return [
      {
        where: issue.where,
        problem: `${named} has the item ${quoted(again)} twice.`,
        remedy: "Keep one of them.",
      },
    ];
  });
  if (faults.length > 0) return refused(faults);
  return readValue(
    issues.toSorted((a, b) => Number(a.attributes["index"] ?? 0) - Number(b.attributes["index"] ?? 0)),
  );
}

/** By option of the domain, as shares of the largest. */
function evaluationsOf(
  issue: XmlElement | undefined,
  { name, options }: DomainIssue,
  faults: ReadingFault[],
): readonly number[] {
  if (issue === undefined) return [];
  const items = new Map(itemsOf(issue.children).map((item) => [item.attributes["value"], item]));
  const figures = options.map((option) => {
    const item = items.get(option);
    if (item !== undefined) return figure(item, "evaluation", faults);
    const problem = `Issue ${quoted(name)} has no item ${quoted(option)}.`;
    faults.push({
      where: issue.where,
      problem,
      remedy: `Write <item value="${escaped(option)}" evaluation="1"/>.`,
    });
    return 0;
  });
  const most = figures.reduce((a, b) => Math.max(a, b), 0);
  return figures.map((one) => (most === 0 ? 0 : one / most));
}

function weightOf(
  weightAt: ReadonlyMap<string | undefined, XmlElement>,
  issue: XmlElement | undefined,
  faults: ReadingFault[],
): number {
  if (issue === undefined) return 0;
  const index = issue.attributes["index"];
  const weight = weightAt.get(index);
  if (weight !== undefined) return figure(weight, "value", faults);
  const problem = `Issue ${quoted(issue.attributes["name"] ?? "")} has no weight.`;
  faults.push({ where: issue.where, problem, remedy: `Write <weight index="${index ?? 1}" value="0.5"/>.` });
  return 0;
}

/** A number of at least 0. */
function figure(element: XmlElement, attribute: string, faults: ReadingFault[]): number {
  const text = element.attributes[attribute] ?? "";
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  const problem = `${attribute} of <${element.name}> is ${quoted(text)}.`;
  faults.push({ where: element.where, problem, remedy: `Write a number of at least 0: ${attribute}="0.5".` });
  return 0;
}
