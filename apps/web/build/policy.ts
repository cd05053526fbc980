/** Writes the content security policy into the built page, so that it holds behind any file server. */
import { PAGE_POLICY } from "@linchpin/protocol";
import type { Plugin } from "vite";

export function policy(): Plugin {
  return {
    name: "linchpin-policy",
    apply: "build",
    transformIndexHtml: () => [
      // First: it holds for what stands after it.
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: PAGE_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
