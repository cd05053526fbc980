/** Whole games as people play them: by mouse, by keyboard alone, on a phone, in Chinese; and coming back to them. */
import assert from "node:assert/strict";
import { textOf } from "@linchpin/match";
import type { Page } from "playwright-core";
import { played } from "../support/games.ts";
import { englishIn, fits, keepGame, PHONE, PHONE_ZH_DARK, served, site, test } from "./support/journey.ts";
import {
  accessible,
  confirmed,
  endWeek,
  endWeekByKeyboard,
  otherMove,
  saved,
  settled,
  sitDown,
  tabTo,
  weekOf,
} from "./support/play.ts";

test("a whole game by mouse, to the review", async (visit) => {
  const page = await visit();
  await page.getByText("The firmware source code").click();
  await page.getByText(/your share falls from/).waitFor();
  await page.getByRole("link", { name: "Sit down at this table" }).click();
  await page.getByRole("button", { name: "Take your seat" }).click();
  await page.locator(".hero-figure").waitFor();
  await accessible(page, "the table in week 1");
  for (let week = 1; week <= 40 && !page.url().endsWith("/review"); week++) {
    await settled(page);
    const open = page.locator(".card.request .answers button").nth(1);
    if (await open.isVisible()) await open.click();
    await confirmed(page);
    await settled(page);
    await endWeek(page);
  }
  await page.waitForURL(/review$/);
  await page.locator(".timeline svg").waitFor();
  assert.match((await page.locator(".result").textContent()) ?? "", /You come away with/);
  await accessible(page, "the review");
});

test("irrevocable moves ask first, and what is given stays given", async (visit) => {
  const page = await visit();
  await sitDown(page, 7);
  await page.getByRole("button", { name: "What you have" }).click();
  await page.getByRole("button", { name: /^Give Qingluo Metering a meter to keep/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Once you say yes, this cannot be taken back.").waitFor();
  await accessible(page, "the question");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".said.own").count(), 0);
  await page.getByRole("button", { name: /^Give Qingluo Metering a meter to keep/ }).click();
  await dialog.getByRole("button", { name: "Give it" }).click();
  await page.locator(".said.own").waitFor();
  assert.match(
    (await page.locator(".assets tr", { hasText: "A meter to keep" }).textContent()) ?? "",
    /has it/,
  );
  assert.equal(await page.getByRole("button", { name: "Take back" }).count(), 0);
  await otherMove(page, "Ask for an NNN");
  await page.getByRole("button", { name: "Take back" }).click();
  assert.equal(await page.getByText("Your NNN").count(), 0);
});

test("terms are edited field by field and proposed", async (visit) => {
  const page = await visit();
  await sitDown(page, 7);
  await page.getByRole("button", { name: "Make an offer" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator(".two-values").waitFor();
  await accessible(page, "the term sheet");
  const was = await dialog.locator(".yours-value").textContent();
  await dialog.getByLabel("Royalty, % of sales", { exact: true }).fill("20");
  await page.keyboard.press("Tab");
  await page.waitForFunction(
    (old) => document.querySelector(".dialog .yours-value")?.textContent !== old,
    was,
  );
  await dialog.getByRole("button", { name: "Propose these terms" }).click();
  await page.locator(".card.offer h4", { hasText: "Your terms" }).waitFor();
  assert.match((await page.locator(".card.offer").textContent()) ?? "", /20\s%/);
});

test("a game by keyboard alone", async (visit) => {
  const page = await visit();
  await tabTo(page, 'a[href="#/play/sensor"]');
  await page.keyboard.press("Enter");
  await page.locator(".begin").waitFor();
  await tabTo(page, ".begin button[type=submit]");
  await page.keyboard.press("Enter");
  await page.locator(".hero-figure").waitFor();
  await page.locator("#week-title:focus").waitFor();
  for (let week = 1; week <= 3; week++) {
    await settled(page);
    await endWeekByKeyboard(page);
    await page.waitForURL(new RegExp(`week/${week + 1}$`));
  }
  await settled(page);
  // From the new week to an answer in a few keys: who waits leads there.
  await tabTo(page, ".waits button", 3);
  await page.keyboard.press("Enter");
  await page.locator(".thread .card:focus").waitFor();
  await tabTo(page, ".card .answers button", 4);
  await tabTo(page, ".party-name");
  await page.keyboard.press("Enter");
  await tabTo(page, ".acts-row .button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.closest(".dialog") !== null);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const back = await page.evaluate(() => document.activeElement?.textContent ?? "");
  assert.match(back, /Make an offer/, "the focus comes back to where it was");
  await tabTo(page, ".menu summary");
  await page.keyboard.press("Enter");
  await tabTo(page, ".menu-items .grave");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.closest(".dialog") !== null);
  await tabTo(page, ".dialog .primary");
  await page.keyboard.press("Enter");
  await page.waitForURL(/review$/);
  await page.locator(".timeline svg").waitFor();
});

test("weeks that are skipped end where the game stands, however many they are", async (visit) => {
  const page = await visit();
  // Nobody asks for anything in week 9: two weeks pass at once.
  await keepGame(page, "a-4", textOf(played("dubbing", 1, "refuse", 8)));
  await page.goto(`${site.address}#/game/a-4`);
  const before = Number(
    await page
      .locator("#week-title")
      .textContent()
      .then((title) => /\d+/.exec(title ?? "")![0]),
  );
  await settled(page);
  await page.locator(".menu summary").click();
  await page.getByRole("button", { name: "Skip quiet weeks" }).click();
  await page.waitForFunction(
    (week) => !new RegExp(`Week ${week} of`).test(document.querySelector("#week-title")?.textContent ?? ""),
    before,
  );
  await settled(page);
  await page.waitForTimeout(300);
  assert.equal(await page.locator(".strip.looking").count(), 0);
  const title = (await page.locator("#week-title").textContent()) ?? "";
  assert.ok(title.startsWith(`Week ${await weekOf(page)} of`), `${title} at ${page.url()}`);
});

/** Whether the line to type on is cut by what stands at the foot of the screen. */
const halfHidden = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const line = document.querySelector(".free-text textarea")!.getBoundingClientRect();
    const foot = document.querySelector(".pane-tabs")!.getBoundingClientRect();
    return line.top < foot.top && line.bottom > foot.top;
  });

test("a game on a phone, nothing wider than the screen", async (visit) => {
  const page = await visit(PHONE);
  await fits(page, "the first page");
  await accessible(page, "the first page on a phone");
  await page.getByRole("link", { name: "Sit down at this table" }).tap();
  await page.locator(".begin").waitFor();
  await fits(page, "the seat");
  await page.getByRole("button", { name: "Take your seat" }).tap();
  await page.locator(".hero-figure").waitFor();
  await fits(page, "the table");
  for (let week = 1; week <= 4; week++) {
    await settled(page);
    await endWeek(page);
    await settled(page);
    assert.ok(!(await halfHidden(page)), `the line to type on, week ${week + 1}`);
  }
  await fits(page, "the conversation");
  await accessible(page, "the conversation on a phone");
  await page.locator(".pane-tabs button").first().tap();
  await fits(page, "the parties");
  await accessible(page, "the parties on a phone");
  await page.locator(".party-name").nth(1).tap();
  assert.ok(await page.locator(".talk").isVisible());
  await page.locator(".pane-tabs button").last().tap();
  await fits(page, "what you have");
  await accessible(page, "what you have on a phone");
});

test("a game in Chinese, with nothing left in English but names", async (visit) => {
  const page = await visit({ locale: "zh-CN" });
  await page.getByRole("link", { name: "坐到这张桌前" }).click();
  await page.getByRole("button", { name: "入座" }).click();
  await page.locator(".hero-figure").waitFor();
  for (let week = 1; week <= 5; week++) {
    await settled(page);
    await endWeek(page);
  }
  await settled(page);
  const text = await page.locator("main").innerText();
  assert.deepEqual(englishIn(text, "USD", "Linchpin"), []);
  await accessible(page, "the table in Chinese");
  await page
    .getByRole("button", { name: /看英文/ })
    .first()
    .click();
  assert.match((await page.locator(".words").first().innerText()) ?? "", /[a-z]{3}/);
  await page.getByText("本局", { exact: true }).click();
  await page.getByRole("button", { name: "结束全部谈判" }).click();
  await page.getByRole("button", { name: "结束并结算" }).click();
  await page.locator(".timeline svg").waitFor();
  await accessible(page, "the review in Chinese");
});

test("a game goes on after the page was closed, and the back button goes back week by week", async (visit) => {
  const page = await visit();
  await sitDown(page, 11);
  await settled(page);
  for (let week = 1; week <= 3; week++) {
    await endWeek(page);
    await settled(page);
  }
  assert.equal(await weekOf(page), 4);
  await otherMove(page, "Say that others are in talks too");
  const said = await page.locator(".said.own .words").last().innerText();
  await page.reload();
  await page.locator(".hero-figure").waitFor();
  assert.equal(await weekOf(page), 4);
  assert.equal(await page.locator(".said.own .words").last().innerText(), said);
  await page.goBack();
  await page.getByText("You are looking at week 3").waitFor();
  assert.ok(await page.getByRole("button", { name: "End the week" }).isDisabled());
  await page.getByRole("link", { name: "Back to now" }).click();
  await page.getByRole("button", { name: "End the week" }).waitFor();
  await page.goto(site.address);
  await page.locator(".kept-games").getByText("week 4").waitFor();
  await page.locator(".kept-games a").click();
  await page.waitForURL(/week\/4$/);
});

test("a position travels by link and by file", async (visit) => {
  const page = await visit();
  await sitDown(page, 5, "vision");
  await settled(page);
  await endWeek(page);
  await settled(page);
  await page.getByText("Game", { exact: true }).click();
  await page.getByRole("button", { name: "Copy a link to this position" }).click();
  const link = await page.locator(".share-link input").inputValue();
  const buffer = await saved(page, "Save the game as a file");
  const other = await visit();
  await other.goto(link);
  await other.waitForURL(/week\/2$/);
  await other.locator(".hero-figure").waitFor();
  await other.goto(site.address);
  await other.locator('input[type="file"]').setInputFiles({ name: "x", mimeType: "text/plain", buffer });
  await other.waitForURL(/week\/2$/);
  await other.goto(`${site.address}#/open/nonsense`);
  await other.getByText(/cannot be opened/).waitFor();
});

test("an exam covers shares, prices and readings", async (visit) => {
  const page = await visit();
  await page.goto(`${site.address}#/play/sensor/7`);
  await page.getByText("Exam", { exact: true }).click();
  await page.getByRole("button", { name: "Take your seat" }).click();
  await page.getByText("Covered until the review").waitFor();
  await settled(page);
  await endWeek(page);
  await settled(page);
  assert.equal(await page.locator(".hero-number, .power, .fair, .reads").count(), 0);
  assert.doesNotMatch(await page.locator("main").innerText(), /costs you|saves them|adds/);
  await accessible(page, "the table in an exam");
});

test("it opens and plays without a network after the first visit", async (visit) => {
  const page = await visit();
  await served(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("link", { name: "Sit down at this table" }).click();
  await page.getByRole("button", { name: "Take your seat" }).click();
  await page.locator(".hero-figure").waitFor();
  await settled(page);
  await endWeek(page);
  await page.context().setOffline(false);
});

const LOOKS = [
  { name: "light, in English", options: { colorScheme: "light" } },
  { name: "dark, in Chinese, on a phone", options: PHONE_ZH_DARK },
] as const;

for (const route of [
  "",
  "#/play/ring",
  "#/model/pie",
  "#/model/price",
  "#/model/promise",
  "#/words",
  "#/deals",
  "#/evening",
  "#/nowhere",
]) {
  for (const { name, options } of LOOKS) {
    test(`axe finds nothing on ${route || "the first page"}, ${name}`, async (visit) => {
      const page = await visit(options);
      await page.goto(site.address + route);
      await page.locator("h1, h2").first().waitFor();
      await fits(page, route);
      await accessible(page, route);
    });
  }
}

/** What a person sees and can press before the first click: figures in the text, controls on the screen. */
const firstSight = (page: Page): Promise<{ readonly numbers: number; readonly controls: number }> =>
  page.evaluate(() => ({
    numbers: (document.querySelector("main")!.innerText.match(/\d[\d.,]*/g) ?? []).length,
    controls: [...document.querySelectorAll("a, button, input, select, summary, textarea")].filter((each) => {
      const { width, height, bottom } = each.getBoundingClientRect();
      return each.checkVisibility() && width > 1 && height > 1 && bottom > 0;
    }).length,
  }));

for (const view of [{ name: "wide" }, { name: "on a phone", options: PHONE }]) {
  test(`the first table shows little, ${view.name}: at most 15 numbers and 12 controls`, async (visit) => {
    const page = await visit(view.options);
    await sitDown(page, 7);
    const { numbers, controls } = await firstSight(page);
    assert.ok(numbers <= 15, `${numbers} numbers`);
    assert.ok(controls <= 12, `${controls} controls`);
  });
}

test("what is closed gives the focus back: a sheet of terms, a hint; what is given leaves it with what was said", async (visit) => {
  const page = await visit();
  await sitDown(page, 9, "dubbing");
  const focus = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement!;
      return `${at.tagName} ${at.textContent}`;
    });
  for (const close of ["Escape", "Not now"]) {
    await page.getByRole("button", { name: "Make an offer" }).click();
    await page.locator(".term-sheet").waitFor();
    if (close === "Escape") await page.keyboard.press(close);
    else await page.getByRole("button", { name: close }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForTimeout(100);
    assert.match(await focus(), /^BUTTON Make an offer/, close);
  }
  await page.locator(".yours-toggle").click();
  await page.locator(".assets .give button").nth(1).click();
  await page.locator(".dialog .primary").click();
  await settled(page);
  assert.doesNotMatch(await focus(), /^BODY/);
  await page.getByRole("button", { name: "A hint" }).click();
  await page.getByRole("button", { name: "Close the hint" }).click();
  await page.waitForTimeout(100);
  assert.match(await focus(), /^BUTTON A hint/);
});

test("a word is explained by a tap or by Enter, nothing else can be pressed meanwhile, and the focus comes back", async (visit) => {
  const page = await visit(PHONE);
  await sitDown(page, 7);
  await settled(page);
  await page.getByRole("button", { name: "What you have", exact: true }).first().tap();
  const [dialog, term] = [page.getByRole("dialog"), page.locator("button.term:visible").first()];
  const open = async (): Promise<string | null> => {
    await dialog.waitFor();
    await accessible(page, "a word explained");
    await fits(page, "a word explained");
    return dialog.getByRole("heading").textContent();
  };
  const focused = (): Promise<boolean> => term.evaluate((at) => at === document.activeElement);
  await term.tap();
  const name = await open();
  // A tap beside it closes it, and does nothing that lies under it.
  await page.touchscreen.tap(5, 5);
  await dialog.waitFor({ state: "detached" });
  await term.focus();
  await page.keyboard.press("Enter");
  assert.equal(await open(), name);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForTimeout(100);
  assert.ok(await focused());
});

test("back on a page one is where one was, a new page begins at its top, and the words lead back to the table", async (visit) => {
  const page = await visit(PHONE);
  await page.locator('.index a[href="#/play/sensor"]').scrollIntoViewIfNeeded();
  const at = await page.evaluate(() => window.scrollY);
  assert.ok(at > 300, `${at}`);
  await page.locator('.index a[href="#/play/sensor"]').tap();
  await page.locator(".begin").waitFor();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  await page.goBack();
  await page.locator(".index").first().waitFor();
  await page.waitForFunction((was) => Math.abs(window.scrollY - was) < 2, at);
  await sitDown(page, 7);
  const table = page.url();
  await page.locator(".menu summary").tap();
  await page.locator('.menu-items a[href="#/words"]').tap();
  await page.getByRole("link", { name: "Back to the table" }).tap();
  await page.locator(".hero-figure").waitFor();
  assert.equal(page.url(), table);
});

test("what was typed for one game is not there in the next", async (visit) => {
  const page = await visit();
  await sitDown(page, 7);
  const field = page.getByLabel("Say it in your own words");
  await field.fill("Should we send Qingluo the drawings?");
  await field.press("Enter");
  await page.locator(".free-answer").getByText("I heard:").waitFor();
  await sitDown(page, 7);
  assert.equal(await field.inputValue(), "");
  assert.equal(await page.locator(".free-answer").textContent(), "");
});
