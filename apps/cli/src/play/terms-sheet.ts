/** A term sheet filled in field by field; beside each the two values and the month in which it would stop. */
import { numberFromText, type Terms } from "@linchpin/deal";
import { objection, plainTerms, termsGrid, type Scenario } from "@linchpin/table";
import type { Console } from "./console.ts";
import { valueOfTerms } from "./figures.ts";
import type { Sitting } from "./sitting.ts";
import { fieldValue, TERM_FIELDS, termsLines, termsVerdict, type TermField } from "./terms-words.ts";
import { UI } from "./ui.ts";

const FIRST: readonly TermField[] = ["royalty", "upfront", "minimum", "term"];
const FURTHER: readonly TermField[] = TERM_FIELDS.filter((field) => !FIRST.includes(field));

/** What a field takes, and an example of it. */
const EXAMPLES: Readonly<Record<TermField, string>> = {
  royalty: "4.5",
  upfront: "150000 / 150k",
  minimum: "60000",
  term: "48",
  channels: "oem,dealers",
  milestones: "50000@6,50000@12",
  transfers: "drawings@6",
  penalty: "100000",
};

/** Null: the owner thought better of it. `undefined`: the input has ended. */
export async function fillTerms(
  sitting: Sitting,
  party: number,
  console: Console,
): Promise<Terms | null | undefined> {
  const ui = UI[sitting.language];
  const { scenario, labels } = sitting;
  if (plainTerms(scenario, party).channels.length === 0) {
    console.tell(ui.terms.noChannel(labels.party(party)));
    return null;
  }
  console.say(console.paint.bold(ui.terms.title(labels.party(party))));
  console.tell(ui.terms.enter);
  let terms = firstTerms(sitting, party);
  for (;;) {
    const filled = await askFields(sitting, terms, console);
    if (filled === undefined) return undefined;
    terms = filled;
    for (const line of termsLines(sitting, terms)) console.say(line);
    const wrong = objection(sitting.position, 0, { kind: "propose", party, terms });
    if (wrong !== null) console.tell(wrong);
    if (!sitting.exam) console.tell(ui.terms.atLeast);
    const answer = await console.ask(ui.terms.send);
    if (answer === null) return undefined;
    if (ui.yes.includes(answer.toLowerCase()) && wrong === null) return terms;
    if (!/^e/i.test(answer) && wrong === null) return null;
    if (/^n/i.test(answer)) return null;
  }
}

/** A middling offer of the grid to start from; the owner's last one where there is one. */
function firstTerms({ scenario, position }: Sitting, party: number): Terms {
  const { offer, proposal } = position.parties[party - 1]!;
  if (offer?.kind === "terms") return offer.terms;
  if (proposal !== null) return proposal;
  const grid = termsGrid(scenario, party);
  return grid[Math.floor(grid.length / 2)] ?? plainTerms(scenario, party);
}

async function askFields(sitting: Sitting, from: Terms, console: Console): Promise<Terms | undefined> {
  let terms: Terms | undefined = from;
  for (const field of FIRST) {
    terms = await askField(sitting, terms, field, console);
    if (terms === undefined) return undefined;
  }
  const more = await console.ask(UI[sitting.language].terms.more);
  if (more === null) return undefined;
  if (!UI[sitting.language].yes.includes(more.toLowerCase())) return terms;
  for (const field of FURTHER) {
    terms = await askField(sitting, terms, field, console);
    if (terms === undefined) return undefined;
  }
  return terms;
}

async function askField(
  sitting: Sitting,
  terms: Terms,
  field: TermField,
  console: Console,
): Promise<Terms | undefined> {
  const ui = UI[sitting.language];
  for (;;) {
    const answer = await console.ask(`  ${ui.terms.fields[field]} [${fieldValue(sitting, terms, field)}]:`);
    if (answer === null) return undefined;
    const next = answer === "" ? terms : withField(sitting.scenario, terms, field, answer);
    if (next === null) {
      console.tell(ui.terms.notUnderstood(answer, EXAMPLES[field]), "  ");
      continue;
    }
    if (!sitting.exam) {
      for (const line of termsVerdict(sitting, next, valueOfTerms(sitting, next)))
        console.say(`    ${console.paint.faint(line)}`);
    }
    return next;
  }
}

/** The terms with one field changed; null: the text does not fit the field. */
export function withField(scenario: Scenario, terms: Terms, field: TermField, text: string): Terms | null {
  const { deal } = scenario;
  const words = /^(?:none|无|0|-)$/i.test(text) ? [] : text.split(/[,，]\s*/);
  switch (field) {
    case "royalty": {
      const value = numberFromText(text.replace(/\s*%$/, ""));
      return value === null || value < 0 || value > 100
        ? null
        : { ...terms, royalty: Math.round(value * 1e4) / 1e6 };
    }
    case "term":
    case "upfront":
    case "minimum":
    case "penalty": {
      const value = numberFromText(text);
      return value === null || value < 0 ? null : { ...terms, [field]: value };
    }
    case "channels": {
      const channels = words.map((word) => deal.channels.findIndex((c) => c.key === word));
      return channels.includes(-1)
        ? null
        : { ...terms, channels: [...new Set(channels)].sort((a, b) => a - b) };
    }
    case "milestones": {
      const milestones = words.map((word) => dated(word));
      return milestones.some((m) => m === null)
        ? null
        : {
            ...terms,
            milestones: milestones.map((m) => ({ amount: numberFromText(m!.what) ?? 0, month: m!.month })),
          };
    }
    case "transfers": {
      const transfers = words.map((word) => dated(word));
      const assets = transfers.map((t) => deal.assets.findIndex((a) => a.key === t?.what));
      return assets.includes(-1)
        ? null
        : { ...terms, transfers: assets.map((asset, i) => ({ asset, month: transfers[i]!.month })) };
    }
  }
}

function dated(word: string): { readonly what: string; readonly month: number } | null {
  const [what = "", month = ""] = word.split("@");
  const value = numberFromText(month);
  return value === null || what === "" ? null : { what: what.trim(), month: value };
}
