/** The review with the coach, as people use it: grades, a second try, another line, by keyboard alone, on a phone, in Chinese. */
import { type Match, take, textOf } from "@linchpin/match";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { actOf, decisionsOf, USUAL, type Graded } from "@linchpin/coach";
import { moveInWords } from "@linchpin/words";
import { parseRecord, replay } from "@linchpin/table";
import type { Page } from "playwright-core";
import { coachFor } from "../../src/workers/coach-jobs.ts";
import { played } from "../support/games.ts";
import { accessible, otherMove, settled, sitDown, tabTo } from "./support/play.ts";
import { openSite, type Site, type Visit } from "./support/site.ts";

const ID = "review-1";
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
/** The coach works on as many cores as there are, beside whatever else runs here. */
const PATIENT = { timeout: 120_000 };

/** Some weeks in which everything asked for is given, then the talks are closed: a blunder that is sure. */
function finished(seed: number, weeks: number): Match {
  const taken = take(played("vision", seed, "give", weeks), { kind: "close" });
  assert.ok(taken.ok);
  return taken.match;
}

const ownMoves = ({ turns }: Match): number => turns.filter(({ seat }) => seat === 0).length;

let site: Site;
let game: Match;
let last: Graded;
before(async () => {
  game = finished(7, 1);
  const number = ownMoves(game) - 1;
  const answer = coachFor(game).answer({ question: { kind: "grade", number, quality: USUAL }, doubts: [] });
  assert.ok(answer.kind === "grade");
  last = answer.graded;
  site = await openSite();
});
after(() => site.close());

/** The game kept in a browser, its review open. */
async function opened(
  options: Parameters<Site["page"]>[0] = {},
  where = "review",
  sitting = game,
): Promise<Visit> {
  const visit = await site.page(options);
  await visit.page.evaluate(
    ([key, text]) => localStorage.setItem(key!, text!),
    [`linchpin.game.${ID}`, textOf(sitting)],
  );
  await visit.page.goto(`${site.address}#/game/${ID}/${where}`);
  return visit;
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

test("every decision is graded, the mistake explained, and the second time it is there at once", async () => {
  const { page, problems } = await opened();
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
  assert.deepEqual(problems, []);
});

test("back at the table: what was played is refused, the best accepted, the answer shown", async () => {
  const { page, problems } = await opened({}, `retry/${last.number + 1}`);
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
  assert.deepEqual(problems, []);
});

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");

test("another line is played on, and stands beside the game with its own end", async () => {
  const { page, problems } = await opened();
  await done(page);
  const card = page.locator(".finding.blunder", { hasText: "You closed the talks" });
  await card.getByRole("button", { name: "Play on from here" }).click();
  await page.waitForURL(/week\/2$/);
  await settled(page);
  await page.getByRole("button", { name: "End the week" }).click();
  await page.waitForURL(/week\/3$/);
  await settled(page);
  await page.locator(".menu summary").click();
  await page.getByRole("button", { name: "Close the talks" }).click();
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
  assert.deepEqual(problems, []);
});

test("by keyboard alone from mistake to mistake, to a second try and back", async () => {
  const { page, problems } = await opened({}, "review", finished(3, 2));
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
  assert.deepEqual(problems, []);
});

test("on a phone, in Chinese, in the dark: nothing too wide, nothing left in English, axe finds nothing", async () => {
  const { page, problems } = await opened({ ...PHONE, locale: "zh-CN", colorScheme: "dark" });
  const fits = async (where: string): Promise<void> => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${where} is ${wide} pixels too wide`);
  };
  await done(page);
  await fits("the review");
  await accessible(page, "the review on a phone");
  const words = (await page.locator(".coach, .cards .finding").allInnerTexts()).join(" ");
  // Names of lessons and of moves in the short notation are the same in both, and so are codes of currencies.
  const left = (words.match(/(?<![-\w])[A-Za-z]{3,}(?![-\w])/g) ?? []).filter(
    (word) => !["NNN", game.scenario.deal.currency].includes(word),
  );
  assert.deepEqual(left, []);
  await page.locator('a[href*="/retry/"]').first().tap();
  await page.locator(".choice").first().waitFor(PATIENT);
  await fits("a second try");
  await accessible(page, "a second try on a phone");
  assert.deepEqual(problems, []);
});

test("the record with labels, Markdown and the picture are handed over", async () => {
  const { page, problems } = await opened();
  await done(page);
  const saved = async (name: string): Promise<string> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const record = parseRecord(await saved("Record with labels"));
  assert.ok(record.ok);
  assert.ok(replay(record.record, game.scenario).ok);
  assert.equal(record.record.moves[last.ply]!.label, "??");
  assert.match(record.record.moves[last.ply]!.comment ?? "", /^You closed the talks/);
  const markdown = await saved("Markdown");
  assert.match(markdown, /^# Review: /);
  assert.equal(markdown.split("\n").filter((line) => /^\| \d/.test(line)).length, ownMoves(game));
  const picture = await saved("Picture of the line");
  assert.match(picture, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.doesNotMatch(picture, /class=|var\(/);
  assert.match(picture, /\?\?<\/text>/);
  assert.deepEqual(problems, []);
});

test("a hint in practice is gone with the next move; an exam gives none", async () => {
  const { page, problems } = await site.page();
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
  assert.deepEqual(problems, []);
});

test("it grades without a network", async () => {
  const { page, problems } = await site.page();
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key!, text!),
    [`linchpin.game.${ID}`, textOf(game)],
  );
  // A page that was there before the worker of the service may still have requests of its own under way: leave it first.
  await page.goto("about:blank");
  await page.context().setOffline(true);
  await page.goto(`${site.address}#/game/${ID}/review`);
  await graded(page);
  await page.context().setOffline(false);
  assert.deepEqual(problems, []);
});
