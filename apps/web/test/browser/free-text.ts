/** What one would say, typed freely: read, confirmed, taken for something near; by keyboard, on a phone, in Chinese. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { fits, PHONE, site, test } from "./support/journey.ts";
import { accessible, confirmed, settled, sitDown, tabTo } from "./support/play.ts";

/** Types something and gives it to be read. */
async function say(page: Page, words: string): Promise<void> {
  const field = page.getByLabel("Say it in your own words");
  await field.fill(words);
  await field.press("Enter");
}

test("what is typed comes back as moves, and the irrevocable one asks once more", async (visit) => {
  const page = await visit();
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await sitDown(page, 7);
  await settled(page);
  assert.ok(!fetched.some((url) => /understand/.test(url)), "the reading is fetched when it is needed");
  await say(page, "Send Bohe the spec sheet and ask Ruize about its plans.");
  const answer = page.locator(".free-answer");
  const give = answer.getByRole("button", {
    name: /^Give Bohe Process Skids the interface and performance sheet/,
  });
  await give.waitFor();
  assert.ok(fetched.some((url) => /understand/.test(url)));
  await accessible(page, "what was understood");
  await give.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Once you say yes, this cannot be taken back.").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".said.own").count(), 0, "nothing is done before it is confirmed");
  await give.click();
  await dialog.getByRole("button", { name: "Give it" }).click();
  await page.locator(".said.own").waitFor();
  const ask = answer.getByRole("button", { name: /^Ask Ruize Instruments about its plans/ });
  await ask.click();
  await page.locator("#talk-title", { hasText: "Ruize" }).waitFor();
  await page.locator(".said.own").waitFor();
  assert.equal(await answer.locator("button").count(), 0, "nothing is left to confirm");
});

test("what an offer is said to keep at home is not handed over by it, and what is handed over stands beside the button", async (visit) => {
  const page = await visit();
  await sitDown(page, 7);
  await settled(page);
  const answer = page.locator(".free-answer");
  const dialog = page.getByRole("dialog");
  for (const [said, out] of [
    [
      "Bohe, 5 percent and 150k on signing, no drawings, the recipe stays with us.",
      "Nothing is handed over.",
    ],
    ["Bohe: 5 percent and 150k on signing.", "You hand over: a meter to keep and the drawings."],
  ] as const) {
    await say(page, said);
    await answer.getByRole("button", { name: /^Offer Bohe Process Skids terms/ }).click();
    await dialog.getByText(out).waitFor();
    await accessible(page, "what is handed over");
    await page.keyboard.press("Escape");
  }
});

test("what is not understood says so and offers what comes near; what is closed says why", async (visit) => {
  const page = await visit();
  await sitDown(page, 7);
  const field = page.getByLabel("Say it in your own words");
  const answer = page.locator(".free-answer");
  await say(page, "Should we send Qingluo the drawings?");
  await answer.getByText("I heard: Qingluo Metering and the drawings.").waitFor();
  assert.match((await answer.textContent()) ?? "", /I heard: Qingluo Metering and the drawings\./);
  assert.equal(await answer.getByRole("button", { name: /^Give Qingluo Metering the drawings$/ }).count(), 0);
  assert.equal(await answer.getByRole("button", { name: /others/ }).count(), 0, "nobody spoke of others");
  await accessible(page, "what was not understood");
  await say(page, "Should we tell Qingluo of the others?");
  await answer.getByText("Did you mean:").waitFor();
  await answer.getByRole("button", { name: /^Tell Qingluo Metering that others/ }).waitFor();
  await say(page, "We accept your terms.");
  await answer.getByText("It is not open now: this party has proposed no terms.").waitFor();
  await field.press("Escape");
  assert.equal(await field.inputValue(), "");
  assert.equal(await answer.textContent(), "");
});

const READER = /understand-[^/]*\.js$/;

test("where the reader is not to be had, as after a new version, that is said, and loading again mends it", async () => {
  // A worker that has the reader in its store already would answer in the network's place.
  const { page } = await site.page({ serviceWorkers: "block" });
  await page.route(READER, (route) => route.abort());
  await sitDown(page, 7);
  await settled(page);
  const field = page.getByLabel("Say it in your own words");
  await say(page, "Sign Bohe's proposal.");
  const answer = page.locator(".free-answer");
  await answer.getByRole("button", { name: "Load the page again" }).waitFor();
  assert.equal(await field.inputValue(), "Sign Bohe's proposal.");
  await accessible(page, "the reader is missing");
  await page.unroute(READER);
  // A browser may keep to it that a module was not to be had, as long as the page is open.
  await answer.getByRole("button", { name: "Load the page again" }).click();
  await settled(page);
  await say(page, "Sign Bohe's proposal.");
  await answer.getByText("It is not open now: this party has proposed no terms.").waitFor();
});

test("a move is typed and confirmed by keyboard alone, in Chinese", async (visit) => {
  const page = await visit({ locale: "zh-CN" });
  await sitDown(page, 7);
  await settled(page);
  await tabTo(page, ".free-text textarea");
  await page.keyboard.insertText("请先签一下保密协议。");
  await page.keyboard.press("Enter");
  await page.locator(".free-answer button").waitFor();
  assert.match((await page.locator(".free-answer").textContent()) ?? "", /请青珞计量签保密协议/);
  await tabTo(page, ".free-answer button", 4);
  await page.keyboard.press("Enter");
  await page.locator(".card.offer").waitFor();
  await page.getByLabel("用自己的话说").fill("接受你们的条款");
  await page.keyboard.press("Enter");
  await page.locator(".free-answer").getByText("现在不行：这一家没有提过条件。").waitFor();
  await accessible(page, "the answer in Chinese");
});

test("on a phone nothing is wider than the screen", async (visit) => {
  const page = await visit(PHONE);
  await sitDown(page, 7);
  await settled(page);
  await say(page, "Offer Bohe 5% royalty, 200k upfront, a minimum of 60k a year, for five years.");
  await page.locator(".free-answer button").waitFor();
  await fits(page, "what was understood");
  await page.locator(".free-answer button").scrollIntoViewIfNeeded();
  await accessible(page, "the answer on a phone");
  // What the terms bring, and whether they would be signed, is seen before they are put forward.
  await page.locator(".free-answer button").tap();
  const sheet = page.getByRole("dialog");
  await sheet.locator(".band-place").filter({ hasText: /\S/ }).waitFor();
  await sheet.getByRole("button", { name: "Propose" }).tap();
  await page.locator(".card.offer h4", { hasText: "Your terms" }).waitFor();
  assert.match((await page.locator(".card.offer").textContent()) ?? "", /5\s%/);
});

test("people are kept from whoever has met them: by a sentence or by the menu, which says what hiring them takes", async (visit) => {
  const page = await visit();
  await sitDown(page, 7, "battery");
  await settled(page);
  const menu = page.locator(".more");
  await menu.locator("summary").click();
  assert.equal(await menu.getByRole("button", { name: /Keep your people/ }).count(), 0, "nobody was met");
  await menu.locator("summary").click();
  await say(page, "share xuanche visit");
  await page.locator(".free-answer button").click();
  await confirmed(page);
  await page.locator(".said.own").waitFor();
  await menu.locator("summary").click();
  const keep = menu.getByRole("button", { name: /Keep your people/ });
  assert.match((await keep.textContent()) ?? "", /you spend .*60.*hiring them: .*240.*40.* → .*480.*20/);
  await menu.locator("summary").click();
  await say(page, "Keep our engineers apart from them.");
  await page.locator(".free-answer button").click();
  const question = page.locator(".dialog");
  await question.waitFor();
  assert.match((await question.textContent()) ?? "", /can hire those whom it has met/);
  await question.locator(".dialog-buttons .primary").click();
  await question.waitFor({ state: "detached" });
  await menu.locator("summary").click();
  assert.equal(await keep.count(), 0, "they are kept");
});
