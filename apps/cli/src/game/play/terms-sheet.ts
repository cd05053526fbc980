/** A term sheet, edited line by line; below it the two values and the month in which it would stop. */
import { draftFor } from "@linchpin/coach";
import { lastTerms, openingOf, type Opening, takenOff } from "@linchpin/match";
import {
  cautionLines,
  refusalIn,
  TERM_FIELDS,
  type TermField,
  termName,
  termsTitle,
  termValue,
} from "@linchpin/words";
import type { Terms } from "@linchpin/deal";
import { objection, ownerView, plainTerms } from "@linchpin/table";
import { pad } from "../../terminal/layout.ts";
import stringWidth from "string-width";
import type { Console, Line } from "../../terminal/console.ts";
import { valueOfTerms } from "./figures.ts";
import type { Sitting } from "../sitting.ts";
import { exampleFor, withField } from "./terms-fields.ts";
import { termsVerdict } from "./terms-words.ts";
import { UI } from "../ui.ts";

/** Null: the owner thought better of it. `undefined`: the input has ended. */
export async function fillTerms(
  sitting: Sitting,
  party: number,
  console: Console,
): Promise<Terms | null | undefined> {
  const ui = UI[sitting.language];
  if (plainTerms(sitting.scenario, party).channels.length === 0) {
    console.tell(ui.terms.noChannel(sitting.labels.party(party)));
    return null;
  }
  const opening = openingFor(sitting, party);
  let { terms } = opening;
  console.tell(ui.table.terms.draft[opening.is](sitting.labels.party(party)));
  showSheet(sitting, terms, console);
  if (!sitting.exam) console.show([{ text: ui.table.terms.atLeast, paint: "faint" }]);
  const off = takenOff(sitting.position, { kind: "propose", party, terms });
  console.show(
    off.flatMap((each) => cautionLines(sitting.labels, each)).map(({ text }) => ({ text, paint: "lost" })),
  );
  for (;;) {
    const answer = await console.ask(ui.terms.send);
    if (answer === null) return undefined;
    const word = answer.toLowerCase();
    if (ui.no.includes(word) || word === "0") return null;
    if (ui.yes.includes(word)) {
      const wrong = objection(sitting.position, 0, { kind: "propose", party, terms });
      if (wrong === null) return terms;
      console.tell(ui.table.read.notAllowed(refusalIn(sitting.labels, wrong)));
      continue;
    }
    const changed = await changeLine(sitting, terms, answer, console);
    if (changed === undefined) return undefined;
    if (changed === null) continue;
    terms = changed;
    showSheet(sitting, terms, console);
  }
}

/** Where readings are covered nobody looks what would be signed. */
function openingFor({ match, position, reading, exam }: Sitting, party: number): Opening {
  const last = lastTerms(match, party)?.terms ?? null;
  return openingOf(match, party, exam ? null : draftFor(ownerView(position), reading, party, last));
}

function showSheet(sitting: Sitting, terms: Terms, console: Console): void {
  const widest = Math.max(
    ...TERM_FIELDS.map((field) => stringWidth(termName(sitting.labels, terms.party, field))),
  );
  const rows = TERM_FIELDS.map((field, i): Line => {
    const name = termName(sitting.labels, terms.party, field);
    const value = termValue(sitting.labels, terms, field);
    const lead = `${String(i + 1).padStart(3)}  `;
    return { text: `${pad(name, widest)}  ${value}`, indent: "     ", lead, set: true };
  });
  console.say();
  console.show([
    { text: termsTitle(sitting.labels, terms.party), paint: "bold" },
    ...rows.map((row) => (stringWidth(row.text) + 5 > console.width ? { ...row, set: false } : row)),
    ...(sitting.exam ? [] : termsVerdict(sitting, terms, valueOfTerms(sitting, terms))),
  ]);
}

/** `1 4.5`, `royalty 4.5` or `royalty=4.5`; a line alone is asked for its value. Null: nothing changed. */
async function changeLine(
  sitting: Sitting,
  terms: Terms,
  answer: string,
  console: Console,
): Promise<Terms | null | undefined> {
  const { scenario, language } = sitting;
  const ui = UI[language];
  const [word = "", ...rest] = answer.split(/[\s=：]+/);
  const field = fieldCalled(word);
  if (field === null) {
    console.tell(ui.terms.which(TERM_FIELDS.length));
    return null;
  }
  const example = exampleFor(scenario, field);
  const prompt = ui.terms.ask(
    termName(sitting.labels, terms.party, field),
    termValue(sitting.labels, terms, field),
    example,
  );
  const value = rest.length > 0 ? rest.join(" ") : await console.ask(prompt);
  if (value === null) return undefined;
  if (value === "") return null;
  const result = withField(scenario, terms, field, value);
  if (result.ok) return result.terms;
  console.tell(
    result.most === null
      ? ui.terms.notUnderstood(value, example)
      : ui.terms.tooMuch(result.most.toLocaleString("en")),
  );
  return null;
}

const fieldCalled = (word: string): TermField | null =>
  TERM_FIELDS[Number(word) - 1] ?? TERM_FIELDS.find((field) => field === word.toLowerCase()) ?? null;
