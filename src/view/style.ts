// The style of the page and the playground. Kinds differ in colour and in the line under
// them, so that they can be told apart in print and by colour-blind readers. The value of a
// mention appears when the reader points at it, tabs to it or touches it. A quote has an edge
// in the colour of its speaker and the speaker's number behind it: the number tells apart what
// colours do not.

/** The CSS for the result of `toFragment`, to be put into a `<style>` element. It covers light and dark mode and print. */
export const STYLE: string = `
:root { color-scheme: light dark; --page: #fff; --ink: #1b1b1b; --soft: #5c5c5c; --line: #d5d5d5;
  --person: #d8f0d3; --organisation: #ffe9b8; --place: #cfe8fb; --date: #e6dcfa; --quantity: #fbd9d9; --other: #e4e4e4;
  --s0: #2a6f4e; --s1: #a8480f; --s2: #1f5f99; --s3: #8a3b7a; --s4: #6b5d0c; --s5: #4d5a66; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #16181a; --ink: #e9e9e9; --soft: #a9a9a9; --line: #3c4043;
  --person: #234d1e; --organisation: #5b4306; --place: #0f4061; --date: #40306b; --quantity: #622727; --other: #444;
  --s0: #67c295; --s1: #ec9a67; --s2: #74b4ec; --s3: #d894c9; --s4: #d3c25d; --s5: #a4b0bb; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.05rem/1.6 Georgia, serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; }
.published { margin: .2rem 0 0; color: var(--soft); font: .9rem/1.4 system-ui, sans-serif; }
.depeche { display: grid; grid-template-columns: minmax(0, 2fr) minmax(14rem, 1fr); gap: 1.5rem 2.5rem; align-items: start; margin-top: 1.25rem; }
.depeche .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; max-width: 44rem; }
.depeche aside { font: .9rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
.depeche h2 { font: bold .95rem/1.3 system-ui, sans-serif; margin: 1.5rem 0 .4rem; }
.depeche aside > h2:first-child { margin-top: 0; }
.depeche ul, .depeche ol { list-style: none; margin: 0; padding: 0; }
.depeche aside ul li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.depeche aside ol { border-left: 2px solid var(--line); margin-left: .35rem; }
.depeche aside ol li { position: relative; padding: .2rem 0 .5rem 1rem; }
.depeche aside ol li::before { content: ""; position: absolute; left: -.42rem; top: .6rem; width: .5rem; height: .5rem;
  border-radius: 50%; background: var(--date); border: 1px solid var(--ink); }
.depeche a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
.depeche a:hover { text-decoration-color: currentColor; }
.depeche .times, .depeche small { color: var(--soft); }
.depeche small { display: block; }
.depeche mark { position: relative; color: inherit; border-radius: .2em; padding: 0 .1em; border-bottom: 2px solid currentColor;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.depeche .person { background: var(--person); } .depeche .organisation { background: var(--organisation); border-bottom-style: double; border-bottom-width: 3px; }
.depeche .place { background: var(--place); border-bottom-style: dashed; } .depeche .date { background: var(--date); border-bottom-style: dotted; }
.depeche .quantity { background: var(--quantity); border-bottom-width: 1px; } .depeche .other { background: var(--other); border-bottom-style: none; }
.depeche .s0 { --by: var(--s0); } .depeche .s1 { --by: var(--s1); } .depeche .s2 { --by: var(--s2); }
.depeche .s3 { --by: var(--s3); } .depeche .s4 { --by: var(--s4); } .depeche .s5 { --by: var(--s5); }
.depeche .quote { background: none; border: 0 solid var(--by, var(--soft)); border-inline-width: 3px; padding: 0 .15em;
  box-decoration-break: slice; -webkit-box-decoration-break: slice; }
.depeche a.by, .depeche span.by { color: var(--by, var(--soft)); font: bold .75rem/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; padding: 0 .2em; }
.depeche a.by::after { content: attr(data-sign); }
.depeche aside .said { margin: .2rem 0 0 .2rem; } .depeche aside .said li { border: 0 solid var(--line); border-left-width: 3px; padding: 0 0 0 .6rem; margin: .2rem 0; }
.depeche mark:focus-visible, .depeche mark:target, .depeche .by:target { outline: 2px solid currentColor; outline-offset: 1px; }
.depeche .text mark:hover::after, .depeche .text mark:focus::after { content: attr(data-tip); position: absolute; left: 0; top: calc(100% + .2rem); z-index: 1;
  width: max-content; max-width: 20rem; padding: .3rem .6rem; white-space: pre-line; font: .8rem/1.4 system-ui, sans-serif;
  background: var(--ink); color: var(--page); border-radius: .3rem; }
.depeche .text .quote:has(mark:hover)::after { content: none; }
.depeche .legend { display: flex; flex-wrap: wrap; gap: .5rem; grid-column: 1 / -1; font: .85rem system-ui, sans-serif; }
@media (max-width: 45rem) { .depeche { grid-template-columns: minmax(0, 1fr); }
  .depeche .text mark:hover::after, .depeche .text mark:focus::after { position: fixed; left: 1rem; right: 1rem; top: auto; bottom: 1rem; width: auto; max-width: none; } }
@media print { .depeche { grid-template-columns: minmax(0, 1fr); } .depeche mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .depeche mark::after { display: none !important; } .depeche li { break-inside: avoid; } .depeche h2 { break-after: avoid; } .depeche a { text-decoration: none; } }
`;
