/** Takes the pictures of the main screens and of a report, light and dark: `npm run screens -- FOLDER`. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { confirmed, endWeek, settled, sitDown } from "./support/play.ts";
import { openSite, type Site } from "./support/site.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const FOLDER = process.argv[2] ?? join(ROOT, "docs/screens");
const SEED = 7;
const WEEKS = 9;
/** One of `data/drills`: the first of station 1, so that a test sees to it that it is there. */
const DRILL = "qq97eah1";
const PATIENCE = 300_000;
interface Look {
  readonly name: string;
  readonly language: "en" | "zh";
  readonly phone: boolean;
  readonly of: readonly string[];
}
const LOOKS: readonly Look[] = [
  {
    name: "",
    language: "en",
    phone: false,
    of: "landing path station drill seat table terms review grades retry model".split(" "),
  },
  { name: "phone-", language: "en", phone: true, of: ["table", "review"] },
  { name: "zh-", language: "zh", phone: false, of: ["table"] },
  { name: "zh-phone-", language: "zh", phone: true, of: ["station", "table", "yours"] },
];

mkdirSync(FOLDER, { recursive: true });
const site = await openSite();
try {
  await report(site);
  for (const look of LOOKS)
    for (const colours of ["light", "dark"] as const) await pictures(site, look, colours);
} finally {
  await site.close();
}

async function pictures(from: Site, look: Look, colours: "light" | "dark"): Promise<void> {
  const { page } = await from.page({
    locale: look.language === "zh" ? "zh-CN" : "en-GB",
    colorScheme: colours,
    ...(look.phone
      ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
      : { viewport: { width: 1440, height: 900 } }),
  });
  const take = async (name: string, fullPage = false): Promise<void> => {
    if (!look.of.includes(name)) return;
    await page.mouse.move(0, 0);
    await page.waitForTimeout(550);
    await page.screenshot({ path: join(FOLDER, `${look.name}${name}-${colours}.png`), fullPage });
  };
  await take("landing", true);
  await course(page, from.address, take);
  await page.goto(`${from.address}#/play/sensor/${SEED}`);
  await page.locator(".begin").waitFor();
  await take("seat", true);
  await sitDown(page, SEED);
  await take("start");
  await playOn(page);
  await take("table");
  if (look.phone) {
    await page.locator(".pane-tabs button").nth(2).click();
    await take("yours", true);
    await page.locator(".pane-tabs button").nth(1).click();
  }
  await page.locator(".acts-row > .button").first().click();
  await page.locator(".dialog .two-values").waitFor();
  await take("terms");
  await page.keyboard.press("Escape");
  await page.locator(".menu summary").click();
  await page.locator(".menu-items .grave").click();
  await page.locator(".dialog .primary").click();
  await page.locator(".timeline svg").waitFor();
  if (look.of.includes("review")) await reviewed(page);
  await take("review", true);
  await page.evaluate(() => document.querySelector("#coach-title")?.scrollIntoView());
  await take("grades");
  await page.locator(".coach").evaluate((part) => part.scrollIntoView());
  await take("grades");
  if (look.of.includes("retry")) {
    await page.locator('a[href*="/retry/"]').first().click();
    await page.locator(".choice").first().click({ timeout: PATIENCE });
    await page.locator(".retry .verdict b").first().waitFor({ timeout: PATIENCE });
    await page.getByRole("button", { name: "See the answer" }).click();
    await take("retry");
  }
  await page.goto(`${from.address}#/model/price`);
  await page.locator(".files").waitFor();
  await take("model", true);
  await page.context().close();
}

/** The first page of the report of the deal that the README prices, as the command line writes it. */
async function report(from: Site): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-screens-"));
  const file = join(folder, "report.html");
  const deal = join(ROOT, "data/deals/sensor.yaml");
  execFileSync(process.execPath, [join(ROOT, "bin/linchpin.mjs"), "report", deal, "-o", file]);
  for (const colours of ["light", "dark"] as const) {
    const page = await from.browser.newPage({
      viewport: { width: 1200, height: 1500 },
      colorScheme: colours,
    });
    await page.goto(`file://${file}`);
    await page.screenshot({ path: join(FOLDER, `report-${colours}.png`) });
    await page.close();
  }
  rmSync(folder, { recursive: true });
}

/** The path of the course, a live model on it, and a drill that has been answered. */
async function course(
  page: Page,
  address: string,
  take: (name: string, fullPage?: boolean) => Promise<void>,
): Promise<void> {
  await page.goto(`${address}#/learn`);
  await page.locator("main h2").first().waitFor();
  await take("path");
  await page.goto(`${address}#/learn/necessity/5`);
  await page.locator("main input[type=range]").fill("0.6");
  await take("station");
  await page.goto(`${address}#/drill/${DRILL}`);
  await page.locator("main .option").first().click();
  await take("drill", true);
}

/** The coach has found what there is to find, and the closer looks are there. */
async function reviewed(page: Page): Promise<void> {
  await page.locator(".tiles").waitFor({ timeout: PATIENCE });
  await page.waitForFunction(
    () => document.querySelector(".coach-progress [role=status]")?.textContent === "",
    null,
    { timeout: PATIENCE },
  );
}

/** Some weeks of play: proof for a file asked for, a file given, the others mentioned, a channel begun. */
async function playOn(page: Page): Promise<void> {
  for (let week = 1; week <= WEEKS; week++) {
    await settled(page);
    if (week === 2) await give(page, 2);
    if (week === 4) await give(page, 5);
    const answer = page.locator(".card.request .answers button").nth(1);
    if (await answer.isVisible()) await answer.click();
    await confirmed(page);
    await settled(page);
    await endWeek(page);
  }
  await settled(page);
}

async function give(page: Page, row: number): Promise<void> {
  const phone = page.viewportSize()!.width < 900;
  if (phone) await page.locator(".pane-tabs button").nth(2).click();
  else if ((await page.locator(".columns.with-yours").count()) === 0)
    await page.locator(".yours-toggle").click();
  await page.locator(".assets tbody tr").nth(row).locator("button").click();
  await page.locator(".dialog .primary").click();
  if (phone) await page.locator(".pane-tabs button").nth(1).click();
  await settled(page);
}
