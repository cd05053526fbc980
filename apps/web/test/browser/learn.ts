/** The course: a station by keyboard alone, on a phone in Chinese without a network, what is kept and taken along, drills. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { accessible, tabTo } from "./support/play.ts";
import { openSite, type Site } from "./support/site.ts";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
const STATION = "necessity";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The heading that a screen begins with, once it has the focus. */
async function heading(page: Page): Promise<string> {
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

async function toScreen(page: Page, number: number | "done"): Promise<void> {
  await page.waitForFunction((end) => window.location.hash.endsWith(end), `/${number}`);
  await heading(page);
}

const screensIn = (page: Page): Promise<number> => page.locator(".steps li").count();

const wide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What stands in the browser under the course's own keys. */
const kept = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem("linchpin.progress"));

test("the first door leads to the path, which knows where one is", async () => {
  const { page, problems } = await site.page();
  await page.getByRole("navigation", { name: "Three doors" }).getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: "Learn" }).waitFor();
  await page.getByRole("link", { name: "Begin" }).waitFor();
  await page.goto(`${site.address}#/learn/${STATION}/2`);
  await toScreen(page, 2);
  await page.goto(`${site.address}#/`);
  await page.getByText("you are at station 0").waitFor();
  assert.deepEqual(problems, []);
});

test("a whole station by keyboard alone; every screen is kept, and the station is done", async () => {
  const { page, problems } = await site.page();
  await page.goto(`${site.address}#/learn/${STATION}/1`);
  await toScreen(page, 1);
  const screens = await screensIn(page);
  assert.ok(screens >= 6);
  for (let at = 1; at <= screens; at++) {
    await doByKeyboard(page);
    await page.locator("h1").focus();
    await page.keyboard.press("ArrowRight");
    await toScreen(page, at < screens ? at + 1 : "done");
  }
  const things = JSON.parse((await kept(page)) ?? "") as { readonly happened: readonly { kind: string }[] };
  const kinds = new Set(things.happened.map(({ kind }) => kind));
  assert.deepEqual(
    ["screen", "predicted", "card", "finished"].filter((kind) => !kinds.has(kind)),
    [],
  );
  await page.getByText("If they ask, I ask back.").waitFor();
  await page.goto(`${site.address}#/learn`);
  assert.equal(await page.locator(".stations .done").count(), 1);
  await page.goto(`${site.address}#/learn/card`);
  await page.getByText("If they ask, I ask back.").waitFor();
  assert.deepEqual(problems, []);
});

/** Whatever the screen asks for, by Tab, arrows and Enter. */
async function doByKeyboard(page: Page): Promise<void> {
  if (await page.locator(".predict").isVisible()) {
    await tabTo(page, ".predict input[type=range], .predict .option input");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, ".sureness input");
    await page.keyboard.press("Space");
    await tabTo(page, ".predict button[type=submit]");
    await page.keyboard.press("Enter");
    await page.locator(".verdict-line").waitFor();
  } else if (await page.locator(".own-words").isVisible()) {
    await tabTo(page, ".own-words textarea");
    await page.keyboard.type("They needed one part.");
    await tabTo(page, ".own-words button[type=submit]");
    await page.keyboard.press("Enter");
    await page.locator(".beside h2").waitFor();
  } else if (await page.locator(".live-model").isVisible()) {
    const shown = await page.locator(".big-number").textContent();
    await tabTo(page, ".live-model input[type=range]");
    await page.keyboard.press("End");
    assert.notEqual(await page.locator(".big-number").textContent(), shown);
  } else if (await page.locator(".if-then").isVisible()) {
    await tabTo(page, ".if-then textarea");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("If they ask, I ask back.");
    await tabTo(page, ".if-then button[type=submit]");
    await page.keyboard.press("Enter");
    await page.getByText("It is on your card.").waitFor();
  }
}

test("a station on a phone, in Chinese, dark, without a network after the first visit", async () => {
  const { page, problems } = await site.page({ ...PHONE, locale: "zh-CN", colorScheme: "dark" });
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });
  await page.context().setOffline(true);
  await page.reload();
  await page.goto(`${site.address}#/learn/${STATION}/1`);
  await toScreen(page, 1);
  const screens = await screensIn(page);
  for (let at = 1; at <= screens; at++) {
    assert.ok((await wide(page)) <= 0, `screen ${at} is too wide`);
    const said = await page
      .locator("h1, h2, main button:not(.option), main legend, main > .measure")
      .allInnerTexts();
    const english = said.join(" ").match(/[A-Za-z]{4,}/g) ?? [];
    assert.deepEqual(english, [], `screen ${at}`);
    await page.locator(".station-nav .primary").click();
    await toScreen(page, at < screens ? at + 1 : "done");
  }
  await page.context().setOffline(false);
  assert.deepEqual(problems, []);
});

test("progress is exported, deleted and imported; what is no progress is refused with its reason", async () => {
  const { page, problems } = await site.page();
  await page.goto(`${site.address}#/learn/${STATION}/3`);
  await toScreen(page, 3);
  await page.goto(`${site.address}#/learn`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  const path = await download.path();
  assert.match(readFileSync(path, "utf8"), /"station":"necessity"/);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Delete" }).click();
  assert.doesNotMatch((await kept(page)) ?? "", /necessity/);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText("Put together with what was here.").waitFor();
  assert.match((await kept(page)) ?? "", /"station":"necessity"/);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await page.getByText("This is no export of progress.").waitFor();
  assert.deepEqual(problems, []);
});

const LOOKS = [
  { name: "light, in English", options: { colorScheme: "light" } },
  { name: "dark, in Chinese, on a phone", options: { ...PHONE, colorScheme: "dark", locale: "zh-CN" } },
] as const;

for (const { name, options } of LOOKS) {
  test(`axe finds nothing on the path, the card and every screen of a station, ${name}`, async () => {
    const { page, problems } = await site.page(options);
    for (const address of ["#/learn", "#/learn/card", "#/learn/nowhere"]) {
      await page.goto(site.address + address);
      await page.locator("h1").waitFor();
      await accessible(page, address);
    }
    await page.goto(`${site.address}#/learn/${STATION}/1`);
    await toScreen(page, 1);
    const screens = await screensIn(page);
    for (let at = 1; at <= screens; at++) {
      await accessible(page, `screen ${at}`);
      await page.locator(".station-nav .primary").click();
      await toScreen(page, at < screens ? at + 1 : "done");
    }
    await accessible(page, "the end of the station");
    assert.deepEqual(problems, []);
  });
}
