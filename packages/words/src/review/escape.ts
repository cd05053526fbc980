/** Text for a Markdown document (GitHub's). */

/** Plain text in which nothing is taken for markup, on one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~#&$]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])(?= |$)/, (start) => `${start.slice(0, -1)}\\${start.at(-1)}`)
    .replace(/^(-{3,}|\+{3,}|={3,})/, "\\$1");
