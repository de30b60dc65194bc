// Templates and style sheets put together at random: each is read to an answer, soon, and what is let through is plain.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFiller } from '../../src/compose/template/fill.ts';
import { parseFaces } from '../../src/fonts/parse.ts';
import { checkStyle, SHEET } from '../../src/guard/style.ts';

const RUNS = 400;

const joined = (parts: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((words) => words.join(''));

const templates = joined([
  ...[
    '{{',
    '}}',
    '{{{',
    '{{#if a}}',
    '{{else}}',
    '{{/if}}',
    '{{#each list}}',
    '{{/each}}',
    '{{a}}',
    '{{> b}}',
  ],
  ...[
    '<p',
    '<a href="',
    '<script>',
    '"',
    "'",
    '>',
    '</p>',
    ' onclick=',
    ' class="',
    '=',
    '#',
    '<',
    '{{href}}',
  ],
  ...[
    'constructor',
    '__proto__',
    '../',
    'this',
    ' ',
    '\n',
    '\\',
    '{{!',
    '--}}',
    '<style>',
    '{{styles}}',
    '</style>',
  ],
]);

const styles = joined([
  ...[
    'url(',
    'u\\72l(',
    '\\75 rl(',
    '@import ',
    '@font-face',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    '\\',
    '\n',
  ],
  ...[
    '/*',
    '*/',
    ';',
    ':',
    'a',
    'image-set(',
    'var(--a)',
    'src',
    '<!--',
    '-->',
    '@media print',
    '#',
    '.',
    ',',
  ],
]);

it('reads any template, and fills none that says more than it shows', () => {
  fc.assert(
    fc.property(templates, (text) => {
      const sources = [
        { name: 'brief/x', file: 'x.hbs', text },
        { name: 'b', file: 'b.hbs', text: 'b' },
      ];
      const filler = makeFiller(sources);
      const view = { a: '" onclick=evil', list: [1, 2], href: '#a', styles: '' };
      const filled = filler.ok ? filler.value('brief/x', view) : null;
      if (filled?.ok !== true) return;
      const tags = filled.value.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !/^<\/?(p|a|style|b|i|s|u|q)\b/.test(tag))).toEqual([]);
      expect(tags.filter((tag) => /\son\w+=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

it('reads any style sheet, and lets no address through', () => {
  fc.assert(
    fc.property(styles, (css) => {
      parseFaces(css, 'fonts.css');
      if (checkStyle(css, 'x.css', SHEET).length > 0) return;
      const bare = css.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/"[^"]*"|'[^']*'/g, '""');
      expect(bare).not.toMatch(/(^|[^\w\\-])url\(|@import|@font-face|image-set\(/i);
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

it.each([
  ['comments that do not end', '/* '.repeat(80_000)],
  ['addresses', 'a{b:url(c)}'.repeat(20_000)],
  ['brackets', '('.repeat(250_000)],
  ['faces', '@font-face{'.repeat(20_000)],
])('reads a style sheet full of %s at once', (_, css) => {
  // A quarter of a mebibyte takes milliseconds; work that grows with its square would outlast the test.
  expect(checkStyle(css, 'x.css', SHEET).length).toBeGreaterThan(0);
  expect(parseFaces(css, 'fonts.css').ok).toBe(false);
});

it.each([
  ['tags that do not end', '<a '.repeat(80_000)],
  ['tags that may not be', '<x>'.repeat(80_000)],
  ['quotation marks', '<p class="'.repeat(25_000)],
  ['blanks', `<p${' '.repeat(250_000)}=>`],
  ['blocks', '{{#if a}}'.repeat(25_000)],
  ['values', '{{{a}}}'.repeat(35_000)],
])('reads a template full of %s at once', (_, text) => {
  expect(makeFiller([{ name: 'brief/x', file: 'x.hbs', text }]).ok).toBe(false);
});
