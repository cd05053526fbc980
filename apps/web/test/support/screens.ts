/**
 * Screens as HTML, without a browser: the app's own modules, made ready by its own build, drawn by React for a server.
 * What a screen does only after it is there (effects: loading, focus, pictures in workers) does not happen.
 */
import { renderToString } from "react-dom/server";
import { createElement, type ReactNode } from "react";
import { createServer, type ViteDevServer } from "vite";
import type { Language } from "@linchpin/table";

export interface Screens {
  /** A module of the app, by its path under `src`. */
  readonly load: <M>(path: string) => Promise<M>;
  /** What a page in this language holds: its text, tags taken out. */
  readonly textOf: (language: Language, screen: ReactNode) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openScreens(root: string): Promise<Screens> {
  const server = await createServer({
    root,
    configFile: `${root}vite.config.ts`,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const load = async <M>(path: string): Promise<M> =>
    (await server.ssrLoadModule(path.startsWith("virtual:") ? path : `/src/${path}`)) as M;
  return { load, textOf: (language, screen) => drawn(server, language, screen), close: () => server.close() };
}

async function drawn(server: ViteDevServer, language: Language, screen: ReactNode): Promise<string> {
  const { TongueContext } = (await server.ssrLoadModule(
    "/src/app/tongue.tsx",
  )) as typeof import("../../src/app/tongue.tsx");
  const { loadDict } = (await server.ssrLoadModule(
    "/src/app/words/index.ts",
  )) as typeof import("../../src/app/words/index.ts");
  const value = { language, t: await loadDict(language), change: () => undefined };
  return plain(renderToString(createElement(TongueContext, { value }, screen)));
}

const MARKS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

const plain = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, "").replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => MARKS[name]!);
