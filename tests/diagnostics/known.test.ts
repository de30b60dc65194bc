// Which warnings an edition's known issues explain.
import { describe, expect, it } from 'vitest';
import { sparsePage } from '../../src/diagnostics/catalogue/preflight-pages.ts';
import { error, filePlace, warning } from '../../src/diagnostics/diagnostic.ts';
import { splitKnown } from '../../src/diagnostics/known.ts';
import type { KnownIssue } from '../../src/model/edition.ts';

const issue = (path: string): KnownIssue => ({
  code: 'same-item',
  file: 'cities/xiamen.yaml',
  path,
  explanation: {},
  cities: [],
  place: filePlace('data/2018/edition.yaml'),
});

const at = (path: string, file = 'data/2018/cities/xiamen.yaml') =>
  warning('same-item', { ...filePlace(file), path }, 'the same');

describe('splitKnown', () => {
  it('explains a warning of the code, the file and a path below', () => {
    expect(splitKnown([at('funds.0.amount')], [issue('funds.0')])).toEqual({
      explained: [at('funds.0.amount')],
      unexplained: [],
    });
  });

  it('takes an empty path for the whole file', () => {
    expect(splitKnown([at('funds.3')], [issue('')]).explained).toHaveLength(1);
  });

  it('compares whole keys, so that item 1 does not explain item 10', () => {
    expect(splitKnown([at('funds.10')], [issue('funds.1')]).explained).toEqual([]);
  });

  it('explains a warning of a printed sheet, on every page or on one', () => {
    const sparse = (page: number) => sparsePage('whitepaper.zh', page, 0.2);
    const known = (path: string) => ({ ...issue(path), code: 'sparse-page', file: 'whitepaper.zh' });
    expect(splitKnown([sparse(3)], [known('')]).unexplained).toEqual([]);
    expect(splitKnown([sparse(3), sparse(31)], [known('3')])).toEqual({
      explained: [sparse(3)],
      unexplained: [sparse(31)],
    });
    expect(splitKnown([sparsePage('whitepaper.en', 3, 0.2)], [known('')]).explained).toEqual([]);
  });

  it('explains nothing of another code or file, and no error', () => {
    const findings = [
      at('funds.0', 'data/2017/cities/xiamen.yaml'),
      warning('tie', at('funds.0').place, 'another code'),
      error('same-item', at('funds.0').place, 'an error'),
      warning('same-item', null, 'no place'),
    ];
    expect(splitKnown(findings, [issue('')])).toEqual({ explained: [], unexplained: findings });
  });
});
