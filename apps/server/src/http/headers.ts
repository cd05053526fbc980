/** Headers of every answer: what a page of ours may load and do, and that nobody else may frame or sniff it. */
import { PAGE_POLICY } from "@linchpin/protocol";

const HEADERS: Readonly<Record<string, string>> = {
  // Only a header can say who may frame a page.
  "content-security-policy": `${PAGE_POLICY}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  // For browsers that do not know frame-ancestors.
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** A year; only said where the page came by HTTPS. */
const TRANSPORT = "max-age=31536000";

export function setHeaders(headers: Headers, secure: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  if (secure) headers.set("strict-transport-security", TRANSPORT);
}
