// The style of the report and its drawings: light, dark and print.

export const STYLE = `
:root { color-scheme: light dark; --page: #fdfcfa; --ink: #1c1b19; --soft: #6a665f; --line: #ddd8cf; --tile: #f4f1ea;
  --person: #2a6f4e; --organisation: #a86a00; --place: #1f5f99; --other: #6b4c9a;
  --g0: #2a6f4e; --g1: #b3541e; --g2: #1f5f99; --g3: #8a3b7a; --g4: #7a6a12; --g5: #4d5a66; }
@media (prefers-color-scheme: dark) { :root { --page: #161715; --ink: #ecebe7; --soft: #a5a299; --line: #3a3a36; --tile: #20211f;
  --person: #67c295; --organisation: #e3ab4b; --place: #74b4ec; --other: #b79be3;
  --g0: #67c295; --g1: #ec9a67; --g2: #74b4ec; --g3: #d894c9; --g4: #d3c25d; --g5: #a4b0bb; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font: 400 2.3rem/1.15 Georgia, serif; margin: 0 0 .3rem; letter-spacing: -.01em; }
h2 { font: 400 1.5rem/1.2 Georgia, serif; margin: 3rem 0 .2rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font: 600 .95rem/1.3 system-ui, sans-serif; margin: 0 0 .6rem; }
p { margin: 0 0 1rem; color: var(--soft); max-width: 44rem; }
.lead { font-size: 1.1rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .8rem; margin: 1.6rem 0; }
dl div { background: var(--tile); border-radius: .4rem; padding: .7rem .9rem; }
dt { color: var(--soft); font-size: .82rem; } dd { margin: 0; font: 400 1.6rem/1.2 Georgia, serif; }
details.articles details { margin-left: 1rem; } details ul { margin: .2rem 0 .6rem; padding-left: 1.2rem; overflow-wrap: anywhere; }
figure { margin: 0; } .wide { overflow-x: auto; } .wide svg { min-width: 40rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 2rem 3rem; }
.pair + h3 { margin-top: 2rem; }
svg { display: block; width: 100%; height: auto; font-family: system-ui, sans-serif; }
svg text { fill: var(--ink); font-size: 12px; } svg .name { font-size: 13px; text-anchor: end; }
svg .number, svg .tick, svg .note { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
svg .tick { text-anchor: middle; } svg .end { text-anchor: end; } svg .note { font-size: 10px; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .base { stroke: var(--line); }
svg .bar { fill: var(--kind); } svg .area { fill: var(--kind); fill-opacity: .32; stroke: var(--kind); stroke-width: 1.2; }
svg .peak { fill: var(--kind); }
.person { --kind: var(--person); } .organisation { --kind: var(--organisation); } .place { --kind: var(--place); } .other { --kind: var(--other); }
svg .layer-1 { fill: var(--organisation); } svg .layer-2 { fill: var(--place); } svg .layer-3 { fill: var(--soft); }
svg .tie { stroke: var(--soft); stroke-opacity: .35; }
svg .point { fill: var(--g0); stroke: var(--page); stroke-width: 1.5; }
svg .group-1 { fill: var(--g1); } svg .group-2 { fill: var(--g2); } svg .group-3 { fill: var(--g3); } svg .group-4 { fill: var(--g4); } svg .group-5 { fill: var(--g5); }
svg text.person { text-anchor: middle; font-size: 11.5px; paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; }
details { margin: .6rem 0 0; font-size: .88rem; } summary { color: var(--soft); cursor: pointer; }
table { border-collapse: collapse; margin: .6rem 0; } th, td { text-align: left; padding: .2rem 1.4rem .2rem 0; border-bottom: 1px solid var(--line); }
td:not(:first-child), th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; font-size: .85rem; } footer p { max-width: none; }
@media print { :root { --page: #fff; --ink: #000; --soft: #444; --line: #ccc; --tile: #f2f2f2; --person: #2a6f4e; --organisation: #a86a00;
  --place: #1f5f99; --other: #6b4c9a; --g0: #2a6f4e; --g1: #b3541e; --g2: #1f5f99; --g3: #8a3b7a; --g4: #7a6a12; --g5: #4d5a66; }
  main { padding: 0; max-width: none; } details { display: none; } figure, dl { break-inside: avoid; } h2 { break-after: avoid; }
  svg, dl div { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
