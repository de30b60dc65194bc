// How diagnostics look on a terminal.
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { error, filePlace, warning } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostic, renderDiagnostics } from '../../src/diagnostics/render.ts';
import type { Place } from '../../src/model/result.ts';

const place = (text: string, marked: string, line = 14): Place => ({
  file: 'data/2018/framework.yaml',
  line,
  column: text.indexOf(marked) + 1,
  length: marked.length,
  text,
  path: '',
});

const plain = { colour: false };
const lines = (text: string, marked: string) =>
  renderDiagnostic(error('a-code', place(text, marked), 'a message'), plain).split('\n');

describe('renderDiagnostic', () => {
  it('shows message, place, line, carets and hint', () => {
    const found = error(
      'weight-type',
      place('    weight: "0.6"', '"0.6"'),
      'weight of "investment" must be a number, got the text "0.6"',
      'remove the quotation marks',
    );
    expect(renderDiagnostic(found, plain)).toBe(
      [
        'error[weight-type] weight of "investment" must be a number, got the text "0.6"',
        '  → data/2018/framework.yaml:14:13',
        '14 |     weight: "0.6"',
        '   |             ^^^^^',
        '   = hint: remove the quotation marks',
      ].join('\n'),
    );
  });

  it('sets the carets right under wide characters', () => {
    const [, , line = '', carets = ''] = lines('name: {zh: 北京市, en: Bejing}', 'Bejing');
    expect(stringWidth(line.slice(0, line.indexOf('Bejing')))).toBe(
      stringWidth(carets.slice(0, carets.indexOf('^'))),
    );
    expect(lines('zh: 北京', '北京')[3]).toBe('   |     ^^^^');
  });

  it('makes a tab visible', () => {
    expect(lines('\tweight: 1', '\t').slice(2)).toEqual(['14 | →weight: 1', '   | ^']);
  });

  it('lets no control character of a file reach the terminal', () => {
    const shown = renderDiagnostic(
      error('a-code', place('a: \u001b[2J\u202e', 'a'), 'got "\u001b[31m"'),
      plain,
    );
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('shows the part of a very long line that is meant', () => {
    const [, , line = '', carets = ''] = lines(`${'x'.repeat(5000)}culprit${'y'.repeat(5000)}`, 'culprit');
    expect(line).toContain('culprit');
    expect(line.length).toBeLessThan(200);
    expect(line.indexOf('culprit')).toBe(carets.indexOf('^'));
  });

  it('names a file without a line, and nothing where there is no place', () => {
    expect(renderDiagnostic(error('a-code', filePlace('data'), 'gone', 'make it'), plain)).toBe(
      'error[a-code] gone\n  → data\n   = hint: make it',
    );
    expect(renderDiagnostic(warning('a-code', null, 'odd'), plain)).toBe('warning[a-code] odd');
  });

  it('differs in colour only where colour is wanted', () => {
    const found = error('a-code', place('a: 1', '1'), 'a message', 'a hint');
    const coloured = renderDiagnostic(found, { colour: true });
    expect(coloured).toContain('\u001b[31merror[a-code]\u001b[0m');
    expect(stripVTControlCharacters(coloured)).toBe(renderDiagnostic(found, plain));
  });
});

describe('renderDiagnostics', () => {
  it('puts an empty line between findings, and says nothing about none', () => {
    const found = warning('a-code', null, 'odd');
    expect(renderDiagnostics([found, found], plain)).toBe('warning[a-code] odd\n\nwarning[a-code] odd\n');
    expect(renderDiagnostics([], plain)).toBe('');
  });
});
