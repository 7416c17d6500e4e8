// The style of the report for light mode, dark mode and print. Charts are lists whose rows reflow: on a phone a name
// stands above its bar, and nothing is wider than the screen. Each kind has a colour; groups of people have others.

export const STYLE = `
:root { color-scheme: light dark; --page: #fdfcfa; --ink: #1c1b19; --soft: #625e57; --line: #ddd8cf; --tile: #f4f1ea; --land: #e6e1d6;
  --person: #2a6f4e; --organisation: #9a6100; --place: #1f5f99; --other: #6b4c9a;
  --g0: #b0355f; --g1: #7a4a21; --g2: #0a7178; --g3: #77781c; --g4: #c2593f; --apart: #6b7078; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #161715; --ink: #ecebe7; --soft: #aeaba2; --line: #3a3a36; --tile: #20211f; --land: #34352f;
  --person: #67c295; --organisation: #e3ab4b; --place: #74b4ec; --other: #b79be3;
  --g0: #ee82a6; --g1: #c99a6d; --g2: #4fbcc2; --g3: #c5c65e; --g4: #f09a80; --apart: #a4a9b0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 400 2.2rem/1.15 Georgia, serif; margin: 0 0 .3rem; letter-spacing: -.01em; }
h2 { font: 400 1.5rem/1.2 Georgia, serif; margin: 2.6rem 0 .2rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font: 600 .95rem/1.3 system-ui, sans-serif; margin: 0 0 .5rem; }
p { margin: 0 0 1rem; color: var(--soft); max-width: 46rem; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
section:focus { outline: none; } .page { scroll-margin-top: 20rem; }
.lead { font-size: 1.1rem; } h1, .lead { text-wrap: balance; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: 0; padding: 0; font-size: .92rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .7rem; margin: 1.4rem 0; }
dl div { background: var(--tile); border-radius: .4rem; padding: .6rem .8rem; }
dt { color: var(--soft); font-size: .82rem; } dd { margin: 0; font: 400 1.5rem/1.2 Georgia, serif; }
figure { margin: 0; }
figure ol, figure ul, .index, .articles { list-style: none; margin: 0; padding: 0; }
.person { --kind: var(--person); } .organisation { --kind: var(--organisation); } .place { --kind: var(--place); }
.other { --kind: var(--other); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 2rem 3rem; }
.pair > div { min-width: 0; } .pair + h3 { margin-top: 2rem; }
.number, small, .ticks, .scale { color: var(--soft); font-size: .8rem; font-variant-numeric: tabular-nums; }
.track { display: flex; align-items: center; gap: .4rem; min-width: 0; }
.bar { flex: none; width: calc((100% - 4.5rem) * var(--w)); min-width: min(2px, 9999px * var(--w)); height: .95rem; background: var(--kind); border-radius: 0 2px 2px 0; }
.bars li { display: grid; grid-template-columns: minmax(0, 10.5rem) minmax(0, 1fr); gap: .1rem .7rem; align-items: center; padding: .12rem 0; font-size: .92rem; }
.rows li { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: .1rem 1rem; align-items: center; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.courses .rows li { grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) minmax(0, 1.6fr); }
.course { min-width: 0; } .course svg { height: 24px; border-bottom: 1px solid var(--line); } .course small { display: block; margin-top: 2px; line-height: 1.3; min-height: 1.3em; }
.axis { display: grid; grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) minmax(0, 1.6fr); gap: 1rem; }
.axis .ticks { grid-column: 3; }
.stacked .track { gap: 0; } .stacked .number { margin-left: .4rem; } .stacked .bar { border-radius: 0; min-width: 1px; }
.layer-1 { opacity: .66; } .layer-2 { opacity: .42; } .layer-3 { opacity: .24; }
.ticks { display: block; position: relative; height: 1.4rem; }
.ticks span { position: absolute; left: calc(100% * var(--x)); transform: translateX(-50%); white-space: nowrap; padding-top: 4px; }
.ticks span::before { content: ""; position: absolute; left: 50%; top: 0; height: 4px; border-left: 1px solid var(--soft); }
.ticks .begin { transform: none; } .ticks .begin::before { left: 0; } .ticks .end { transform: translateX(-100%); } .ticks .end::before { left: 100%; }
.axis .ticks span { padding: 0 0 4px; } .axis .ticks span::before { top: auto; bottom: 0; }
.columns { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .5rem; margin-top: .8rem; }
.plot > svg { height: 130px; border-bottom: 1px solid var(--line); }
.scale { position: relative; width: 3.2rem; height: 130px; text-align: right; }
.scale span { position: absolute; right: 0; top: calc(100% * var(--y)); transform: translateY(-50%); }
svg { display: block; width: 100%; height: auto; }
svg .column { fill: var(--kind); } svg .grid { stroke: var(--line); vector-effect: non-scaling-stroke; }
.land { fill: var(--land); stroke: var(--page); stroke-width: .6; }
.swatch { display: inline-block; width: .85rem; height: .85rem; border-radius: 2px; margin-right: .35rem; vertical-align: -.1rem; background: var(--kind); }
svg .t1, svg .t2, svg .t3, svg .t4, svg .t5 { fill: var(--kind); } 
.t1 { opacity: .25; } .t2 { opacity: .45; } .t3 { opacity: .65; } .t4 { opacity: .85; } .t5 { opacity: 1; }
figure .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .5rem 0; font-size: .85rem; }
.map .bars { margin-top: .8rem; columns: 2 22rem; column-gap: 3rem; } .map .bars li { break-inside: avoid; }
.network .narrow { display: none; }
.tie { stroke: var(--soft); stroke-opacity: .35; }
.point { fill: var(--g0); stroke: var(--page); stroke-width: 1.5; }
.group-1 { fill: var(--g1); } .group-2 { fill: var(--g2); } .group-3 { fill: var(--g3); } .group-4 { fill: var(--g4); } .apart { fill: var(--apart); }
.network text { fill: var(--ink); font-size: 11.5px; text-anchor: middle; paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; }
.network a:hover text, .network a:focus-visible text { text-decoration: underline; }
details { margin: .5rem 0 0; font-size: .88rem; } summary { color: var(--soft); cursor: pointer; width: max-content; }
.table { max-height: 26rem; overflow-y: auto; }
table { border-collapse: collapse; margin: .5rem 0; } th, td { text-align: left; padding: .2rem 1.2rem .2rem 0; border-bottom: 1px solid var(--line); }
td:not(:first-child), th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
.index { columns: 4 9.5rem; column-gap: 1.5rem; font-size: .9rem; margin-bottom: 1.4rem; } .index li { break-inside: avoid; padding: .08rem 0; }
.page { display: none; } .page:target { display: block; }
body:has(.page:target) .front { display: none; }
.page h2 { margin-top: .6rem; border-top: 0; padding: 0 0 0 .7rem; border-left: .35rem solid var(--kind, var(--soft)); }
.articles li { padding: .6rem 0; border-bottom: 1px solid var(--line); max-width: 46rem; } .articles p { margin: .15rem 0 0; font-size: .94rem; }
.articles b { color: var(--ink); } .day { color: var(--soft); font-size: .88rem; margin-right: .4rem; white-space: nowrap; }
footer { margin-top: 3rem; font-size: .85rem; }
@media (max-width: 44rem) { h1 { font-size: 1.7rem; } main { padding-top: 1.2rem; }
  .rows li, .courses .rows li { grid-template-columns: minmax(0, 1fr); } .bars li { grid-template-columns: minmax(0, 42%) minmax(0, 1fr); }
  .axis { grid-template-columns: minmax(0, 1fr); } .axis .ticks { grid-column: 1; } .axis .ticks span:nth-child(even) { display: none; } .columns .ticks span:nth-child(even) { display: none; } .scale { width: 2.4rem; }
  .network .wide { display: none; } .network .narrow { display: block; } .network text { font-size: 11.5px; } }
@media print { main { padding: 0; max-width: none; } details, nav, .page, #index { display: none; }
  figure li, dl { break-inside: avoid; } h2 { break-after: avoid; } a { text-decoration: none; }
  svg, .bar, .swatch, dl div { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
