/** The review with the coach, as people use it: grades, a second try, another line, by keyboard alone, on a phone, in Chinese. */
import { type Match, take, textOf } from "@linchpin/match";
import assert from "node:assert/strict";
import { before } from "node:test";
import { actOf, decisionsOf, USUAL, type Graded } from "@linchpin/coach";
import { moveInWords } from "@linchpin/words";
import { parseRecord, replay } from "@linchpin/table";
import type { Page } from "playwright-core";
import { coachFor } from "../../src/workers/coach-jobs.ts";
import { played } from "../support/games.ts";
import { fits, keepGame, PHONE_ZH_DARK, served, site, test } from "./support/journey.ts";
import { accessible, otherMove, saved, settled, sitDown, tabTo } from "./support/play.ts";

const ID = "review-1";
/** The coach works on as many cores as there are, beside whatever else runs here. */
const PATIENT = { timeout: 120_000 };

/** Some weeks in which everything asked for is given, then the talks are closed: a blunder that is sure. */
function finished(seed: number, weeks: number): Match {
  const taken = take(played("vision", seed, "give", weeks), { kind: "close" });
  assert.ok(taken.ok);
  return taken.match;
}

const ownMoves = ({ turns }: Match): number => turns.filter(({ seat }) => seat === 0).length;

let game: Match;
let last: Graded;
before(async () => {
  game = finished(7, 1);
  const number = ownMoves(game) - 1;
  const answer = coachFor(game).answer({ question: { kind: "grade", number, quality: USUAL }, doubts: [] });
  assert.ok(answer.kind === "grade");
  last = answer.graded;
});

/** Keeps the game in the browser and opens its review. */
async function openGame(page: Page, where = "review", sitting = game): Promise<void> {
  await keepGame(page, ID, textOf(sitting));
  await page.goto(`${site.address}#/game/${ID}/${where}`);
}

const graded = (page: Page): Promise<void> => page.locator(".tiles").waitFor(PATIENT);
const done = async (page: Page): Promise<void> => {
  await graded(page);
  await page.waitForFunction(
    () => document.querySelector(".coach-progress [role=status]")?.textContent === "",
    null,
    PATIENT,
  );
};

test("every decision is graded, the mistake explained, and the second time it is there at once", async (visit) => {
  const page = await visit();
  await openGame(page);
  await page.getByText(new RegExp(`of ${ownMoves(game)} decisions`)).waitFor(PATIENT);
  await done(page);
  const card = page.locator(".finding.blunder", { hasText: "You closed the talks" });
  assert.match(await card.innerText(), /\?\? Week 2 blunder −\d/);
  assert.match(await card.innerText(), /Played out in 24 worlds/);
  assert.equal(await page.locator(".value-line .slope").count(), ownMoves(game));
  assert.match(await page.locator(".tiles").innerText(), /accuracy\s+\d+/);
  await accessible(page, "the graded review");
  const start = Date.now();
  const workers = page.workers().length;
  await page.goto(`${site.address}#/`);
  await page.locator(".kept-games").waitFor();
  await page.goto(`${site.address}#/game/${ID}/review/${last.number + 1}`);
  await graded(page);
  assert.equal(page.workers().length, workers, "nobody is asked again");
  assert.ok(Date.now() - start < 10_000);
  await page.waitForFunction(() => document.activeElement?.matches(".finding.blunder") ?? false);
});

test("back at the table: what was played is refused, the best accepted, the answer shown", async (visit) => {
  const page = await visit();
  await openGame(page, `retry/${last.number + 1}`);
  const { decisions } = decisionsOf(game.scenario, game.seed, game.turns);
  const { labels } = game;
  const words = moveInWords(actOf(decisions[last.number]!.view, last.best), labels.en);
  await page.locator(".choice").first().waitFor(PATIENT);
  assert.ok(await page.locator(".table .talk").isVisible(), "the table stands below");
  await accessible(page, "a second try");
  await page.getByRole("button", { name: "Close the talks", exact: true }).click();
  await page.getByText("That is what you played in the game.").waitFor(PATIENT);
  await page.locator(".choice", { hasText: new RegExp(`^${escaped(words)}$`, "i") }).click();
  await page.getByText(/^Accepted: \+\d.*By the games played out for the review/).waitFor(PATIENT);
  await page.getByRole("button", { name: "See the answer" }).click();
  await page.getByText(/^Better: /).waitFor();
  await page.getByRole("button", { name: "End the week", exact: true }).click();
  await page.locator(".verdict b", { hasText: "End the week here" }).waitFor(PATIENT);
  assert.match(page.url(), /retry/, "the table stands as it stood");
  await page.getByRole("link", { name: "To the review" }).click();
  await page.waitForURL(new RegExp(`review/${last.number + 1}$`));
});

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");

test("another line is played on, and stands beside the game with its own end", async (visit) => {
  const page = await visit();
  await openGame(page);
  await done(page);
  const card = page.locator(".finding.blunder", { hasText: "You closed the talks" });
  await card.getByRole("button", { name: "Play on from here" }).click();
  await page.waitForURL(/week\/2$/);
  await settled(page);
  await page.getByRole("button", { name: "End the week" }).click();
  await page.waitForURL(/week\/3$/);
  await settled(page);
  await page.locator(".menu summary").click();
  await page.getByRole("button", { name: "End all the talks" }).click();
  await page.locator(".dialog .primary").click();
  await page.waitForURL(/review$/);
  await page.getByText(/A line that parts in week 2 from/).waitFor();
  await page.getByText(/That game ended at V \d+/).waitFor();
  const line = page.url();
  await page.getByRole("link", { name: "the game as it was played" }).click();
  await page.waitForURL(new RegExp(`${ID}/review$`));
  await done(page);
  const row = page.locator(".branches tbody tr");
  assert.match(await row.innerText(), /Week 2\s+wait\s+−1\s+−0\.3/);
  await page.locator(".value-line .branch").waitFor();
  await accessible(page, "the review with another line");
  await row.getByRole("link").click();
  await page.waitForURL(line);
});

test("by keyboard alone from mistake to mistake, to a second try and back", async (visit) => {
  const page = await visit();
  await openGame(page, "review", finished(2, 3));
  await done(page);
  await tabTo(page, ".card-steps .button + .button");
  await page.keyboard.press("Enter");
  const current = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
  const first = await current();
  assert.match(first, /^decision-/);
  // What the coach cannot tell for sure is folded away; not every game has such decisions.
  if ((await page.locator(".cards details summary").count()) > 0) {
    await tabTo(page, ".cards summary");
    await page.keyboard.press("Enter");
    await page.locator(`#${first}`).focus();
  }
  const all = await page.locator(".finding:not(.praise)").evaluateAll((cards) => cards.map(({ id }) => id));
  assert.ok(all.length > 1);
  for (const id of all.slice(1)) {
    await page.keyboard.press(id === all[1] ? "j" : "ArrowDown");
    assert.equal(await current(), id);
  }
  await page.keyboard.press("k");
  assert.equal(await current(), all.at(-2));
  await tabTo(page, 'a[href*="/retry/"]');
  await page.keyboard.press("Enter");
  await page.locator("#retry-title:focus").waitFor(PATIENT);
  await tabTo(page, ".choice");
  await page.keyboard.press("Enter");
  await page.locator(".verdict b").first().waitFor(PATIENT);
  await tabTo(page, '.retry-steps a[href*="/review/"]');
  await page.keyboard.press("Enter");
  await graded(page);
  await page.waitForFunction(() => document.activeElement?.matches(".finding") ?? false);
});

test("on a phone, in Chinese, in the dark: nothing too wide, nothing left in English, axe finds nothing", async (visit) => {
  const page = await visit(PHONE_ZH_DARK);
  await openGame(page);
  await done(page);
  await fits(page, "the review");
  await accessible(page, "the review on a phone");
  const words = (await page.locator(".coach, .cards .finding").allInnerTexts()).join(" ");
  // Names of lessons and of moves in the short notation are the same in both, and so are codes of currencies.
  const left = (words.match(/(?<![-\w])[A-Za-z]{3,}(?![-\w])/g) ?? []).filter(
    (word) => !["NNN", game.scenario.deal.currency].includes(word),
  );
  assert.deepEqual(left, []);
  await page.locator('a[href*="/retry/"]').first().tap();
  await page.locator(".choice").first().waitFor(PATIENT);
  await fits(page, "a second try");
  await accessible(page, "a second try on a phone");
});

test("the record with labels, Markdown and the picture are handed over", async (visit) => {
  const page = await visit();
  await openGame(page);
  await done(page);
  const handed = async (name: string): Promise<string> => (await saved(page, name)).toString("utf8");
  const record = parseRecord(await handed("Record with labels"));
  assert.ok(record.ok);
  assert.ok(replay(record.record, game.scenario).ok);
  assert.equal(record.record.moves[last.ply]!.label, "??");
  assert.match(record.record.moves[last.ply]!.comment ?? "", /^You closed the talks/);
  const markdown = await handed("Markdown");
  assert.match(markdown, /^# Review: /);
  assert.equal(markdown.split("\n").filter((line) => /^\| \d/.test(line)).length, ownMoves(game));
  const picture = await handed("Picture of the line");
  assert.match(picture, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.doesNotMatch(picture, /class=|var\(/);
  assert.match(picture, /\?\?<\/text>/);
});

test("a hint in practice is gone with the next move; an exam gives none", async (visit) => {
  const page = await visit();
  await sitDown(page, 7);
  await otherMove(page, "A hint");
  await page.getByText("Known at once:").waitFor();
  await page.getByRole("progressbar").waitFor();
  await page.getByText(/^Best: .+ You can then expect .+ \(V \d+\)/).waitFor(PATIENT);
  await accessible(page, "the table with a hint");
  await otherMove(page, "Ask for an NNN");
  await page.getByRole("button", { name: "A hint" }).waitFor();
  await page.getByText(/^Best: /).waitFor({ state: "detached" });
  await page.goto(`${site.address}#/play/sensor/7`);
  await page.getByText("Exam", { exact: true }).click();
  await page.getByRole("button", { name: "Take your seat" }).click();
  await page.getByText("Covered until the review").waitFor();
  await settled(page);
  assert.equal(await page.getByRole("button", { name: "A hint" }).count(), 0);
});

test("it grades without a network", async (visit) => {
  const page = await visit();
  await served(page);
  await keepGame(page, ID, textOf(game));
  // A page that was there before the worker of the service may still have requests of its own under way: leave it first.
  await page.goto("about:blank");
  await page.context().setOffline(true);
  await page.goto(`${site.address}#/game/${ID}/review`);
  await graded(page);
  await page.context().setOffline(false);
});
