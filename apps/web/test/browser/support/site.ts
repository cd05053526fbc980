/** The built app behind a bare file server, so that its own policy is all that guards it, and a browser to look at it. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { afterEach } from "node:test";
import { fileURLToPath } from "node:url";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

export interface Site {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
  /** A page of its own browser, with what goes wrong in it written down. */
  readonly page: (options?: BrowserContextOptions) => Promise<Visit>;
}

export interface Visit {
  readonly page: Page;
  readonly problems: readonly string[];
}

export async function openSite(): Promise<Site> {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("build first: npm run build");
  const server = await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const { port } = server.address() as { readonly port: number };
  const address = `http://127.0.0.1:${port}/`;
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
    page: (options) => visit(browser, address, options),
  };
}

/** A page that nobody looks at any more still works: it is closed with its test. */
const open = new Set<BrowserContext>();
afterEach(async () => {
  const done = [...open];
  open.clear();
  await Promise.all(done.map((context) => context.close()));
});

/** A page of a browser of its own. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    ...options,
  });
  open.add(context);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(address);
  return { page, problems };
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    const file = join(DIST, path === "/" ? "index.html" : path);
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
