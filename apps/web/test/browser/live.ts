/** Tables on the server: two browsers in two seats, a server that is killed, links that are forged. */
import assert from "node:assert/strict";
import { after } from "node:test";
import type { Page } from "playwright-core";
import { englishIn, fits, journeysOn, PHONE, site } from "./support/journey.ts";
import { openLiveServer } from "./support/live-server.ts";
import { accessible, confirmed, otherMove } from "./support/play.ts";

const server = await openLiveServer();
after(() => server.close());

const test = journeysOn(server);

/** Opens a table of the sensor deal and sits down. */
async function openTable(page: Page, seat = "owner"): Promise<void> {
  await page.goto(`${server.address}#/play/sensor`);
  await page.locator(".with-others select").selectOption(seat);
  await page.locator(".with-others button").click();
  await page.waitForURL(/#\/table\//);
  await page.locator(".head").waitFor();
}

/** A link to the seat of a party, made by whoever sits at the table. */
async function linkTo(page: Page, name: string): Promise<string> {
  await page.locator(".seats-drop summary").click();
  await page.getByRole("button", { name: `Invite somebody to the seat of ${name}` }).click();
  const link = await page.getByLabel("Link to the seat").inputValue();
  await page.keyboard.press("Escape");
  return link;
}

async function take(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator(".invited .button.primary").click();
  await page.waitForURL(/#\/table\//);
  await page.locator(".as-party").waitFor();
}

const ownTurn = (page: Page): Promise<void> =>
  page.locator(".week-buttons > .button.primary:not(:disabled)").waitFor();

/** Ends the owner's week or lets the party's pass. */
async function pass(page: Page): Promise<void> {
  await ownTurn(page);
  await page.locator(".week-buttons > .button.primary").click();
  await confirmed(page);
}

test("two browsers at one table: each hears the other at once and sees only what its seat may", async (visit) => {
  const [owner, party] = [await visit(), await visit()];
  await openTable(owner);
  const link = await linkTo(owner, "Bohe Process Skids");
  await party.goto(link);
  await party.getByRole("heading", { name: /Bohe Process Skids/ }).waitFor();
  await accessible(party, "the invitation");
  await take(party, link);
  // The owner is told that a person sits there now.
  await owner.locator(".seats-drop summary", { hasText: "2 people" }).waitFor();
  await party.getByText("The others are deciding.").first().waitFor();
  await accessible(party, "a party's seat");
  assert.equal(await party.getByText("Cash for the talks", { exact: true }).count(), 0);

  await owner.locator(".party-name", { hasText: "Bohe" }).click();
  await otherMove(owner, "Ask for an NNN");
  await party.getByText("Asks you to sign an NNN").waitFor();
  const said = await owner.locator(".said.own .words span").first().innerText();
  assert.equal(await party.locator(".said .words").first().innerText(), said, "both hear the same");
  await pass(owner);
  await ownTurn(party);
  await party.getByRole("button", { name: "Agree" }).click();
  await party.getByRole("dialog").getByText("This cannot be undone.").waitFor();
  await accessible(party, "the question at a party's seat");
  await party.getByRole("dialog").getByRole("button", { name: "Agree" }).click();
  await owner.locator(".party", { hasText: "Bohe" }).getByText("NNN signed").waitFor();
  await ownTurn(owner);
  await accessible(owner, "the owner's live table");

  await pass(owner);
  await ownTurn(party);
  await party.getByRole("button", { name: /^Ask for it.*source code/ }).click();
  await owner.locator(".card.request h4", { hasText: "source code" }).waitFor();
});

test("terms are put forward from the party's seat and signed by the owner; the end is the same for both", async (visit) => {
  const [owner, party] = [await visit(), await visit(PHONE)];
  await openTable(owner);
  await take(party, await linkTo(owner, "Bohe Process Skids"));
  await fits(party, "the party's seat");
  await accessible(party, "a party's seat on a phone");
  await pass(owner);
  await ownTurn(party);
  await party.getByRole("button", { name: "Propose terms" }).tap();
  await party.getByRole("dialog").locator(".two-values").waitFor();
  await accessible(party, "the term sheet at a party's seat");
  await party.getByRole("dialog").locator("button[type=submit]").tap();
  await owner.locator(".party-name", { hasText: "Bohe" }).click();
  await owner.getByRole("button", { name: "Accept and sign" }).click();
  await owner.getByRole("dialog").locator(".primary").click();
  await owner.locator(".party", { hasText: "Bohe" }).getByText("Signed", { exact: true }).waitFor();
  await ownTurn(owner);
  await owner.getByText("Game", { exact: true }).click();
  await owner.getByRole("button", { name: "End all the talks" }).click();
  await owner.getByRole("button", { name: "End and settle" }).click();
  await party.getByText(/You come away with/).waitFor();
  await accessible(party, "the end at a party's seat");
  for (const page of [owner, party]) {
    await page.getByRole("link", { name: /review/i }).click();
    await page.waitForURL(/#\/game\/.*\/review$/);
    await page.locator(".timeline svg").waitFor();
  }
});

test("the server is killed in the middle and started again: the table says so and goes on by itself", async () => {
  const [owner, party] = [await server.page(), await server.page()];
  await openTable(owner.page);
  await take(party.page, await linkTo(owner.page, "Qingluo Metering"));
  await pass(owner.page);
  await ownTurn(party.page);
  await server.kill();
  try {
    await owner.page.getByText("The server cannot be reached.").waitFor();
    await party.page.getByText("The server cannot be reached.").waitFor();
    await accessible(party.page, "a table without a server");
    assert.ok(await party.page.getByRole("button", { name: "Say nothing this week" }).isDisabled());
  } finally {
    await server.start();
  }
  await party.page.getByText("The server cannot be reached.").waitFor({ state: "detached" });
  await ownTurn(party.page);
  await party.page
    .getByRole("button", { name: /^Ask for it/ })
    .first()
    .click();
  await owner.page.locator(".card.request").waitFor();
  await owner.page.reload();
  await owner.page.locator(".card.request").waitFor();
  await owner.page.goto(server.address);
  await owner.page.getByText("Your tables on this server").waitFor();
  await owner.page.locator('.kept-games a[href^="#/table/"]').first().click();
  await owner.page.locator(".head").waitFor();
});

test("a move whose answer is lost is sent again and made once", async () => {
  const { page } = await server.page();
  await openTable(page);
  let sent = 0;
  const again = page.waitForResponse((response) => response.url().endsWith("/moves"));
  // The server does it, and the answer never comes.
  await page.route("**/moves", async (route) => {
    if (sent++ > 0) return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await otherMove(page, "Ask for an NNN");
  await page.locator(".said.own").waitFor();
  // The table may tell of the move before the browser has sent it again.
  await again;
  assert.equal(sent, 2, "it was sent again");
  await page.waitForFunction(() => document.querySelector(".live-strip .problem") === null);
  assert.equal(await page.locator(".said.own").count(), 1);
  assert.match((await page.locator("#week-title").textContent()) ?? "", /2 moves left/);
});

test("a forged, a used and a foreign address get a plain answer", async () => {
  const [owner, other] = [await server.page(), await server.page()];
  await openTable(owner.page);
  const table = owner.page.url();
  const link = await linkTo(owner.page, "Ruize Instruments");
  await other.page.goto(`${link.slice(0, -3)}AAA`);
  await other.page.getByText("This invitation is used up, out of date, or was never given.").waitFor();
  await accessible(other.page, "a forged invitation");
  await other.page.goto(table);
  await other.page.getByText("This table, or your seat at it, is no longer there.").waitFor();
  await take(other.page, link);
  const third = await server.page();
  await third.page.goto(link);
  await third.page.getByText("This invitation is used up, out of date, or was never given.").waitFor();
});

test("a party opens the table and invites the owner; a seat that is given up is played on; a guest is forgotten", async () => {
  const [party, owner] = [await server.page(), await server.page()];
  await openTable(party.page, "bohe");
  await party.page.locator(".as-party").waitFor();
  const link = await linkTo(party.page, "Tarnvale Sensing");
  await owner.page.goto(link);
  await owner.page.locator(".invited .button.primary").click();
  await owner.page.locator(".hero-figure").waitFor();
  // The owner begins at the beginning, whatever the program had done in that seat.
  assert.match((await owner.page.locator("#week-title").textContent()) ?? "", /Week 1 of 40/);
  await pass(owner.page);
  await pass(party.page);
  await ownTurn(owner.page);
  owner.page.on("dialog", (dialog) => void dialog.accept());
  await owner.page.locator(".seats-drop summary").click();
  await owner.page.getByRole("button", { name: "Give up your seat" }).click();
  await owner.page.waitForURL(/#\/$/);
  await party.page.locator(".seats-drop summary", { hasText: "one person" }).waitFor();
  await ownTurn(party.page);
  const table = party.page.url();
  await party.page.goto(server.address);
  party.page.on("dialog", (dialog) => void dialog.accept());
  await party.page.getByRole("button", { name: "Delete everything that this server has of me" }).click();
  await party.page.getByText("Your tables on this server").waitFor({ state: "detached" });
  await party.page.goto(table);
  await party.page.getByText("This table, or your seat at it, is no longer there.").waitFor();
});

test("in Chinese, with nothing left in English but names", async (visit) => {
  const [owner, party] = [
    await visit({ locale: "zh-CN" }),
    await visit({ locale: "zh-CN", colorScheme: "dark" }),
  ];
  await openTable(owner, "bohe");
  await owner.locator(".as-party").waitFor();
  await owner.locator(".seats-drop summary").click();
  await owner.getByRole("button", { name: "邀请别人坐青珞计量的席位" }).click();
  const link = await owner.getByLabel("席位的链接").inputValue();
  await take(party, link);
  for (const page of [owner, party]) {
    const text = await page.locator("main").innerText();
    assert.deepEqual(englishIn(text, "USD", "NNN", "Linchpin"), []);
    await accessible(page, "a party's seat in Chinese");
  }
});

test("files on a host without the server do not offer tables with others", async () => {
  const { page } = await site.page();
  await page.goto(`${site.address}#/play/sensor`);
  await page.locator(".begin button[type=submit]").waitFor();
  await page.waitForTimeout(200);
  assert.equal(await page.locator(".with-others").count(), 0);
});
