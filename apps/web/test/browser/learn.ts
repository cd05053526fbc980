/** The course: a station by keyboard alone, on a phone in Chinese without a network, what is kept and taken along, drills. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { take, textOf, type Match } from "@linchpin/match";
import { drillsIn, parts } from "../../build/drills.ts";
import { played } from "../support/games.ts";
import { fits, keepGame, PHONE, PHONE_ZH_DARK, served, site, test } from "./support/journey.ts";
import { accessible, saved, tabTo } from "./support/play.ts";

const STATION = "necessity";

/** The heading that a screen begins with, once it has the focus. */
async function heading(page: Page): Promise<string> {
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

async function toScreen(page: Page, number: number | "done"): Promise<void> {
  await page.waitForFunction((end) => window.location.hash.endsWith(end), `/${number}`);
  await heading(page);
}

/** What the screens of the station are, in their order. */
const kindsOf = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator(".steps li").evaluateAll((steps) => steps.map((step) => step.getAttribute("data-kind")));

const screensIn = (page: Page): Promise<number> => page.locator(".steps li").count();

/** What stands in the browser under the course's own keys. */
const kept = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem("linchpin.progress"));

test("the first door leads to the path, which knows where one is", async (visit) => {
  const page = await visit();
  const doors = page.getByRole("navigation", { name: "Three doors" });
  await doors.getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: "Learn" }).waitFor();
  await page.getByRole("link", { name: "Begin" }).waitFor();
  await page.goto(`${site.address}#/learn/${STATION}/2`);
  await toScreen(page, 2);
  await page.goto(`${site.address}#/`);
  await doors.getByText("Go on with station 0").waitFor();
});

test("a whole station by keyboard alone; every screen is kept, and the station is done", async (visit) => {
  const page = await visit();
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
});

/** Whatever the screen asks for, by Tab, arrows and Enter. */
async function doByKeyboard(page: Page): Promise<void> {
  if (await page.locator(".predict").isVisible()) {
    await tabTo(page, ".predict input[type=range], .predict .option input");
    await page.keyboard.press("ArrowRight");
    await page.getByText("Say first how sure you are.").waitFor();
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

test("what is compared is named, and a station goes on with the one behind it, however one came", async (visit) => {
  const page = await visit(PHONE);
  await page.goto(`${site.address}#/learn/${STATION}/8`);
  await toScreen(page, 8);
  await page.locator(".evidence summary").first().click();
  await page.getByText(/\(meter, nothing given\) > .+ \(meter, everything given\)/).waitFor();
  await page.goto(`${site.address}#/learn/buyers/done`);
  await page.getByRole("link", { name: "Next: The price of exclusivity" }).waitFor();
});

test("a station on a phone, in Chinese, dark, without a network after the first visit", async (visit) => {
  const page = await visit(PHONE_ZH_DARK);
  await served(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.goto(`${site.address}#/learn/${STATION}/1`);
  await toScreen(page, 1);
  const screens = await screensIn(page);
  for (let at = 1; at <= screens; at++) {
    await fits(page, `screen ${at}`);
    const said = await page
      .locator("h1, h2, main button:not(.option), main legend, main > .measure")
      .allInnerTexts();
    const english = said.join(" ").match(/[A-Za-z]{4,}/g) ?? [];
    assert.deepEqual(english, [], `screen ${at}`);
    await page.locator(".station-nav .primary").click();
    await toScreen(page, at < screens ? at + 1 : "done");
  }
  await page.context().setOffline(false);
});

test("progress is exported, deleted and imported; what is no progress is refused with its reason", async (visit) => {
  const page = await visit();
  await page.goto(`${site.address}#/learn/${STATION}/3`);
  await toScreen(page, 3);
  await page.goto(`${site.address}#/learn`);
  const exported = { name: "x.json", mimeType: "application/json", buffer: await saved(page, "Export") };
  assert.match(exported.buffer.toString("utf8"), /"station":"necessity"/);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Delete" }).click();
  assert.doesNotMatch((await kept(page)) ?? "", /necessity/);
  await page.locator("input[type=file]").setInputFiles(exported);
  await page.getByText("Put together with what was here.").waitFor();
  assert.match((await kept(page)) ?? "", /"station":"necessity"/);
  await page.locator("input[type=file]").setInputFiles({ ...exported, buffer: Buffer.from("{}") });
  await page.getByText("This is no export of progress.").waitFor();
});

const DRILLS = parts().flatMap(drillsIn);
const ofKind = (kind: "one" | "all"): (typeof DRILLS)[number] => DRILLS.find((drill) => drill.kind === kind)!;

test("a drill is answered at once, right and wrong, with its reason; the rating moves with the first try alone", async (visit) => {
  const page = await visit();
  const { id, choices } = ofKind("one");
  const right = choices.findIndex((choice) => choice.right);
  const open = async (): Promise<void> => {
    await page.goto(`${site.address}#/`);
    await page.goto(`${site.address}#/drill/${id}`);
    await page.locator(".choices-form button").first().waitFor();
  };
  await open();
  await tabTo(page, ".choices-form button");
  for (let i = 0; i < right; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Right." }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Right.");
  await page.getByText(/Your rating: 1500\? → 1[5-9]\d\d\?/).waitFor();
  await accessible(page, "a drill answered right");
  await open();
  await page
    .locator(".choices-form button")
    .nth(right === 0 ? 1 : 0)
    .click();
  await page.getByRole("heading", { name: "Not this one." }).waitFor();
  await page.getByText(/of 100 points lower than after the better move\. That is .+\./).waitFor();
  await page.getByText(/Your rating \(.+\) stays/).waitFor();
  await page.getByRole("link", { name: "The whole table" }).click();
  await page.getByRole("link", { name: "Back to the drill" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Not this one." }).waitFor();
  await page.getByRole("link", { name: "Next drill" }).waitFor();
  assert.equal(await page.locator(".option.answered.wrong").count(), 1);
});

test("a drill of a theme that was answered stays while its whole table is looked at, until the next one", async (visit) => {
  const page = await visit(PHONE);
  await page.goto(`${site.address}#/drill/theme/disclosure`);
  await page.locator(".choices-form").waitFor();
  const shown = await page.locator(".situation").innerText();
  const box = page.locator(".choices-form input").first();
  if ((await box.count()) > 0) {
    await box.check();
    await page.locator(".choices-form button[type=submit]").click();
  } else await page.locator(".choices-form button").first().click();
  await page.getByRole("button", { name: "Next drill" }).waitFor();
  await page.getByRole("link", { name: "The whole table" }).click();
  await page.getByRole("link", { name: "Back to the drill" }).click();
  await page.getByRole("button", { name: "Next drill" }).waitFor();
  assert.equal(await page.locator(".situation").innerText(), shown);
  await page.getByRole("button", { name: "Next drill" }).click();
  await page.waitForFunction(
    (was) => document.querySelector<HTMLElement>(".situation")?.innerText !== was,
    shown,
  );
  assert.equal(await page.locator(".verdict-box h2").count(), 0);
});

test("a drill that asks for all that hold is answered by ticking", async (visit) => {
  const page = await visit({ ...PHONE, colorScheme: "dark" });
  const { id, choices } = ofKind("all");
  await page.goto(`${site.address}#/drill/${id}`);
  await page.locator(".choices-form input").first().waitFor();
  for (const [i, { right }] of choices.entries())
    if (right) await page.locator(".choices-form input").nth(i).check();
  await page.locator(".choices-form button[type=submit]").click();
  await page.getByRole("heading", { name: "Right: exactly these." }).waitFor();
  await fits(page, "a drill of several answers");
  await accessible(page, "a drill of several answers");
});

async function drillOfTheDay(page: Page): Promise<string> {
  await page.goto(`${site.address}#/drill/daily`);
  await page.locator(".choices-form").waitFor();
  return page.locator(".situation").innerText();
}

test("the drill of the day is the same for everybody, and says when it was answered", async (visit) => {
  const [one, other] = [await visit(), await visit()];
  assert.equal(await drillOfTheDay(one), await drillOfTheDay(other));
  await one.locator(".choices-form button, .choices-form input").first().click();
  const give = one.locator(".choices-form button[type=submit]");
  if (await give.isVisible()) await give.click();
  await one.locator(".verdict-box h2").waitFor();
  await one.goto(`${site.address}#/learn`);
  await one.getByText("Answered today.").waitFor();
});

/** A week in which everything asked for is given, then the talks are closed: a blunder that is sure. */
function gaveAway(): Match {
  const taken = take(played("vision", 7, "give", 1), { kind: "close" });
  assert.ok(taken.ok);
  return taken.match;
}

test("every lesson that a review names leads to its station and two drills; mistakes become drills of one's own", async (visit) => {
  const page = await visit();
  await keepGame(page, "learn-1", textOf(gaveAway()));
  await page.goto(`${site.address}#/game/learn-1/review`);
  const links = page.locator(".lessons .lesson-links").first();
  await links.locator("a").nth(2).waitFor({ timeout: 180_000 });
  assert.match((await links.locator("a").nth(1).getAttribute("href")) ?? "", /^#\/drill\/[0-9a-z]{8}$/);
  await links.locator("a").first().click();
  await toScreen(page, 1);
  await page.goto(`${site.address}#/learn`);
  await page.getByRole("heading", { name: "Your own mistakes" }).waitFor();
  assert.match(
    (await page.locator(".own-mistakes a").first().getAttribute("href")) ?? "",
    /^#\/game\/learn-1\/retry\/\d+$/,
  );
});

test("the trip opens from a given deal, which is put on the shelf once", async (visit) => {
  const page = await visit();
  const open = async (): Promise<void> => {
    await page.goto(`${site.address}#/learn/trip/1`);
    await toScreen(page, 1);
    await page.goto(`${site.address}#/learn/trip/${(await kindsOf(page)).indexOf("trip") + 1}`);
    await page.getByRole("button", { name: /^Or take a given one/ }).click();
    await page.waitForFunction(() => window.location.hash.endsWith("/answer/trip"));
    await page
      .getByRole("heading", { name: /What to show/ })
      .first()
      .waitFor({ timeout: 60_000 });
  };
  await open();
  await open();
  await page.goto(`${site.address}#/deals`);
  await page.locator(".deal-list li").first().waitFor();
  assert.equal(await page.locator(".deal-list > li").count(), 1);
});

test("the test is sat as an exam, and goes on where it was left", async (visit) => {
  const page = await visit();
  await page.goto(`${site.address}#/test`);
  await page.getByRole("heading", { name: "Before the course" }).waitFor();
  await accessible(page, "the test");
  await page.getByRole("button", { name: "Begin the test" }).click();
  await page.getByText("Covered until the review").first().waitFor();
  await page.goto(`${site.address}#/test`);
  await page.getByRole("link", { name: "Go on with it" }).waitFor();
});

test("on the other side of the table: six weeks as a party, and one's own order beside the measured one", async (visit) => {
  const page = await visit();
  await page.goto(`${site.address}#/learn/ladder/1`);
  await toScreen(page, 1);
  const kinds = await kindsOf(page);
  const at = kinds.indexOf("play") + 1;
  await page.goto(`${site.address}#/learn/ladder/${at}/sit`);
  await page
    .getByRole("button", { name: /^Ask for it/ })
    .first()
    .click();
  for (let week = 0; week < 12; week++) {
    const next = page.locator(".week-buttons > .primary");
    if ((await next.getAttribute("href")) !== null) break;
    await page.locator(".week-buttons > .primary:not(:disabled)").click();
    await page.waitForTimeout(200);
  }
  await page.getByRole("link", { name: "Back to the station" }).click();
  await toScreen(page, at + 1);
  await page.goto(`${site.address}#/learn/ladder/${kinds.indexOf("order") + 1}`);
  await page.locator(".order .good").first().waitFor();
  const rows = await page.locator(".order tbody tr").evaluateAll((all) =>
    all.map((row) => ({
      says: row.querySelector("th")!.textContent,
      cells: [...row.querySelectorAll("td")].map((cell) => cell.textContent),
    })),
  );
  assert.deepEqual(
    rows.map(({ says, cells }) => [says, cells[0]]).filter(([, own]) => own !== "never"),
    [["Ask for a file", "1"]],
  );
  const weeks = rows.map(({ cells }) => Number(cells[1]));
  assert.deepEqual(
    weeks,
    weeks.toSorted((a, b) => a - b),
  );
});

const LOOKS = [
  { name: "light, in English", options: { colorScheme: "light" } },
  { name: "dark, in Chinese, on a phone", options: PHONE_ZH_DARK },
] as const;

for (const { name, options } of LOOKS) {
  test(`axe finds nothing on the path, the card and every screen of a station, ${name}`, async (visit) => {
    const page = await visit(options);
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
  });
}
