/** Plain text as text of HTML and SVG, and as the value of an attribute. */

/** Characters that HTML may not hold even escaped are replaced. */
const clean = (plain: string): string => plain.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, "�");

export const text = (plain: string): string =>
  clean(plain).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const attribute = (plain: string): string =>
  text(plain).replace(/"/g, "&quot;").replace(/'/g, "&#39;").replace(/\s+/g, " ");
