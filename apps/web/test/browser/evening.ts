/** The first evening: by mouse, by what a screen reader hears alone, by keyboard on a phone in Chinese; then free. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { englishIn, fits, PHONE_ZH_DARK, site, test } from "./support/journey.ts";
import { accessible, endWeekByKeyboard } from "./support/play.ts";

/** The week that the table says it is in, once it can be ended. */
async function week(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("heading", { name: words, level: 2 }).waitFor();
  await page.locator(".week-buttons > .primary:not(:disabled)").waitFor();
}

/** Presses a button by its name and says yes where it is asked. */
async function press(page: Page, name: string | RegExp, yes: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  const sure = page.getByRole("dialog").getByRole("button", { name: yes });
  await page.waitForTimeout(150);
  if (await sure.isVisible()) await sure.click();
}

test("whoever sends what is asked ends with nothing; everything by roles, names and live regions", async (visit) => {
  const page = await visit();
  await page
    .getByRole("link", { name: /first evening/i })
    .first()
    .click();
  const began = Date.now();
  for (let at = 1; at <= 6; at++) {
    await week(page, new RegExp(`^Week ${at} of 6`));
    if (at > 1) assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /^Week/);
    if (at === 1) await press(page, "Show the test report", "Give it");
    for (const name of at < 3 ? [null] : [/^Lanting/, /^Hongyu/]) {
      if (name !== null) await page.getByRole("button", { name }).first().click();
      const give = page.getByRole("group", { name: /asks for/ }).getByRole("button", { name: "Yes, share" });
      await page.waitForTimeout(150);
      if (await give.isVisible()) await press(page, "Yes, share", "Give it");
      await page.locator(".week-buttons > .primary:not(:disabled)").waitFor();
    }
    if (at === 1 || at === 4) await accessible(page, `week ${at}`);
    if (at > 1) {
      const heard = await page.getByRole("status").allTextContents();
      assert.ok(
        heard.some((text) => text.startsWith(`Week ${at}.`)),
        heard.join("|"),
      );
    }
    await press(page, "End the week", "End the week");
  }
  await page.getByRole("heading", { level: 1, name: "Nobody was unfriendly." }).waitFor();
  assert.equal(await page.locator(".last-numbers b").first().textContent(), "0");
  assert.ok(Date.now() - began < 360_000, "it takes longer than six minutes");
  await accessible(page, "the last frame");
  await page.getByRole("button", { name: /^The same six weeks again/ }).click();
  await page.waitForURL(/#\/game\/.*\/week\/1$/);
  await page.getByRole("button", { name: "Make an offer" }).waitFor();
});

test("in Chinese on a phone, dark, by keyboard: nothing in English, nothing too wide", async (visit) => {
  const page = await visit(PHONE_ZH_DARK);
  await page.goto(`${site.address}#/evening`);
  for (let at = 1; at <= 6; at++) {
    await week(page, new RegExp(`^第 ${at} 周`));
    await fits(page, `week ${at}`);
    const text = await page.locator("main").innerText();
    assert.deepEqual(englishIn(text, "Linchpin", "USD"), [], `week ${at}`);
    if (at === 5) await accessible(page, "week 5 on a phone in Chinese");
    await endWeekByKeyboard(page);
  }
  await page.getByRole("heading", { level: 1, name: "自始至终，没有人对你不友好。" }).waitFor();
  await accessible(page, "the last frame on a phone in Chinese");
});
