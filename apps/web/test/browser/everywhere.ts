/** axe on every address, in Chinese, dark, on a phone, where it also fits: those that no other journey passes in these clothes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { happened, NOTHING_YET, STATIONS, writeProgress } from "@linchpin/learn";
import { textOf } from "@linchpin/match";
import type { Page } from "playwright-core";
import { TABS } from "../../src/screens/answer/tabs.ts";
import { played } from "../support/games.ts";
import { accessible } from "./support/play.ts";
import { openSite, type Site } from "./support/site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const CLOTHES = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  colorScheme: "dark",
  locale: "zh-CN",
} as const;

const ALL_DONE = writeProgress(
  STATIONS.reduce(
    (log, station, i) => happened(log, { kind: "finished", at: i + 1, station, by: "path" }),
    NOTHING_YET,
  ),
);
const PATIENT = { timeout: 300_000 } as const;
/** One of `data/drills`. */
const DRILL = "qq97eah1";

/** What is wrong at these addresses, all of it. */
async function faultsAt(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(site.address + address);
    await page.locator("main h1, main h2").first().waitFor({ timeout: 60_000 });
    await page.locator(".loading").first().waitFor({ state: "detached", timeout: 60_000 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) faults.push(`${address} is ${wide} pixels too wide`);
    await accessible(page, address).catch((error: unknown) => faults.push(String(error)));
  }
  return faults;
}

test("the course, drills, the test, live tables without a server, and what is not there", async () => {
  const { page } = await site.page(CLOTHES);
  await page.evaluate((kept) => localStorage.setItem("linchpin.progress", kept), ALL_DONE);
  await page.reload();
  const stations = STATIONS.filter((id) => id !== "evening");
  const faults = await faultsAt(page, [
    ...stations.map((id) => `#/learn/${id}/1`),
    `#/learn/${stations[0]!}/check`,
    `#/learn/${stations[0]!}/done`,
    "#/learn/ladder/2/sit",
    "#/drill",
    "#/drill/daily",
    "#/drill/due",
    "#/drill/theme/salami",
    `#/drill/${DRILL}`,
    `#/drill/${DRILL}/table`,
    "#/drill/nowhere",
    "#/test",
    "#/join/nobody",
    "#/table/nowhere",
    "#/table/nowhere/review",
    "#/open/nothing",
    "#/game/nowhere",
    "#/deal/nowhere",
    "#/play/nowhere",
    "#/play/dubbing",
  ]);
  assert.deepEqual(faults, []);
});

test("a game looked back at; a deal of one's own in every tab", async () => {
  const { page } = await site.page(CLOTHES);
  const game = textOf(played("dubbing", 5, "techniques"));
  await page.evaluate((text) => localStorage.setItem("linchpin.game.a-1", text), game);
  await page.locator('a[href="#/deals"]').click();
  await page.locator(".deals .button.primary").click();
  await page.locator(".questions").waitFor();
  const id = /deal\/([^/]+)$/.exec(page.url())![1]!;
  const faults = await faultsAt(page, [
    "#/game/a-1/week/1",
    "#/game/a-1/week/6",
    `#/deal/${id}`,
    ...TABS.map((tab) => `#/deal/${id}/answer/${tab}`),
  ]);
  assert.deepEqual(faults, []);
});

test("the review, once it is graded, and a second try at a mistake", async () => {
  const { page, problems } = await site.page(CLOTHES);
  const game = textOf(played("evening", 3, "refuse"));
  await page.evaluate((text) => localStorage.setItem("linchpin.game.a-2", text), game);
  await page.goto(`${site.address}#/game/a-2/review`);
  await page.locator(".tiles").waitFor(PATIENT);
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) faults.push(`${name} is ${wide} pixels too wide`);
    await accessible(page, name).catch((error: unknown) => faults.push(String(error)));
  };
  await look("the review");
  await page.locator('a[href*="/retry/"]').first().tap();
  await page.locator("#retry-title:focus").waitFor(PATIENT);
  const top = await page.locator("#retry-title").evaluate((title) => title.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < CLOTHES.viewport.height, `what is asked stands at ${top}`);
  await look("a second try");
  await page.locator(".choice").first().tap();
  await page.locator(".retry .verdict b").first().waitFor(PATIENT);
  await look("a second try that was weighed");
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  assert.deepEqual(faults, []);
  assert.deepEqual(problems, []);
});
