/**
 * A whole game by keyboard and ear: the shortest table of the first page, played to its end by somebody who has the names
 * and roles of things and what is announced, and nothing else.
 */
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { test } from "./support/journey.ts";

const MOST_TABS = 200;

/** Goes on with Tab until what has the focus is said to be this. */
async function reach(page: Page, role: string, name: RegExp): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press("Tab");
    const focus = page.locator(":focus");
    if ((await focus.count()) === 0) continue;
    const [, is, named] = /^- (\w+)(?: "(.*?)")?(?: \[|:|$)/m.exec(await focus.first().ariaSnapshot()) ?? [];
    if (is === role && name.test(named ?? "")) return;
  }
  assert.fail(`Tab never reaches the ${role} ${name}`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await reach(page, "button", name);
  await page.keyboard.press("Enter");
}

const either = async (first: Locator, second: Locator): Promise<"first" | "second"> => {
  await first.or(second).first().waitFor();
  return (await first.isVisible()) ? "first" : "second";
};

/** The names of the tables with their weeks, as they are read out; the shortest. */
async function shortest(page: Page): Promise<{ readonly name: RegExp; readonly weeks: number }> {
  const heard = await page.getByRole("main").ariaSnapshot();
  const tables = [...heard.matchAll(/link "([^"]*?(\d+) weeks[^"]*)"/g)].map(([, name = "", weeks]) => ({
    name: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`),
    weeks: Number(weeks),
  }));
  assert.ok(tables.length > 0, heard);
  return tables.toSorted((a, b) => a.weeks - b.weeks)[0]!;
}

/** Answers what the party in front asks for: a paper for it where that is a choice, else a no. */
async function answer(page: Page): Promise<void> {
  const asks = page.getByRole("group", { name: /asks for/ });
  if (!(await asks.isVisible())) return;
  const paper = (await asks.ariaSnapshot()).includes('button "Only against an NNN');
  const said = await page.getByRole("log").textContent();
  await press(page, paper ? /^Only against an NNN/ : /^No\b/);
  if (paper) {
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    assert.match(await dialog.ariaSnapshot(), /heading "[^"]+"/, "the question has a title");
    await press(page, /^(?!Not now)/);
    await dialog.waitFor({ state: "detached" });
  }
  await page.waitForFunction((was) => document.querySelector("[role=log]")?.textContent !== was, said);
}

test("the shortest table of the first page, by keyboard and by what is read out alone, to its end", async (visit) => {
  const page = await visit();
  const { name, weeks } = await shortest(page);
  await reach(page, "link", name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Take your seat" }).waitFor();
  await press(page, /^Take your seat$/);
  const end = page.getByRole("heading", { level: 1, name: /ended|come away|review/i });
  for (let week = 1; week <= weeks; week++) {
    await page.getByRole("heading", { level: 2, name: new RegExp(`^Week ${week} of ${weeks}`) }).waitFor();
    await page.getByRole("button", { name: "End the week", disabled: false }).waitFor();
    const said = await page.getByRole("status").allTextContents();
    if (week > 1)
      assert.ok(
        said.some((text) => text.startsWith(`Week ${week}.`)),
        said.join("|"),
      );
    if (week <= 3) await answer(page);
    await press(page, /^End the week$/);
    const next = page
      .getByRole("heading", { level: 2, name: new RegExp(`^Week ${week + 1} of`) })
      .or(page.getByText(/You come away with/));
    const asked = page.getByRole("dialog");
    if ((await either(asked, next)) === "first") await press(page, /^End the week$/);
    await next.first().waitFor();
    if (await page.getByText(/You come away with/).isVisible()) break;
  }
  await page.getByText(/You come away with/).waitFor();
  assert.ok(await end.isVisible());
});
