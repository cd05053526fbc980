/**
 * The look of a report: paper-white and ink, green for what is yours, vermilion for what you lose. Every colour of
 * text has a contrast of at least 4.5 on its paper, in light and in dark.
 */
export const STYLE = `:root {
  --paper: #fbfaf6; --ink: #1d1f21; --soft: #5a5f64; --hair: #d9d6cd;
  --yours: #1c7245; --lost: #b4381a; --other0: #8f959a; --other1: #b3b8bb; --other2: #6b7176;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
:root:lang(zh) {
  --serif: "Iowan Old Style", "Palatino Linotype", Georgia, "Songti SC", "Noto Serif CJK SC", SimSun, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --ink: #e9e6df; --soft: #a4a9ae; --hair: #363b40;
    --yours: #5dc08b; --lost: #ef7d5b; --other0: #7d848a; --other1: #5b6268; --other2: #9ba2a8;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body {
  max-width: 48rem; margin: 0 auto; padding: 3rem 1.25rem 5rem;
  font: 1.0625rem/1.6 var(--serif);
  overflow-wrap: break-word;
}
h1 { font-size: clamp(1.6rem, 5vw, 2.25rem); line-height: 1.2; font-weight: 600; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.375rem; line-height: 1.3; font-weight: 600; margin: 3.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.0625rem; margin: 2.25rem 0 .5rem; }
p, ul { margin: .75rem 0; max-width: 40rem; }
ul { padding-left: 1.1rem; }
li { margin: .3rem 0; }
.sub { color: var(--soft); margin: 0; font-size: .9375rem; }
.lead { font-size: 1.1875rem; line-height: 1.55; }
nav, figure, table, summary, .sub {
  font-family: var(--sans);
  font-variant-numeric: tabular-nums lining-nums;
}
nav { margin: 1.75rem 0 0; font-size: .875rem; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 2 16rem; }
nav li { margin: 0; padding: .2rem 0; break-inside: avoid; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
a:focus-visible, .wide:focus-visible, summary:focus-visible { outline: 2px solid var(--yours); outline-offset: 3px; }
figure { margin: 1.75rem 0; }
figcaption { font-size: .875rem; font-weight: 600; margin-bottom: .75rem; }
svg { display: block; overflow: visible; font-size: 14px; }
svg text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg text.value { fill: var(--soft); }
svg text.green { fill: var(--yours); }
svg text.red { fill: var(--lost); }
.yours { fill: var(--yours); } .lost { fill: var(--lost); } .other, .other0 { fill: var(--other0); }
.other1 { fill: var(--other1); } .other2 { fill: var(--other2); }
.part { stroke: var(--paper); stroke-width: 2; }
.axis { stroke: var(--soft); stroke-width: 1; }
.mark { stroke: var(--ink); stroke-width: 2; }
.reach { stroke: var(--soft); stroke-width: 1; }
.level { stroke: var(--yours); stroke-width: 2; }
.curve { stroke: var(--lost); stroke-width: 2; stroke-linecap: round; }
.dot, .chosen { fill: var(--lost); }
.wide { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .84375rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; font-size: .875rem; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; }
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 500; color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td { border-bottom: 1px solid var(--hair); }
td:first-child:not(.n) { min-width: 8rem; overflow-wrap: anywhere; }
td:last-child:not(.n) { min-width: 9rem; }
.n { text-align: right; white-space: nowrap; }
summary { cursor: pointer; font-size: .875rem; font-weight: 600; }
details caption { display: none; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --hair: #bbb; --yours: #1c7245; --lost: #b4381a; --other0: #8f959a; --other1: #b3b8bb; --other2: #6b7176; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  h1 { font-size: 15pt; margin-bottom: .2rem; } .sub { font-size: 8pt; }
  .page { break-after: page; font-size: 8.25pt; line-height: 1.3; }
  .page h2 { margin: .6rem 0 .3rem; padding-top: .4rem; font-size: 12pt; } .page h3 { margin: .5rem 0 .15rem; font-size: 9pt; }
  .page p, .page ul { margin: .25rem 0; max-width: none; } .page .lead { font-size: 9.5pt; line-height: 1.35; }
  .page li { margin: .1rem 0; } .page .wide { margin: .3rem 0; } .page table { font-size: 6.9pt; line-height: 1.3; }
  .page caption { padding-bottom: .15rem; font-size: 8pt; } .page td, .page th { padding: .12rem .5rem .12rem 0; }
  h2, h3, caption, figcaption { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  .wide { overflow: visible; }
  table { font-size: 8pt; }
  details::details-content { content-visibility: visible; }
  summary { list-style: none; }
  rect, line, circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @page { margin: 18mm 16mm; }
}
`;
