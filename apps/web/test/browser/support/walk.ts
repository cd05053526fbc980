/**
 * Walks the first evening as people click, and counts what there is to read: each line of text that can be seen on the page and was
 * not there before counts once, wherever it stands; each press is a press. Nobody skims: it is the slow end.
 */
import type { Page } from "playwright-core";

/** Who walks. All of them read all that is shown; the careful one also opens what can be opened. */
export const WALKERS = ["giver", "refuser", "careful"] as const;
export type Walker = (typeof WALKERS)[number];
export type WalkedIn = "en" | "zh";

/** Words a minute in English; characters a minute in Chinese, where a word of Latin letters or a number counts as one. */
const A_MINUTE: Readonly<Record<WalkedIn, number>> = { en: 180, zh: 300 };
const SECONDS_A_PRESS = 4;

export interface Stretch {
  readonly name: string;
  readonly read: number;
  readonly presses: number;
  readonly lines: readonly string[];
}

export interface Walk {
  readonly stretches: readonly Stretch[];
  /** From the top of the first page to the first press that decides something at the table, in seconds. */
  readonly first: number;
  /** From the first week to the end of the last frame. */
  readonly seconds: number;
}

export async function walkEvening(page: Page, walker: Walker, language: WalkedIn): Promise<Walk> {
  const seen = new Set<string>();
  const stretches: Stretch[] = [];
  let now = { name: FIRST_PAGE, lines: [] as string[], presses: 0 };
  let first = Number.NaN;
  const look = async (): Promise<void> => {
    const fresh = (await page.evaluate(visibleLines, now.name === FIRST_PAGE ? BEGIN : null)).filter(
      (line) => !seen.has(line),
    );
    for (const line of fresh) seen.add(line);
    now.lines.push(...new Set(fresh));
  };
  const turn = (name: string): void => {
    stretches.push(asStretch(now, language));
    now = { name, lines: [], presses: 0 };
  };
  const press = async (selector: string): Promise<boolean> => {
    const found = page.locator(selector).first();
    if (!(await found.isVisible())) return false;
    await found.click();
    now.presses++;
    await page.waitForTimeout(SETTLES);
    await look();
    return true;
  };
  const decide = async (selector: string): Promise<boolean> => {
    if (Number.isNaN(first)) first = secondsOf([...stretches, asStretch(now, language)], language);
    if (!(await press(selector))) return false;
    await press(SURE);
    await page.locator(READY).first().waitFor();
    await page.waitForTimeout(SETTLES);
    await look();
    return true;
  };

  await page.waitForTimeout(SETTLES);
  await look();
  await page.locator(BEGIN).first().click();
  now.presses++;
  turn("week 1");
  await page.locator(READY).first().waitFor();
  await look();
  for (let week = 1; !(await page.locator(LAST).isVisible()); week++) {
    if (walker === "careful") await openAll(page, press);
    if (week === 1) await decide(REPORT);
    for (const seat of [0, 1]) {
      const party = page.locator(".party-name").nth(seat);
      const needs = party.locator(".needs");
      if ((await needs.isVisible()) && (await party.getAttribute("aria-pressed")) !== "true")
        await press(`.party:nth-of-type(${seat + 1}) .party-name`);
      if (walker === "careful") await openAll(page, press);
      await decide(answerOf(walker, week));
    }
    turn(`week ${week + 1}`);
    if (!(await decide(END))) break;
  }
  await page.locator(LAST).waitFor();
  await page.waitForTimeout(SETTLES);
  await look();
  if (walker === "careful") await openAll(page, press);
  turn("end");
  const told = stretches.map((each, i) =>
    i === stretches.length - 1 ? { ...each, name: "the last frame" } : each,
  );
  return { stretches: told, first, seconds: secondsOf(told.slice(1), language) };
}

const FIRST_PAGE = "the first page";
const SETTLES = 350;
const BEGIN = 'a[href="#/evening"]';
const REPORT = ".guide .button.primary";
const END = ".week-buttons > .primary";
const SURE = ".dialog .dialog-buttons .primary";
const LAST = "#last-title";
const READY = ".week-buttons > .primary:not(:disabled), #last-title";

/** The careful one tries another answer each week, as far as they are there. */
function answerOf(walker: Walker, week: number): string {
  const answers = ".card.request .answers > .button";
  if (walker === "giver") return `${answers}:nth-last-of-type(2)`;
  if (walker === "refuser") return `${answers}:last-of-type`;
  return `${answers}:nth-of-type(${1 + (week % 3)})`;
}

/** Opens everything that opens, once, but the menu. */
async function openAll(page: Page, press: (selector: string) => Promise<boolean>): Promise<void> {
  const closed = "details:not([open]):not([data-walked]):not(.menu) > summary";
  for (let i = 0; i < 12; i++) {
    const [found] = await page.locator(`main ${closed}:visible`).all();
    if (found === undefined) return;
    await found.evaluate((summary) => summary.parentElement!.setAttribute("data-walked", ""));
    await press("details[data-walked]:not([open]) > summary");
  }
}

/** Runs in the page, over all of it or what stands before something. Each block with text of its own is a line, without what is hidden for the eye. */
function visibleLines(upTo: string | null): readonly string[] {
  const lines = new Map<Element, string>();
  const end = upTo === null ? null : document.querySelector(upTo);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const parent = node.parentElement;
    if (text === "" || parent === null || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const box = parent.getBoundingClientRect();
    if (
      box.bottom + window.scrollY < 0 ||
      box.width < 2 ||
      box.height < 2 ||
      parent.closest(".hidden, script, style, option") !== null
    )
      continue;
    if (end !== null && (end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) break;
    let block: Element = parent;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement !== null)
      block = block.parentElement;
    lines.set(block, `${lines.get(block) ?? ""} ${text}`.trim());
  }
  return [...lines.values()];
}

const asStretch = (
  {
    name,
    lines,
    presses,
  }: { readonly name: string; readonly lines: readonly string[]; readonly presses: number },
  language: WalkedIn,
): Stretch => ({
  name,
  lines,
  presses,
  read: lines.reduce((sum, line) => sum + lengthOf(line, language), 0),
});

function lengthOf(line: string, language: WalkedIn): number {
  if (language === "en") return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return (line.match(/\p{Script=Han}|[\p{Script=Latin}\d.,%]+/gu) ?? []).filter((each) =>
    /[\p{L}\p{N}]/u.test(each),
  ).length;
}

const secondsOf = (stretches: readonly Stretch[], language: WalkedIn): number =>
  stretches.reduce(
    (sum, { read, presses }) => sum + (60 * read) / A_MINUTE[language] + SECONDS_A_PRESS * presses,
    0,
  );
