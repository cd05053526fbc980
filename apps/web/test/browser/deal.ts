/** The person's own deal, as people make it: from nothing to a played week; two tabs; a full disk; many parties; faults. */
import assert from "node:assert/strict";
import { parseDeal } from "@linchpin/deal";
import { buildReport, findFacts, toMarkdown } from "@linchpin/report";
import { dealTextOf } from "@linchpin/report/workbook";
import type { Page } from "playwright-core";
import { DEAL_EN } from "../../src/app/words/deal-en.ts";
import { freshDeal } from "../../src/deals/fresh.ts";
import { openText, TWENTY } from "./support/measure-answer.ts";
import { fits, PHONE, served, site, test } from "./support/journey.ts";
import { accessible, endWeek, endWeekByKeyboard, saved, settled, tabTo } from "./support/play.ts";

/** From the first page to a new deal, which is kept; its id. */
async function beginDeal(page: Page): Promise<string> {
  await page.locator('a[href="#/deals"]').click();
  await page.locator(".deals .button.primary").click();
  await page.locator(".questions").waitFor();
  await kept(page);
  return /deal\/([^/]+)$/.exec(page.url())![1]!;
}

const answered = (page: Page): Promise<void> =>
  page.locator('.answer-body[data-done="true"]').waitFor({ timeout: 120_000 });

/** The whole answer about a deal, or one of its tabs. */
async function openAnswer(page: Page, id: string, tab = ""): Promise<void> {
  await page.goto(`${site.address}#/deal/${id}/answer${tab}`);
  await answered(page);
}

/** From the answer to the second week of a game about the deal. */
async function playAWeek(page: Page, id: string, sitDown = "Sit down"): Promise<void> {
  await page.goto(`${site.address}#/deal/${id}/answer/play`);
  await page.getByRole("button", { name: sitDown }).click();
  await page.locator(".begin button[type=submit]").click();
  await page.locator(".hero-figure").waitFor();
  await settled(page);
  await endWeek(page);
  await page.waitForURL(/week\/2$/);
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel("What it is called").fill(name);
  await page.keyboard.press("Tab");
}

/** The deal was changed elsewhere: what is written here goes on as a copy. */
async function goOnAsCopy(page: Page, id: string): Promise<void> {
  await page.getByText("This deal was changed in another tab.").waitFor();
  await page.getByRole("button", { name: "Keep mine as a copy" }).click();
  await page.waitForURL((url) => !url.hash.endsWith(id));
}

/** Everything that has been typed is kept. */
const kept = (page: Page): Promise<unknown> =>
  page.locator('.keeping[aria-busy="false"]').waitFor({ state: "attached" });

/** How long each answer took to be drawn: told, not tested. */
async function tellRedrawn(page: Page, what: string): Promise<void> {
  const redrawn = await page.evaluate(() =>
    performance.getEntriesByName("answer redrawn").map(({ duration }) => Math.round(duration)),
  );
  console.log(`${what} after ${redrawn.join(", ")} ms`);
}

const fileOf = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector(".file-editor")?.shadowRoot?.querySelector(".cm-content")?.textContent ?? "",
  );

test("on a phone, from nothing to a played first week", async (visit) => {
  const page = await visit(PHONE);
  const id = await beginDeal(page);
  await accessible(page, "the form on a phone");
  await fits(page, "the form");
  await page.getByLabel("What it is called").fill("Clamp-on density meter");
  await page.getByLabel("Of which kind").selectOption("sensor");
  await page.getByLabel("What it cost you to develop, in all").fill("5M");
  await page.getByLabel("Months that took", { exact: true }).fill("28");
  await page.getByLabel("Somebody", { exact: true }).fill("Bohe Instruments");
  await page.getByRole("button", { name: "Add", exact: true }).nth(2).click();
  await page.getByLabel("Sales a full year").fill("3M 4M 6M");
  await page.getByLabel("Share that stays over parts and labour").fill("30%");
  await page.getByRole("button", { name: "Add a request" }).click();
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.locator(".file-editor").waitFor();
  await page.waitForFunction(() =>
    document
      .querySelector(".file-editor")
      ?.shadowRoot?.querySelector(".cm-content")
      ?.textContent?.includes("Clamp-on density meter"),
  );
  await fits(page, "the file");
  await kept(page);
  await page.locator(".pane-switch a").click();
  await answered(page);
  await page.getByText("Not for decision until sourced").waitFor();
  await fits(page, "the answer");
  await accessible(page, "the answer on a phone");
  await page.locator(".figure").first().click();
  await page.getByRole("heading", { name: /Where this comes from/ }).waitFor();
  await playAWeek(page, id);
  assert.match(await page.title(), /Clamp-on density meter/);
  await page.reload();
  await page.locator(".hero-figure").waitFor();
});

test("by keyboard alone: a deal, an answer, its tabs, a number opened", async (visit) => {
  const page = await visit();
  await tabTo(page, 'a[href="#/deals"]');
  await page.keyboard.press("Enter");
  await page.locator(".deals").waitFor();
  await tabTo(page, ".deals .button.primary");
  await page.keyboard.press("Enter");
  await page.locator(".questions").waitFor();
  await page.locator(".check-first .number-row").first().waitFor();
  await tabTo(page, ".questions .field input");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Ring");
  await page.keyboard.press("Tab");
  await page.getByRole("heading", { level: 1, name: "Ring" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "My technology" }).waitFor();
  await kept(page);
  await tabTo(page, '.deal-tools a[href$="/answer"]');
  await page.keyboard.press("Enter");
  await answered(page);
  await tabTo(page, ".figure");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "derivation-title");
  await tabTo(page, ".derivation button");
  await page.keyboard.press("Enter");
  await page.locator(".derivation").waitFor({ state: "detached" });
  for (const tab of ["who", "prices", "terms", "whatIf", "ranges", "play"]) {
    await page.goto(
      `${page.url().split("#")[0]}${new URL(page.url()).hash.replace(/answer.*/, `answer/${tab}`)}`,
    );
    await answered(page);
    await accessible(page, `the tab ${tab}`);
  }
  for (const button of [".answer-body .button.primary", ".begin button[type=submit]"]) {
    await page.locator(button).waitFor();
    await tabTo(page, button);
    await page.keyboard.press("Enter");
  }
  await page.locator(".hero-figure").waitFor();
  await settled(page);
  await endWeekByKeyboard(page);
  await page.waitForURL(/week\/2$/);
});

test("the editor is a field that is left by Escape and Tab, completes from the schema, and shows faults where they are", async (visit) => {
  const page = await visit();
  await beginDeal(page);
  const content = page.locator(".cm-content");
  await content.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nowne", { delay: 20 });
  await page.locator(".cm-tooltip-autocomplete").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.type("rs: 1");
  await page.locator(".faults").waitFor();
  await page.locator(".cm-lint-marker-error").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains("file-editor")), false);
  await accessible(page, "the form with a fault");
});

test("what is pasted can be nested as deep as it likes: it has a fault, and the editor goes on", async (visit) => {
  const page = await visit();
  await beginDeal(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(`\ndeep: ${"[".repeat(3_000)}${"]".repeat(3_000)}\n`);
  await page.locator(".faults").waitFor();
  await page.keyboard.press("Control+z");
  await page.locator(".faults").waitFor({ state: "detached" });
  // Only what is in sight is drawn.
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# still here");
  // A busy machine keeps what was typed a little later.
  for (let tries = 0; tries < 100 && !(await fileOf(page)).includes("still here"); tries++)
    await page.waitForTimeout(200);
  assert.match(await fileOf(page), /still here/);
});

test("nothing that is typed is lost while a slow page reads what was typed before", async (visit) => {
  const page = await visit();
  await beginDeal(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  const typed = "# said in haste";
  // About as long apart as the editor waits before it tells what it holds: some of these come in between.
  for (const [at, letter] of typed.split("").entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(300 + (at % 5) * 15);
  }
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await kept(page);
  assert.match(await fileOf(page), new RegExp(`${typed}$`));
});

test("two deals of one name are told apart where they are compared", async (visit) => {
  const page = await visit();
  const ids = [await beginDeal(page), await beginDeal(page)];
  await page.goto(`${site.address}#/deals/compare/${ids.join("+")}`);
  await page.locator(".sides section dd").nth(4).waitFor();
  const names = await page.locator(".sides h2").allTextContents();
  assert.equal(new Set(names).size, 2, names.join(" | "));
  await accessible(page, "two deals of one name");
});

test("in Chinese, dark", async (visit) => {
  const page = await visit({ locale: "zh-CN", colorScheme: "dark" });
  const id = await beginDeal(page);
  await page.getByRole("heading", { name: "这是什么？" }).waitFor();
  await accessible(page, "the form in Chinese");
  await page.getByLabel("叫什么").fill("夹装式密度计");
  assert.equal(await page.locator(".share-now").count(), 0);
  const field = (name: string) => page.locator("label.field", { hasText: name }).first();
  const answer = async (name: string, typed: string): Promise<string> => {
    await field(name).locator("input").fill(typed);
    await page.keyboard.press("Tab");
    await kept(page);
    return field(name).locator("input").inputValue();
  };
  assert.equal(await answer("一整年的销售额", "400万"), "400万");
  await page.locator(".share-now").waitFor();
  assert.equal(await answer("还能卖几年", "八年"), "8");
  assert.equal(await answer("还能卖几年", "5-8年"), "5 6.5 8");
  for (const share of ["四成", "4成", "4"]) assert.equal(await answer("扣掉料工后还剩几成", share), "40%");
  await answer("扣掉料工后还剩几成", "很多");
  assert.match(await field("扣掉料工后还剩几成").locator(".problem").innerText(), /例如四成或40%/);
  await answer("扣掉料工后还剩几成", "40%");
  await answer("可以出示或交出的东西", "工艺窗口");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    document.querySelector(".file-editor")?.shadowRoot?.textContent?.includes("夹装式密度计"),
  );
  assert.match(await fileOf(page), /草稿：/);
  await kept(page);
  await openAnswer(page, id);
  const words = (await page.locator(".answer").textContent()) ?? "";
  assert.match(words, /你可以指望的/);
  assert.doesNotMatch(words.replaceAll(/NNN|USD/g, ""), /[A-Za-z]{4,}/);
  await accessible(page, "the answer in Chinese");
  for (const tab of ["who", "prices", "terms"]) {
    await page.goto(`${site.address}#/deal/${id}/answer/${tab}`);
    await page.locator(".document h2").first().waitFor();
    const part = (await page.locator(".answer").textContent()) ?? "";
    assert.doesNotMatch(part.replaceAll(/NNN|USD/g, ""), /[A-Za-z]{4,}/, tab);
  }
  await playAWeek(page, id, "入座");
});

test("without a network: a new deal, its answer, and a week of it", async (visit) => {
  const page = await visit();
  await served(page);
  await page.evaluate(async () => {
    const name = (await caches.keys())[0]!;
    const cache = await caches.open(name);
    while ((await cache.keys()).length < 20) await new Promise((resolve) => setTimeout(resolve, 100));
  });
  await page.reload();
  await page.context().setOffline(true);
  await page.reload();
  const id = await beginDeal(page);
  await openAnswer(page, id);
  await playAWeek(page, id);
});

test("two tabs: one sees what the other keeps, and neither overwrites the other", async (visit) => {
  const page = await visit();
  const id = await beginDeal(page);
  const other = await page.context().newPage();
  await other.goto(`${site.address}#/deal/${id}`);
  await other.locator(".questions").waitFor();
  await rename(page, "From the first tab");
  await other.getByRole("heading", { level: 1, name: "From the first tab" }).waitFor();
  // Both at once: the second to be kept is told, and loses nothing.
  await Promise.all([
    page.getByLabel("What it is called").fill("One"),
    other.getByLabel("What it is called").fill("Two"),
  ]);
  await Promise.all([
    page.getByLabel("What it is called").press("Enter"),
    other.getByLabel("What it is called").press("Enter"),
  ]);
  const told = [page, other].map((each) => each.getByText("This deal was changed in another tab."));
  await Promise.race(told.map((notice) => notice.waitFor()));
  const late = (await told[0]!.isVisible()) ? page : other;
  await goOnAsCopy(late, id);
  await late.goto(`${site.address}#/deals`);
  await late.locator(".deal-list li").nth(1).waitFor();
  const titles = await late.locator(".deal-list .index-title").allTextContents();
  assert.deepEqual(titles.toSorted(), ["One", "Two"]);
});

test("what is being kept while another tab keeps something else is not lost to it", async (visit) => {
  const page = await visit();
  const id = await beginDeal(page);
  const other = await page.context().newPage();
  await other.goto(`${site.address}#/deals`);
  // The other tab holds the shelf until it is told to put something on it.
  await other.evaluate(
    (key) =>
      new Promise<void>((held) => {
        const opening = indexedDB.open("linchpin-deals");
        opening.addEventListener("success", () => {
          const shelf = opening.result.transaction("deals", "readwrite").objectStore("deals");
          const on = (): void => {
            const reading = shelf.get(key);
            reading.addEventListener("success", () => {
              held();
              if (!("go" in window)) return on();
              const { revision } = reading.result as { readonly revision: number };
              shelf.put({ ...reading.result, title: "Theirs", revision: revision + 1 }, key);
              const channel = new BroadcastChannel("linchpin.deals");
              // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
              channel.postMessage(key);
            });
          };
          on();
        });
      }),
    id,
  );
  await rename(page, "Mine");
  await page.locator('.keeping[aria-busy="true"]').waitFor();
  // Its own time to begin keeping is past once timers of the same length, set later, are.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await other.evaluate(() => Object.assign(window, { go: true }));
  await goOnAsCopy(page, id);
  await page.getByRole("heading", { level: 1, name: "Mine" }).waitFor();
});

/** How many deals are kept, after one is taken out past the app, if one is named. */
const onShelf = (page: Page, gone: string | null): Promise<number> =>
  page.evaluate(
    (key) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("linchpin-deals");
        opening.addEventListener("error", () => reject(new Error("no deals")));
        opening.addEventListener("success", () => {
          const shelf = opening.result.transaction("deals", "readwrite").objectStore("deals");
          if (key !== null) shelf.delete(key);
          const count = shelf.count();
          count.addEventListener("success", () => {
            opening.result.close();
            resolve(count.result);
          });
        });
      }),
    gone,
  );

test("a deal that was deleted meanwhile stays deleted, and what is being written is not lost", async (visit) => {
  const page = await visit();
  const id = await beginDeal(page);
  // As another tab would whose word has not come through yet.
  assert.equal(await onShelf(page, id), 0);
  await rename(page, "Too late");
  await page.getByText("This deal was changed in another tab.").waitFor();
  assert.equal(await onShelf(page, null), 0);
  await goOnAsCopy(page, id);
  await page.getByRole("heading", { level: 1, name: "Too late" }).waitFor();
  assert.equal(await onShelf(page, null), 1);
});

test("a full disk: it says so, and what was written can be taken along", async () => {
  const { page } = await site.page();
  await beginDeal(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await rename(page, "Not to be lost");
  await page.getByText(/Not kept: the storage of this browser is full/).waitFor();
  await accessible(page, "the form with a full disk");
  assert.match((await saved(page, "Download the file")).toString("utf8"), /title: Not to be lost/);
});

test("a deal of 20 parties: shares for all of them, and what is not worked out is said", async (visit) => {
  const page = await visit(PHONE);
  await openText(page, site.address, TWENTY);
  await fits(page, "the form of 20 parties");
  await page.goto(`${page.url()}/answer`);
  await answered(page);
  assert.equal(await page.locator(".answer-body tbody tr").count(), 21);
  await page.getByText(/keep at most 19/).waitFor();
  await fits(page, "the answer of 20 parties");
  await accessible(page, "the answer of 20 parties");
  await page.goto(page.url().replace("/answer", "/answer/play"));
  await page.getByText("At most 19 parties can be played.").waitFor();
});

const BROKEN = `linchpin: 2
title: Five faults
currency: USD
horizn: 60
owner: {name: Us, make: 3}
technology:
  components: {core: {rebuildCost: 1000000, rebuildMonths: many}}
parties: {a: {name: A, make: 1}}
channels:
  market: {margin: 50000, sales: 100000, controlledBy: [b]}
  second: {sales: 100000, controlledBy: [a]}
`;

test("a broken file with five faults is mended in the form", async (visit) => {
  const page = await visit();
  await openText(page, site.address, BROKEN);
  const faults = page.locator(".faults > ol > li");
  await faults.first().waitFor();
  assert.ok((await faults.count()) >= 5);
  await accessible(page, "five faults");
  const row = (path: string) => faults.filter({ has: page.locator("code", { hasText: path }) });
  await row("horizn").getByRole("button", { name: "Write horizon" }).click();
  await row("horizn").waitFor({ state: "detached" });
  for (const [path, value] of [
    ["owner.make", "0.3"],
    ["rebuildMonths", "12"],
    ["controlledBy", "a"],
    ["second.margin", "20k"],
  ] as const) {
    await row(path).getByRole("textbox").fill(value);
    await row(path).getByRole("button", { name: "Mend" }).click();
    await row(path).waitFor({ state: "detached" });
  }
  await page.locator(".faults").waitFor({ state: "detached" });
  await kept(page);
  await page.goto(`${page.url()}/answer`);
  await answered(page);
  await page.locator(".figure.large").waitFor();
  await page.goto(`${page.url()}/ranges`);
  await page.getByText("Every number in the file is exact").waitFor();
});

test("several deals: a copy, side by side with what differs first, the whole out and in, all deleted", async (visit) => {
  const page = await visit();
  page.on("dialog", (dialog) => void dialog.accept());
  const id = await beginDeal(page);
  await page.goto(`${site.address}#/deals`);
  await page.getByRole("button", { name: /^Copy/ }).click();
  await page.locator(".deal-list li").nth(1).waitFor();
  await page.goto(`${site.address}#/deal/${id}`);
  await page.getByLabel("Years that it will sell").fill("3");
  await page.keyboard.press("Tab");
  await kept(page);
  await page.goto(`${site.address}#/deals`);
  await page.locator(".deal-list input").nth(0).check();
  await page.locator(".deal-list input").nth(1).check();
  await accessible(page, "the list of deals");
  await page.getByRole("link", { name: "Compare" }).click();
  await page.locator("tbody tr").first().waitFor();
  assert.match((await page.locator("tbody tr").first().textContent()) ?? "", /Months that the market lasts/);
  await accessible(page, "deals side by side");
  await page.goto(`${site.address}#/deals`);
  const buffer = await saved(page, "Export everything");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByText("No deal yet.").waitFor();
  await page
    .locator('.deals input[type="file"]')
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
  await page.locator(".deal-list li").nth(1).waitFor();
});

test("the answer is taken along: every format with the figures of the command line, and the trip", async (visit) => {
  const page = await visit();
  const id = await beginDeal(page);
  await openAnswer(page, id);
  await page.getByText("Take it along").click();
  await accessible(page, "the answer with its files");
  const markdown = (await saved(page, "Markdown")).toString("utf8");
  const file = parseDeal(freshDeal("en", DEAL_EN.fresh).text);
  assert.ok(file.ok);
  assert.equal(markdown, toMarkdown(buildReport(findFacts(file.file, { samples: 1000, seed: 1 }))));
  assert.match((await saved(page, "HTML")).toString("utf8"), /^<!doctype html>/);
  for (const name of ["PDF", "The trip, PDF"])
    assert.equal((await saved(page, name)).subarray(0, 5).toString("latin1"), "%PDF-", name);
  for (const name of ["Word", "Workbook (XLSX)", "The trip, Word"])
    assert.equal((await saved(page, name)).subarray(0, 2).toString("latin1"), "PK", name);
  const back = await dealTextOf(new Uint8Array(await saved(page, "Workbook (XLSX)")));
  assert.ok(parseDeal(back.text).ok);
  await page.goto(`${site.address}#/deal/${id}/answer/trip`);
  await page.getByText("最后或绝不").first().waitFor();
  await accessible(page, "the trip");
  await tellRedrawn(page, "answer redrawn");
});

test("terms are changed and compared: what is asked for more, the other has less, until it does not sign", async (visit) => {
  const page = await visit();
  const id = await beginDeal(page);
  await openAnswer(page, id, "/terms");
  const add = page.getByRole("button", { name: "A sheet to change" }).first();
  for (let i = 0; i < 3; i++) await add.click();
  assert.ok(await add.isDisabled());
  const cell = (row: string, column: number) =>
    page.locator(".own-terms").first().getByRole("row", { name: row }).getByRole("cell").nth(column);
  const worth = async (row: string, column: number): Promise<string> =>
    (await cell(row, column).textContent()) ?? "";
  await page.waitForFunction(() => !document.querySelector(".own-terms")?.textContent?.includes("…"));
  assert.equal(await worth("To you", 1), await worth("To you", 0));
  assert.equal(await worth("It signs", 2), "yes");
  await page.getByLabel("Sheet 2: Upfront").first().fill("50M");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector(".own-terms")?.textContent?.includes("no"));
  assert.equal(await worth("It signs", 2), "no");
  assert.equal(await worth("It signs", 1), "yes");
  await accessible(page, "terms side by side");
  await tellRedrawn(page, "terms redrawn");
});

test("how it ends, many times over, and what if", async (visit) => {
  const page = await visit();
  const id = await beginDeal(page);
  await page.goto(`${site.address}#/deal/${id}/answer/whatIf`);
  await page.locator(".what-if").waitFor();
  const was = await page.locator(".hero b").textContent();
  await page.getByLabel("You own Main market").check();
  await page.waitForFunction((old) => document.querySelector(".hero b")?.textContent !== old, was);
  await tellRedrawn(page, "what if: redrawn");
  await page.goto(`${site.address}#/deal/${id}/answer/play`);
  await page.getByRole("button", { name: "Play 200 games" }).click();
  await page.locator(".outcome").waitFor({ timeout: 60_000 });
  await page
    .getByText(/^\d+ of 200 games$/)
    .first()
    .waitFor();
  await accessible(page, "how it ends");
});
