/**
 * How soon the numbers of a deal stand there anew: from the event of a changed input to the frame after the new number is painted,
 * on the sheet of questions, in what-if and on a sheet of terms; and how long until the whole answer is there.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { DEAL_EN } from "../../../src/app/words/deal-en.ts";
import type { Site } from "./site.ts";

const CHANGES = 15;
/** Of 21 players, so that shares are sampled. */
export const TWENTY = `linchpin: 2
title: Twenty parties
currency: USD
horizon: 60
owner: {name: Us, make: 0.3}
technology:
  halfLife: 48
  components: {core: {rebuildCost: {low: 500000, likely: 1000000, high: 2000000}, rebuildMonths: 14}}
assets: {drawings: {kind: file, reveals: {core: 0.8}}}
parties:
${Array.from({ length: 20 }, (_, i) => `  p${i}: {name: Party ${i}, make: 1, inTalks: ${i < 6}}`).join("\n")}
channels:
${Array.from({ length: 20 }, (_, i) => `  c${i}: {margin: ${20000 + i * 1000}, sales: 100000, controlledBy: [p${i}]}`).join("\n")}
`;

const shipped = (name: string): string =>
  readFileSync(new URL(`../../../../../data/deals/${name}.yaml`, import.meta.url), "utf8");

export const MEASURED: readonly (readonly [name: string, text: string])[] = [
  ...["sensor", "battery", "endoscope", "jackets", "ring", "vision", "real/09-battery-jv"].map(
    (name) => [name, shipped(name)] as const,
  ),
  ["20 parties", TWENTY],
];

/** Times of one kind, ms. */
export interface Redrawn {
  readonly deal: string;
  readonly where: string;
  readonly ms: readonly number[];
}

export async function redrawn(site: Site): Promise<readonly Redrawn[]> {
  const all: Redrawn[] = [];
  for (const [deal, text] of MEASURED) {
    const { page } = await site.page();
    await openText(page, site.address, text);
    const id = /deal\/([^/]+)$/.exec(page.url())![1]!;
    all.push({ deal, where: "on the sheet of questions", ms: await onSheet(page) });
    await page.goto(`${site.address}#/deal/${id}/answer`);
    const first = await whole(page);
    all.push({ deal, where: "the whole answer, opened", ms: [first] });
    await page.goto(`${site.address}#/deal/${id}/answer/whatIf`);
    all.push({ deal, where: "in what-if", ms: await inWhatIf(page) });
    await page.goto(`${site.address}#/deal/${id}/answer/terms`);
    await page.locator('.answer-body[data-done="true"]').waitFor({ timeout: 120_000 });
    const own = page.locator(".own-terms button").first();
    if (await own.isVisible()) all.push({ deal, where: "on a sheet of terms", ms: await onTerms(page) });
    await page.context().close();
  }
  return all;
}

export async function openText(page: Page, address: string, text: string): Promise<void> {
  await page.goto(`${address}#/deals`);
  await page
    .locator('.deals input[type="file"]')
    .setInputFiles({ name: "x.yaml", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.waitForURL(/deal\//);
  await page.locator(".questions").waitFor();
}

/** A channel's money, over and over: the share that stands above the questions. */
async function onSheet(page: Page): Promise<readonly number[]> {
  await page.locator(".share-now b").waitFor();
  // As somebody reads what is there: the editor is loaded after the form.
  await page.locator(".file-editor").waitFor();
  await page.waitForTimeout(1000);
  const channels = page.locator(".questions > li:nth-child(5) .numbers");
  await channels.locator("summary").click();
  const inputs = channels.locator(".number-row .field:not(.source-field) input");
  const values = await inputs.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  const at = values.findIndex((value) => /[1-9]\d*(?:\.\d+)?[kM]$/.test(value));
  const amount = Number.parseFloat(values[at]!);
  const unit = values[at]!.at(-1)!;
  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    await inputs.nth(at).fill(`${(amount * (1 + (i + 1) / 10)).toFixed(3)}${unit}`);
    times.push(await toPaint(page, ".share-now b", "keydown", () => inputs.nth(at).press("Enter")));
  }
  return times;
}

const inWhatIf = async (page: Page): Promise<readonly number[]> => {
  await page.locator(".hero b").waitFor();
  await page.waitForFunction(() => document.querySelector(".hero b")?.textContent !== "…");
  const ticks = page.locator('.what-if input[type="checkbox"]');
  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const tick = ticks.nth(i % (await ticks.count()));
    const time = await toPaint(page, ".hero b", "click", () => tick.click()).catch(() => null);
    if (time !== null) times.push(time);
  }
  return times;
};

async function onTerms(page: Page): Promise<readonly number[]> {
  const own = page.locator(".own-terms").first();
  await own.getByRole("button", { name: DEAL_EN.own.add }).click();
  const input = own.locator(".sheets tbody:last-child input").first();
  await page.waitForFunction(() => {
    const cell = document.querySelector(".own-terms .sheets tbody td:nth-child(3)");
    return cell !== null && cell.textContent !== "…";
  });
  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    await input.fill(`${100 + 37 * i}k`);
    times.push(
      await toPaint(page, ".own-terms .sheets tbody td:nth-child(3)", "keydown", () => input.press("Enter")),
    );
  }
  return times;
}

/** From the page's address to the whole of it. */
async function whole(page: Page): Promise<number> {
  const from = Date.now();
  await page.locator('.answer-body[data-done="true"]').waitFor({ timeout: 120_000 });
  return Date.now() - from;
}

const LONGEST = 20_000;

/** From the event to the frame after the text of what is watched is another one. */
async function toPaint(
  page: Page,
  watched: string,
  event: string,
  act: () => Promise<void>,
): Promise<number> {
  const time = page.evaluate(
    ([selector, kind, longest]) =>
      new Promise<number>((resolve, reject) => {
        const before = document.querySelector(selector)?.textContent;
        let from: number | null = null;
        const late = setTimeout(() => reject(new Error(`${selector} stays as it is`)), longest);
        const began = ({ timeStamp }: Event): void => {
          from ??= timeStamp;
        };
        document.addEventListener(kind, began, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (from === null || document.querySelector(selector)?.textContent === before) return;
          observer.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from!)));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    [watched, event, event === "click" ? 1500 : LONGEST] as const,
  );
  await act();
  return time;
}
