/** What a review's page adds to the look of a report. Colours are the report's; labels are told by words too. */
export const PAGE_STYLE = `:root { --open: #8a6a12; --card: #fffefb; }
@media (prefers-color-scheme: dark) { :root { --open: #d4ad4c; --card: #1b1f23; } }
.tiles, .counts, .key, .events, .card h3, .mark, .lessons .cost {
  font-family: var(--sans);
  font-variant-numeric: tabular-nums lining-nums;
}
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1px; margin: 1.5rem 0; background: var(--hair); border: 1px solid var(--hair); }
.tiles div { background: var(--paper); padding: .7rem .9rem; }
.tiles dt { font-size: .8125rem; color: var(--soft); }
.tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; white-space: nowrap; }
.tiles .red { color: var(--lost); }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; margin: 0 0 1.75rem; font-size: .875rem; }
.counts li { margin: 0; border-left: 3px solid var(--other1); padding-left: .5rem; }
.counts .best, .counts .good { border-color: var(--yours); }
.counts .mistake, .counts .blunder, .counts .inaccuracy { border-color: var(--lost); }
.counts .open { border-color: var(--open); }
.hair { stroke: var(--hair); stroke-width: 1; }
.luck { stroke: var(--ink); stroke-width: 1.75; stroke-linecap: round; }
.fall { stroke: var(--lost); stroke-width: 3; }
.praised { fill: var(--yours); }
svg a { text-decoration: none; }
svg .sign { font-weight: 700; }
.key { font-size: .8125rem; color: var(--soft); margin: .25rem 0 .75rem; }
.swatch { display: inline-block; width: 1.1rem; height: 0; border-top: 2px solid var(--ink); vertical-align: .3em; margin: 0 .4rem 0 .75rem; }
.swatch.skill { width: 0; height: .8rem; border-top: 0; border-left: 3px solid var(--lost); vertical-align: -.1em; margin-left: 0; }
.events { list-style: none; padding: 0; columns: 2 18rem; font-size: .8125rem; line-height: 1.45; max-width: none; }
.events li { display: grid; grid-template-columns: 1.4rem 1fr; break-inside: avoid; margin: 0; padding-bottom: .3rem; }
.lessons { padding-left: 1.4rem; }
.lessons h3 { margin: 1.5rem 0 .25rem; }
.lessons p { margin: .35rem 0; }
.lessons .cost { font-size: .9375rem; color: var(--lost); }
.card { background: var(--card); border: 1px solid var(--hair); border-left: 4px solid var(--other1); padding: .9rem 1.1rem; margin: 1rem 0; scroll-margin-top: 1rem; }
.card:target { outline: 2px solid var(--yours); outline-offset: 2px; }
.card h3 { margin: 0 0 .4rem; font-size: .9375rem; }
.card p { margin: .4rem 0; font-size: 1rem; line-height: 1.5; }
.card p.sub { font-size: .8125rem; }
.card .label { font-weight: 400; color: var(--soft); }
.card .mark { color: var(--lost); }
.card.inaccuracy, .card.mistake, .card.blunder { border-left-color: var(--lost); }
.card.praise { border-left-color: var(--yours); } .card.praise .mark { color: var(--yours); }
.card.open { border-left-color: var(--open); }
@media (max-width: 40rem) { body { padding: 1.75rem 1rem 3rem; } .tiles { grid-template-columns: 1fr 1fr; } }
@media print { .card { break-inside: avoid; } }
`;
