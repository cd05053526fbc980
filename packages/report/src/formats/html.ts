/** A report as one HTML file: no script, no network, light and dark, on paper too. */
import type { Block, Report, Section } from "../document.ts";
import { attribute, text } from "./markup.ts";
import { STYLE } from "./style.ts";
import { barsSvg } from "./svg-bars.ts";
import { linesSvg } from "./svg-lines.ts";

export function toHtml(report: Report): string {
  return `<!doctype html>
<html lang="${report.language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${text(report.title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<header>
<h1>${text(report.title)}</h1>
<p class="sub">${text(report.subtitle)}</p>
</header>
<nav aria-label="${report.language === "zh" ? "目录" : "Contents"}">
<ol>
${report.sections.map(({ id, title }) => `<li><a href="#${attribute(id)}">${text(title)}</a></li>`).join("\n")}
</ol>
</nav>
<main>
${report.sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ id, title, blocks, page }: Section): string {
  return `<section${page ? ' class="page"' : ""} id="${attribute(id)}" aria-labelledby="${attribute(id)}-title">
<h2 id="${attribute(id)}-title">${text(title)}</h2>
${blocks.map(block).join("\n")}
</section>`;
}

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `<h3>${text(one.text)}</h3>`;
    case "paragraph":
      return `<p${one.lead ? ' class="lead"' : ""}>${text(one.text)}</p>`;
    case "list":
      return `<ul>\n${one.items.map((item) => `<li>${text(item)}</li>`).join("\n")}\n</ul>`;
    case "chart": {
      const drawing = one.chart.kind === "bars" ? barsSvg(one.chart) : linesSvg(one.chart);
      return `<figure>\n<figcaption>${text(one.chart.title)}</figcaption>\n${drawing}\n</figure>`;
    }
    case "table":
      return table(one);
  }
}

function table({ caption, columns, rows, folded }: Extract<Block, { kind: "table" }>): string {
  const kind = (i: number): string => (columns[i]!.right ? ' class="n"' : "");
  const head = columns.map((c, i) => `<th scope="col"${kind(i)}>${text(c.title)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell, i) => `<td${kind(i)}>${text(cell)}</td>`).join("")}</tr>`,
  );
  const html = `<div class="wide"${caption === "" ? "" : ` role="region" tabindex="0" aria-label="${attribute(caption)}"`}>
<table>
${caption === "" ? "" : `<caption>${text(caption)}</caption>\n`}${columns.some((c) => c.title !== "") ? `<thead><tr>${head}</tr></thead>` : ""}
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>`;
  return folded ? `<details>\n<summary>${text(caption)}</summary>\n${html}\n</details>` : html;
}
