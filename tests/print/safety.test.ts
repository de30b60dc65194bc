// A sheet reaches no network and no file, runs no script, and has no character without a glyph.
import { expect, it } from 'vitest';
import { printed, refusals, sheet } from './sheets.ts';

it('refuses every request and file, and names the sheet and the address', async () => {
  const found = await refusals([
    sheet('picture', '<p>文</p><img src="https://example.com/a.png">'),
    sheet('style', '<p style="background: url(http://127.0.0.1:1/b.png)">文</p>'),
    sheet('file', '<p>文</p><iframe src="file:///etc/passwd"></iframe>'),
    sheet(
      'font',
      '<style>@font-face { font-family: x; src: url(https://example.com/x.ttf) } b { font-family: x, "Noto Serif SC" }</style><b>文</b>',
    ),
    sheet('good', '<p>文 <a href="https://example.com/">link</a></p>'),
  ]);
  expect([...found].sort()).toEqual([
    'refused-request: file asks for file:///etc/passwd',
    'refused-request: font asks for https://example.com/x.ttf',
    'refused-request: picture asks for https://example.com/a.png',
    'refused-request: style asks for http://127.0.0.1:1/b.png',
  ]);
});

it('runs no script of a sheet', async () => {
  const script = 'document.title = "changed"; document.body.textContent = "changed"';
  const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  const html = `<h1>文</h1><script>${script}</script><img src="${image}" onload='${script}' onerror='${script}'>
    <svg width="10" height="10" onload='${script}'></svg><a id="a" href="javascript:${script}" autofocus onfocus='${script}'>x</a>`;
  const [run] = await printed([sheet('scripted', html, { title: 'Kept' })]);
  expect(Buffer.from(run?.pdf ?? []).toString('latin1')).toContain('/Title (Kept)');
});

it('names a character that no declared font has, once, with the sheets and the words around it', async () => {
  const found = await refusals([
    sheet('one', '<p>减少二氧化碳 COሀ 排放</p>'),
    sheet('two', '<p>CO&#x1200;</p>'),
    sheet('three', '<p>&#128512;</p>'),
  ]);
  expect(found).toEqual([
    'missing-glyph: no declared font has "ሀ" (U+1200) of one and 1 other sheet: "减少二氧化碳 COሀ 排放"',
    'missing-glyph: no declared font has "😀" (U+1F600) of three: "😀"',
  ]);
});

it('names a character that a declared font has, but none of the stack in which it stands', async () => {
  const found = await refusals([
    sheet('one', '<p>⅔</p><p lang="en" style="font-family: \'Source Serif 4\'">⅔</p>'),
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('fallback-glyph: one sets "⅔" (U+2154) in 400 "Latin Serif", "Noto Serif SC"');
});

it('refuses a character reference that it does not know', async () => {
  expect(await refusals([sheet('one', '<p>&bogus; &amp;</p>')])).toEqual([
    'unknown-entity: one has the entity &bogus;',
  ]);
});

it('says that a style sheet has no page size', async () => {
  const found = await refusals([sheet('one', '<p>文</p>')], {
    shells: [{ kind: 'brief', css: 'p { color: red }' }],
  });
  expect(found).toEqual(['page-size: the style sheet of the brief has no @page size']);
});
