// The style of the page and the playground. Kinds differ in colour and in their underline, so that they can be told
// apart in print and by colour-blind readers. A quote has an edge in the colour of its speaker and is followed by the
// speaker's number. Every rule of `STYLE` starts with `.depeche`, so a page that includes it keeps its own design.

/**
 * The CSS for the result of `toFragment`, to be put into a `<style>` element. It covers light and dark mode and print.
 */
export const STYLE: string = `
.depeche { color-scheme: light dark; --page: #fdfcf9; --ink: #1b1b1b; --soft: #5c5850; --line: #d9d4ca; --tile: #f3f0e8;
  --person: #d8f0d3; --organisation: #ffe9b8; --place: #cfe8fb; --date: #e6dcfa; --quantity: #fbd9d9; --other: #e4e4e4; --on: #b3261e;
  --s0: #2a6f4e; --s1: #a8480f; --s2: #1f5f99; --s3: #8a3b7a; --s4: #6b5d0c; --s5: #4d5a66; }
@media screen and (prefers-color-scheme: dark) { .depeche { --page: #16181a; --ink: #e9e9e9; --soft: #a9a9a9; --line: #3c4043; --tile: #202326;
  --person: #234d1e; --organisation: #5b4306; --place: #0f4061; --date: #40306b; --quantity: #622727; --other: #444; --on: #ff9b8f;
  --s0: #67c295; --s1: #ec9a67; --s2: #74b4ec; --s3: #d894c9; --s4: #d3c25d; --s5: #a4b0bb; } }
.depeche { display: grid; grid-template-columns: minmax(0, 2fr) minmax(15rem, 1fr); gap: 1rem 3rem; align-items: start; background: var(--page); color: var(--ink); font: 1.08rem/1.65 Georgia, 'Times New Roman', serif; }
.depeche [hidden] { display: none !important; }
.depeche .skip { position: absolute; left: -99rem; } .depeche .skip:focus { left: 1rem; z-index: 3; background: var(--page); padding: .3rem .8rem; }
.depeche .tools, .depeche .note { grid-column: 1 / -1; font: .85rem/1.5 system-ui, sans-serif; }
.depeche .tools { display: flex; flex-wrap: wrap; gap: .5rem 1.4rem; align-items: center; padding: .5rem 0; border: 0 solid var(--line); border-width: 1px 0; }
.depeche .legend { display: flex; flex-wrap: wrap; gap: .3rem .8rem; }
.depeche .tools label { display: inline-flex; align-items: center; gap: .35rem; } .depeche .tools input { margin: 0; accent-color: var(--soft); } .depeche .tools input[type=range] { width: 7rem; }
.depeche button { font: inherit; color: inherit; background: var(--tile); border: 1px solid var(--soft); border-radius: .3rem; padding: .15rem .7rem; cursor: pointer; }
.depeche .tools textarea { flex: 1 0 100%; min-width: 0; height: 6rem; }
.depeche .note { margin: 0; padding: .6rem .9rem; border-left: 4px solid var(--soft); background: var(--tile); }
.depeche .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; max-width: 44rem; }
.depeche aside { font: .9rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; box-sizing: border-box; padding: .3rem .5rem 1rem; }
.depeche .how { color: var(--soft); font-size: .8rem; margin: 0 0 .8rem; }
.depeche h2 { font: bold .8rem/1.3 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; margin: 1.5rem 0 .3rem; padding-bottom: .2rem; border-bottom: 2px solid var(--ink); }
.depeche section:first-of-type h2 { margin-top: 0; }
.depeche ul, .depeche ol { list-style: none; margin: 0; padding: 0; }
.depeche aside li { padding: .35rem 0 .35rem .4rem; border-bottom: 1px solid var(--line); }
.depeche aside .person, .depeche aside .organisation, .depeche aside .place, .depeche aside .date, .depeche aside .quantity, .depeche aside .other, .depeche aside .quote { background: none; border-left: 0; border-right: 0; border-bottom: 1px solid var(--line); }
.depeche aside .quote { padding: .35rem 0 .35rem .4rem; } @media (hover: none) { .depeche .how { display: none; } }
.depeche aside .on { background: var(--tile); box-shadow: inset 3px 0 var(--on); }
.depeche .name { font-weight: 600; } .depeche a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; } .depeche .text mark:not(.quote) { border-bottom: 0; } .depeche .text mark > a { text-decoration: underline 2px currentColor; }
.depeche .text .organisation > a { text-decoration-style: double; text-decoration-thickness: 1px; } .depeche .text .place > a { text-decoration-style: dashed; } .depeche .text .date > a { text-decoration-style: dotted; }
.depeche .text .quantity > a, .depeche .text .other > a { text-decoration-thickness: 1px; }
.depeche .times, .depeche small { color: var(--soft); } .depeche small { display: block; font-size: .82rem; }
.depeche .doubt { font-size: .78rem; border: 1px dashed var(--soft); border-radius: .3rem; padding: 0 .35rem; white-space: nowrap; }
.depeche mark { position: relative; color: inherit; background: none; border-radius: .2em; padding: 0 .1em; border-bottom: 2px solid currentColor; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.depeche .person { background: var(--person); } .depeche .organisation { background: var(--organisation); border-bottom-style: double; border-bottom-width: 3px; }
.depeche .place { background: var(--place); border-bottom-style: dashed; } .depeche .date { background: var(--date); border-bottom-style: dotted; }
.depeche .quantity { background: var(--quantity); border-bottom-width: 1px; } .depeche .other { background: var(--other); border-bottom-style: none; }
.depeche .s0 { --by: var(--s0); } .depeche .s1 { --by: var(--s1); } .depeche .s2 { --by: var(--s2); }
.depeche .s3 { --by: var(--s3); } .depeche .s4 { --by: var(--s4); } .depeche .s5 { --by: var(--s5); }
.depeche .quote { background: none; border: 0 solid var(--by, var(--soft)); border-inline-width: 3px; padding: 0 .15em; box-decoration-break: slice; -webkit-box-decoration-break: slice; }
.depeche a.by, .depeche span.by { color: var(--by, var(--soft)); font: bold .75rem/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; padding: 0 .2em; }
.depeche .text .by::after { content: attr(data-sign); }
.depeche .text mark.unsure { outline: 1px dashed var(--soft); outline-offset: -1px; } .depeche mark.unsure > a::after { content: "?"; font: bold .7em/1 system-ui, sans-serif; vertical-align: super; }
.depeche .text mark.off { background: none; border-color: transparent; outline: none; } .depeche .text mark.off > a { cursor: text; text-decoration-color: transparent; } .depeche mark.off > a::after { content: none; }
.depeche .text mark.on { outline: 2px solid var(--on); outline-offset: 1px; } .depeche .text mark.here { outline-width: 4px; }
.depeche .zone { color: var(--soft); } .depeche .zone mark { color: var(--ink); } .depeche .zone::before { content: attr(data-zone); font: .68rem/1 system-ui, sans-serif; letter-spacing: .04em; text-transform: uppercase; border: 1px solid var(--line); border-radius: .25rem; padding: .1rem .35rem; margin-right: .45em; vertical-align: .12em; white-space: nowrap; }
.depeche .zone.headline { font-weight: bold; }
.depeche .axis { display: block; width: 100%; height: auto; margin: .3rem 0; } .depeche .axis rect { fill: var(--s3); fill-opacity: .55; } .depeche .axis path { stroke: var(--soft); } .depeche .axis .issue { stroke: var(--on); stroke-dasharray: 2 2; }
.depeche .axis text { fill: var(--soft); font: 11px system-ui, sans-serif; } .depeche .off-scale { margin: 0 0 .4rem; color: var(--soft); font-size: .8rem; }
.depeche aside .said { margin: .2rem 0 0; } .depeche aside .said li { border: 0 solid var(--line); border-left-width: 3px; padding: 0 0 0 .6rem; margin: .25rem 0; }
.depeche :focus-visible, .depeche mark:target, .depeche li:target, .depeche .by:target { outline: 2px solid currentColor; outline-offset: 1px; }
.depeche .bar { position: fixed; left: 50%; transform: translateX(-50%); bottom: .8rem; z-index: 2; display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; box-sizing: border-box; width: max-content; max-width: calc(100vw - 1.6rem); padding: .5rem .9rem; background: var(--page); border: 1px solid var(--soft); border-radius: .5rem; box-shadow: 0 2px 12px #0003; font: .85rem/1.4 system-ui, sans-serif; }
@media (hover: hover) { .depeche .text mark:hover::after { content: attr(data-tip); position: absolute; left: 0; top: calc(100% + .2rem); z-index: 1; width: max-content; max-width: 20rem; padding: .3rem .6rem; white-space: pre-line; font: .8rem/1.4 system-ui, sans-serif; background: var(--ink); color: var(--page); border-radius: .3rem; } }
.depeche .text .quote:has(mark:hover)::after, .depeche .text mark.off:hover::after { content: none; }
@media (max-width: 48rem) { .depeche { grid-template-columns: minmax(0, 1fr); } .depeche aside { position: static; max-height: none; padding: 0; }
  .depeche .text mark:hover::after { position: fixed; left: 1rem; right: 1rem; top: auto; bottom: 4.5rem; width: auto; max-width: none; } }
@media print { .depeche { grid-template-columns: minmax(0, 1fr); } .depeche aside { position: static; max-height: none; } .depeche mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .depeche .text mark::after, .depeche .tools, .depeche .bar, .depeche .how { display: none !important; } .depeche li { break-inside: avoid; } .depeche h2 { break-after: avoid; } .depeche a { text-decoration: none; } }
`;

/** The style of the page around the article, used by `toHtml`. */
export const PAGE_STYLE: string = `
:root { color-scheme: light dark; background: #fdfcf9; color: #1b1b1b; }
@media screen and (prefers-color-scheme: dark) { :root { background: #16181a; color: #e9e9e9; } }
body { margin: 0; } main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { font: 400 2.1rem/1.2 Georgia, 'Times New Roman', serif; margin: 0 0 .3rem; overflow-wrap: anywhere; max-width: 54rem; }
.published { margin: 0 0 1rem; font: .9rem/1.4 system-ui, sans-serif; }
@media (max-width: 48rem) { main { padding: 1rem; } h1 { font-size: 1.6rem; } }
`;
