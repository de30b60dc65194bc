import { describe, expect, it } from 'vitest';
import { svgObjection } from '../../src/chart/allow-svg.ts';
import { chart } from '../../src/chart/index.ts';
import { dress } from '../../src/chart/svg.ts';
import { edition2018, job, VOICES, value } from './job.ts';

const HOW = { prefix: 'a', language: 'en', label: 'A & "b" <c>', widthPx: 10, heightPx: 10 };
const picture = (inner: string): string => dress(`<svg width="10" height="10">${inner}</svg>`, HOW);

describe('svgObjection', () => {
  it('lets every figure of 2018 pass', async () => {
    const figures = value(await chart(await job(await edition2018(), VOICES, ['beijing'])));
    for (const { id, svg, furtherParts } of figures)
      for (const each of [svg, ...furtherParts.map((part) => part.svg)])
        expect(svgObjection(each), id).toBeNull();
  });

  it.each([
    '<g transform="translate(1,2)" opacity="0.5"><path d="M0,0L1,1Z" fill="rgb(1, 2, 3)"/></g>',
    '<text font-family="&quot;A B&quot;, serif" fill="#123456">a &amp; b &lt;script&gt;</text>',
    '<defs><clipPath id="c"><rect width="1" height="1"/></clipPath></defs><g clip-path="url(#c)"/>',
    '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><path fill="url(#g)"/>',
  ])('lets %s pass', (inner) => {
    expect(svgObjection(picture(inner))).toBeNull();
  });

  it.each([
    ['<script>alert(1)</script>', 'an element <script>'],
    ['<foreignObject/>', 'an element <foreignObject>'],
    ['<image width="1"/>', 'an element <image>'],
    ['<use/>', 'an element <use>'],
    ['<a><path d="M0,0"/></a>', 'an element <a>'],
    ['<animate/>', 'an element <animate>'],
    ['<style>*{}</style>', 'an element <style>'],
    ['<svg></svg>', 'an element <svg>'],
    ['<path href="#a"/>', 'an attribute href of <path>'],
    ['<path xlink:href="x.svg"/>', 'an attribute xlink:href of <path>'],
    ['<path onload="a"/>', 'an attribute onload of <path>'],
    ['<path style="fill:red"/>', 'an attribute style of <path>'],
    ['<path id="x"/>', 'an attribute id of <path>'],
    ['<path fill="url(https://a.b/c)"/>', 'fill="url(https://a.b/c)" of <path>'],
    ['<path fill="URL(x.svg#a)"/>', 'fill="URL(x.svg#a)" of <path>'],
    ['<path fill="url(x.svg)"/>', 'fill="url(x.svg)" of <path>'],
    ['<path fill="image-set(a)"/>', 'fill="image-set(a)" of <path>'],
    ['<path fill="u&#114;l(a)"/>', 'fill="u&#114;l(a)" of <path>'],
    ['<path fill="u\\72l(a)"/>', 'fill="u\\72l(a)" of <path>'],
    ['<path fill="rgb((1)"/>', 'fill="rgb((1)" of <path>'],
    // Which the picture as a whole takes over.
    ['<text font-family="a;src:url(b)"/>', 'font-family="a;src:url(b)" of <svg>'],
    ['<g>', 'an end </svg> of nothing'],
    ['</g>', 'an end </g> of nothing'],
    ['<!-- a -->', 'markup that cannot be read: "<!-- a --></svg>"'],
    ['<![CDATA[a]]>', 'markup that cannot be read: "<![CDATA[a]]></svg>"'],
    ["<path fill='red'/>", `markup that cannot be read: "<path fill='red'/></svg>"`],
    ['<path fill=red/>', 'markup that cannot be read: "<path fill=red/></svg>"'],
  ])('refuses %s', (inner, what) => {
    expect(svgObjection(picture(inner))).toBe(what);
  });

  it('refuses what stands before, after or instead of the picture, and what is too large', () => {
    expect(svgObjection('<?xml version="1.0"?><svg/>')).toMatch(/^markup/);
    expect(svgObjection('<!DOCTYPE svg><svg/>')).toMatch(/^markup/);
    expect(svgObjection('<svg/>text')).toBe('text outside it: "text"');
    expect(svgObjection('<g></g>')).toBe('an element <g>');
    expect(svgObjection(picture('<g>'.repeat(1_000_000)))).toMatch(/^an end/);
    expect(svgObjection(picture('a'.repeat(11 << 20)))).toBe('more than 10485760 characters');
  });
});
