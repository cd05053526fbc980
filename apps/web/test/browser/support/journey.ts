/** What the journeys have in common: the built site, open while the tests of a file run, and pages in which nothing may go wrong. */
import assert from "node:assert/strict";
import { after, test as bare } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openSite, type Site, type Visit } from "./site.ts";

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
/** The clothes in which most can go wrong at once. */
export const PHONE_ZH_DARK = { ...PHONE, locale: "zh-CN", colorScheme: "dark" } as const;

/** Opens the first page in a browser of its own. */
type VisitPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Tests that open pages of this site and end with no error in any of them. */
export const journeysOn =
  (host: Pick<Site, "page">) =>
  (name: string, walk: (visit: VisitPage) => Promise<void>): void =>
    void bare(name, async () => {
      const visits: Visit[] = [];
      await walk(async (options) => {
        const made = await host.page(options);
        visits.push(made);
        return made.page;
      });
      assert.deepEqual(
        visits.flatMap(({ problems }) => problems),
        [],
      );
    });

export const site = await openSite();
after(() => site.close());

export const test = journeysOn(site);

export async function fits(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${where} is ${wide} pixels too wide`);
}

/** The service worker has the page: from here on it does without a network. */
export async function served(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });
}

/** Puts a game on the browser's shelf. */
export const keepGame = (page: Page, id: string, text: string): Promise<void> =>
  page.evaluate(([key, kept]) => localStorage.setItem(key!, kept!), [`linchpin.game.${id}`, text]);

/** Words of three letters or more that are left in English, but for these. */
export const englishIn = (text: string, ...names: readonly string[]): readonly string[] =>
  (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !names.includes(word));
