/** axe on every address, in Chinese, dark, on a phone, where it also fits: those that no other journey passes in these clothes. */
import assert from "node:assert/strict";
import { happened, NOTHING_YET, STATIONS, writeProgress } from "@linchpin/learn";
import { textOf } from "@linchpin/match";
import type { Page } from "playwright-core";
import { TABS } from "../../src/screens/answer/tabs.ts";
import { played } from "../support/games.ts";
import { fits, keepGame, PHONE, PHONE_ZH_DARK, site, test } from "./support/journey.ts";
import { accessible } from "./support/play.ts";

const ALL_DONE = writeProgress(
  STATIONS.reduce(
    (log, station, i) => happened(log, { kind: "finished", at: i + 1, station, by: "path" }),
    NOTHING_YET,
  ),
);
const PATIENT = { timeout: 300_000 } as const;
/** One of `data/drills`. */
const DRILL = "qq97eah1";

/** What is wrong with the page as it is: it is too wide, or axe finds something. */
async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const looks = await Promise.allSettled([fits(page, name), accessible(page, name)]);
  return looks.flatMap((look) => (look.status === "rejected" ? [String(look.reason)] : []));
}

/** What is wrong at these addresses, all of it. */
async function faultsAt(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(site.address + address);
    await page.locator("main h1, main h2").first().waitFor({ timeout: 60_000 });
    await page.locator(".loading").first().waitFor({ state: "detached", timeout: 60_000 });
    faults.push(...(await faultsOf(page, address)));
  }
  return faults;
}

test("the course, drills, the test, live tables without a server, and what is not there", async () => {
  const { page } = await site.page(PHONE_ZH_DARK);
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
  const { page } = await site.page(PHONE_ZH_DARK);
  await keepGame(page, "a-1", textOf(played("dubbing", 5, "techniques")));
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

test("games that have ended stand on the first page of a phone, nothing wider than the screen", async (visit) => {
  const page = await visit(PHONE);
  await keepGame(page, "a-3", textOf(played("evening", 3, "refuse")));
  await page.goto(site.address);
  await page.locator(".kept-games li").waitFor();
  await fits(page, "the first page with a game that has ended");
});

test("the review, once it is graded, and a second try at a mistake", async (visit) => {
  const page = await visit(PHONE_ZH_DARK);
  await keepGame(page, "a-2", textOf(played("evening", 3, "refuse")));
  await page.goto(`${site.address}#/game/a-2/review`);
  await page.locator(".tiles").waitFor(PATIENT);
  const faults = [...(await faultsOf(page, "the review"))];
  await page.locator('a[href*="/retry/"]').first().tap();
  await page.locator("#retry-title:focus").waitFor(PATIENT);
  const top = await page.locator("#retry-title").evaluate((title) => title.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < PHONE_ZH_DARK.viewport.height, `what is asked stands at ${top}`);
  faults.push(...(await faultsOf(page, "a second try")));
  await page.locator(".choice").first().tap();
  await page.locator(".retry .verdict b").first().waitFor(PATIENT);
  faults.push(...(await faultsOf(page, "a second try that was weighed")));
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  assert.deepEqual(faults, []);
});
