// The gallery's own style: quiet, light, and as wide as the window.

/** The gallery is a page for a screen, so it may use what print may not: filters, gradients, shadows. */
export const STYLE = `
:root { color-scheme: light; font: 14px/1.45 "Source Sans 3", "Noto Sans SC", system-ui, sans-serif; color: #1b2430; background: #e9ecf0; }
body { margin: 0 0 4rem; }
a { color: inherit; }
.filters { position: absolute; }
:focus-visible { outline: 2px solid #0a64c8; outline-offset: 2px; }
header.tools { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; align-items: baseline; padding: .5rem 1rem; background: #fff; border-bottom: 1px solid #c9d0d9; }
header.tools h1 { font-size: 1rem; margin: 0; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .8rem; }
legend { float: left; padding: 0 .5rem 0 0; color: #4a5563; }
main { padding: 0 1rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.3rem; }
h3 { margin: 1.2rem 0 .3rem; font-size: 1rem; scroll-margin-top: 5rem; }
h3 a { text-decoration: none; }
h4.voice { width: 100%; margin: 0; font-size: .8rem; font-weight: 600; color: #4a5563; }
h2, #pages, .figure { scroll-margin-top: 4rem; }
.findings { margin: 1rem 0; background: #fff; border-left: 4px solid #b3261e; padding: .5rem 1rem; }
.row { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
.pages { display: flex; flex-wrap: wrap; gap: .6rem; }
.page { text-decoration: none; text-align: center; font-size: .75rem; color: #4a5563; scroll-margin-top: 7rem; }
.guided { position: relative; display: block; }
.page img { display: block; width: 148px; height: auto; background: #fff; box-shadow: 0 1px 3px #0003; }
.baseline, .columns { position: absolute; inset: 0; display: none; pointer-events: none; }
.baseline { background-image: linear-gradient(to top, rgb(0 120 255 / .45) 0 1px, transparent 1px); background-repeat: repeat-y; }
body:has(#guide-baseline:checked) .large .baseline, body:has(#guide-columns:checked) .columns { display: block; }
.large { display: none; position: fixed; inset: 0; z-index: 3; overflow: auto; padding: 0 1rem 1rem; background: #dde1e6; }
.large:target { display: block; }
.large nav { position: sticky; top: 0; z-index: 1; padding: .5rem 0; display: flex; gap: 1rem; justify-content: center; background: #dde1e6; }
.large .guided { width: min(210mm, 100%); margin: auto; }
.large img { display: block; width: 100%; height: auto; background: #fff; box-shadow: 0 2px 12px #0004; }
.chart { background: #fff; padding: .8rem 1rem; box-shadow: 0 1px 3px #0003; max-width: 190mm; content-visibility: auto; contain-intrinsic-size: auto 190mm auto 120mm; }
.chart p { margin: .15rem 0; }
.chart .finding { font-weight: 600; }
.chart .paper { margin: .5rem 0 0; overflow: visible; }
.chart .paper svg { display: block; }
.chart .size, .chart .note, .chart details { font-size: .8rem; color: #4a5563; }
.chart table { border-collapse: collapse; font-size: .75rem; }
.chart td, .chart th { padding: 0 .5rem; text-align: left; font-weight: 400; border-bottom: 1px solid #eef1f4; }
.chart .number { text-align: right; font-variant-numeric: tabular-nums; }
@media print { header.tools, .large { display: none; } }
`;

/** Keys for whoever looks at pages one after another; without it the links do the same. */
export const SCRIPT = `
addEventListener('keydown', (event) => {
  const rel = { ArrowLeft: 'prev', ArrowRight: 'next', Escape: 'up' }[event.key];
  const open = document.querySelector('.large:target');
  const link = rel && open && open.querySelector('a[rel=' + rel + ']');
  if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  link.click();
});
addEventListener('hashchange', () => document.querySelector('.large:target nav a')?.focus());
`;
