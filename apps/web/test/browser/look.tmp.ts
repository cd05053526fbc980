import { openSite } from "./support/site.ts";
const site = await openSite();
const log = (v: unknown) => console.log(v);
for (const look of [
  { n: "desk", o: {} },
  { n: "phone", o: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  { n: "zhdark", o: { locale: "zh-CN", colorScheme: "dark" as const } },
]) {
  const { page, problems } = await site.page(look.o);
  page.setDefaultTimeout(30000);
  try {
    await page.goto(site.address + "#/deals");
    await page.locator(".deals .button.primary").click();
    await page.waitForURL(/deal\//);
    await page.locator(".questions").waitFor();
    await page.locator(".check-first li").first().waitFor();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/shots/${look.n}-form.png`, fullPage: look.n !== "desk" });
    const id = /deal\/([^/]+)/.exec(page.url())![1];
    for (const tab of ["page", "who", "prices", "terms", "whatIf", "ranges", "play"]) {
      await page.goto(site.address + `#/deal/${id}/answer/${tab}`);
      await page.locator('.answer-body[data-done="true"]').waitFor();
      await page.screenshot({ path: `/tmp/shots/${look.n}-${tab}.png`, fullPage: true });
    }
  } catch (e) {
    log(String(e).slice(0, 400));
    await page.screenshot({ path: `/tmp/shots/${look.n}-error.png` });
  }
  log([
    look.n,
    problems.slice(0, 6),
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ]);
  await page.context().close();
}
await site.close();
