/** What a person does at the table, for the journeys. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** From the first page to the first week, with a seed. */
export async function sitDown(page: Page, seed: number, scenario = "sensor"): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#/play/${scenario}/${seed}`);
  await page.locator(".begin button[type=submit]").click();
  await page.locator(".hero-figure").waitFor();
}

export const weekOf = async (page: Page): Promise<number> =>
  Number(/week\/(\d+)/.exec(page.url())?.[1] ?? Number.NaN);

export async function endWeek(page: Page): Promise<void> {
  const before = page.url();
  await page.locator(".week-buttons > .primary").click();
  await confirmed(page);
  await page.waitForFunction((url) => window.location.href !== url, before);
}

/** Says yes where it is asked; where nothing is asked nothing is said. */
export async function confirmed(page: Page): Promise<void> {
  const yes = page.locator(".dialog .dialog-buttons .primary");
  await page.waitForTimeout(120);
  if (await yes.isVisible()) await yes.click();
}

/** Opens the other moves and presses one. */
export async function otherMove(page: Page, name: string | RegExp): Promise<void> {
  await page.locator(".more summary").click();
  await page.locator(".more").getByRole("button", { name }).click();
}

/** Every rule that axe knows, on the page as it is. */
export async function accessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const words = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`,
  );
  assert.deepEqual(words, [], where);
}

/** Presses Tab until what has the focus matches; fails where it never does. */
export async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}

/** Waits until no week is being decided and every figure is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector(".week-buttons > .primary:not(:disabled)") !== null,
  );
  await page.waitForTimeout(60);
}

/** Ends the week, and says yes where it is asked, without a mouse. */
export async function endWeekByKeyboard(page: Page): Promise<void> {
  await tabTo(page, ".week-buttons > .primary");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(150);
  if (!(await page.getByRole("dialog").isVisible())) return;
  await tabTo(page, ".dialog .primary");
  await page.keyboard.press("Enter");
}

/** The file that a button hands over. */
export async function saved(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name, exact: true }).click();
  return readFileSync(await (await download).path());
}
