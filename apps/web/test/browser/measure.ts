/**
 * Measures the built app in Chromium: what the first page loads, when it is painted, and how fast the table answers.
 *
 *     npm run measure -w apps/web -- first station table    # without the review, which takes minutes
 *     npm run measure -w apps/web -- answer                 # how soon the numbers of a deal are redrawn
 */
import { happened, NOTHING_YET, writeProgress } from "@linchpin/learn";
import { textOf } from "@linchpin/match";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { played } from "../support/games.ts";
import { confirmed, sitDown, settled } from "./support/play.ts";
import { redrawn } from "./support/measure-answer.ts";
import { openSite } from "./support/site.ts";
import { WALKERS, walkEvening } from "./support/walk.ts";

const WEEKS = 25;
const PATIENCE = 900_000;
const OPENED = 7;
const EVENING_DONE = writeProgress(
  happened(NOTHING_YET, { kind: "finished", at: 1, station: "evening", by: "path" }),
);

const site = await openSite();
try {
  const asked = process.argv.slice(2).filter((each) => each !== "lines");
  const all = { first: firstPage, evening, station, table, answer, review };
  for (const [name, measure] of Object.entries(all))
    if (asked.length === 0 || asked.includes(name)) await measure();
} finally {
  await site.close();
}

/** The middle, and the values below which nearly all and all lie. */
function printTimes(what: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const [median, p95, most] = [0.5, 0.95, 1].map((share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0),
  );
  print(`${what}: median ${median} ms, 95th percentile ${p95} ms, most ${most} ms (${values.length})`);
}

async function firstPage(): Promise<void> {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  page.on("response", (response) => {
    if (!/\.(?:js|css)$/.test(response.url())) return;
    void response.body().then((body) => sizes.set(response.url().split("/").at(-1)!, gzipSync(body).length));
  });
  await page.goto(site.address, { waitUntil: "networkidle" });
  const largest = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
  const sum = (ending: string): string =>
    ([...sizes].reduce((all, [name, size]) => (name.endsWith(ending) ? all + size : all), 0) / 1000).toFixed(
      1,
    );
  for (const [name, size] of [...sizes].sort((a, b) => b[1] - a[1]))
    print(`  ${(size / 1000).toFixed(1)} kB  ${name}`);
  print(`first page: ${sum(".js")} kB of JavaScript, ${sum(".css")} kB of styles, gzipped`);
  print(`largest contentful paint: ${Math.round(largest)} ms`);
  await context.close();
}

/** How long the first evening takes whoever reads every word of it; with `lines`, each line that was counted. */
async function evening(): Promise<void> {
  for (const language of ["en", "zh"] as const)
    for (const walker of WALKERS) {
      const { page } = await site.page({ locale: language === "en" ? "en-GB" : "zh-CN" });
      const { stretches, first, seconds } = await walkEvening(page, walker, language);
      const presses = stretches.slice(1).reduce((sum, each) => sum + each.presses, 0);
      const read = stretches.slice(1).reduce((sum, each) => sum + each.read, 0);
      const minutes = (seconds / 60).toFixed(1);
      print(
        `${language}, ${walker}: ${minutes} min (${read} read, ${presses} presses), first decision ${first.toFixed(0)} s`,
      );
      for (const each of stretches) {
        print(`  ${each.name}: ${each.read} read, ${each.presses} presses`);
        if (process.argv.includes("lines")) for (const line of each.lines) print(`    ${line}`);
      }
      await page.context().close();
    }
}

/** From the click on the path to the frame after the station's heading is there, and from one screen to the next. */
async function station(): Promise<void> {
  const opened: number[] = [];
  const turned: number[] = [];
  for (let i = 0; i < OPENED; i++) {
    const { page } = await site.page();
    // A station is a link once the one before it is done.
    await page.evaluate((kept) => localStorage.setItem("linchpin.progress", kept), EVENING_DONE);
    await page.reload();
    await page.goto(`${site.address}#/learn`);
    await page.locator(".stations a").first().waitFor();
    // What the browser loads ahead, as a person reads the path.
    await page.waitForTimeout(500);
    opened.push(await clickToPaint(page, '.stations a[href$="/necessity"]', ".station h1"));
    await page.goto(`${site.address}#/learn/necessity/1`);
    await page.locator(".station-nav .primary").waitFor();
    turned.push(await clickToPaint(page, ".station-nav .primary", ".predict"));
    await page.context().close();
  }
  printTimes("a station opens, click to painted heading", opened);
  printTimes("the next screen", turned);
}

/** From the click to the frame after the answer is in the page; and the week, in which the others think. */
async function table(): Promise<void> {
  const { page } = await site.page();
  await sitDown(page, 7);
  await settled(page);
  const moves: number[] = [];
  const weeks: number[] = [];
  for (let i = 0; i < WEEKS; i++) {
    const second = page.locator(".card.request .answers button").nth(1);
    if (await second.isVisible())
      moves.push(await clickToPaint(page, ".card.request .answers button:nth-child(2)"));
    await confirmed(page);
    await settled(page);
    if (page.url().endsWith("review")) break;
    // While a person looks, the others' week is worked out ahead.
    await page.waitForTimeout(500);
    weeks.push(await clickToPaint(page, ".week-buttons > .primary"));
    await confirmed(page);
    await settled(page).catch(() => undefined);
    if (page.url().endsWith("review")) break;
  }
  printTimes("a move, click to painted answer", moves);
  printTimes("a week, click to the others' answers", weeks);
}

/** From a changed input to the frame after the new number; and the whole answer from its address. */
async function answer(): Promise<void> {
  for (const { deal, where, ms } of await redrawn(site)) printTimes(`${deal}, ${where}`, ms);
}

/** From the review's address to the first label, to the last, and to all of them when it is opened again. */
async function review(): Promise<void> {
  const { page } = await site.page();
  const sitting = played("sensor", 7, "techniques");
  const decisions = sitting.turns.filter(({ seat }) => seat === 0).length;
  await page.evaluate((text) => localStorage.setItem("linchpin.game.a-1", text), textOf(sitting));
  const from = Date.now();
  const since = (): string => ((Date.now() - from) / 1000).toFixed(1);
  await page.goto(`${site.address}#/game/a-1/review`);
  await page.locator(".value-line .slope").first().waitFor({ timeout: PATIENCE });
  print(`the review of ${decisions} decisions: the first grade after ${since()} s`);
  await page.locator(".tiles").waitFor({ timeout: PATIENCE });
  print(`the last after ${since()} s, on ${await page.evaluate(() => navigator.hardwareConcurrency)} cores`);
  await page.waitForFunction(
    () => document.querySelector(".coach-progress [role=status]")?.textContent === "",
    null,
    { timeout: PATIENCE },
  );
  print(`the closer looks after ${since()} s`);
  const again = Date.now();
  await page.reload();
  await page.locator(".tiles").waitFor();
  print(`opened again: all of it after ${Date.now() - again} ms`);
}

/** From the click to the frame after the page changes; with `wanted`, after something is in it that was not. */
function clickToPaint(page: Page, clicked: string, wanted: string | null = null): Promise<number> {
  return page.evaluate(
    ([click, shown]) =>
      new Promise<number>((resolve) => {
        const before = shown === null ? null : document.querySelector(shown);
        const from = performance.now();
        const observer = new MutationObserver(() => {
          if (shown !== null && [null, before].includes(document.querySelector(shown))) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLElement>(click)!.click();
      }),
    [clicked, wanted] as const,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
