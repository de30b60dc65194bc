// What help shows below the options.

export const EXAMPLES = `
Examples:
  indexpress check                      what is wrong in the newest edition
  indexpress score 2018                 its league table
  indexpress audit 2018                 how sure that table is
  indexpress explain beijing            where its score comes from
  indexpress build 2018                 the whole report, into output/2018
  indexpress gallery 2018               every chart and page of it, to look at
  indexpress preflight some.pdf         whether a PDF keeps to PDF/UA and PDF/A
  indexpress verify output/2018         whether a published edition is as it was
  indexpress <command> --help           options and examples of a command

Exit codes:
  0 done   1 data or templates are wrong   2 the command line is wrong   70 a bug
`;

export const BUILD_EXAMPLES = `
Examples:
  indexpress build                              the newest edition, into output/<edition>
  indexpress build 2018 --strict                fail on warnings that nobody has explained
  indexpress build 2018 --only brief:beijing    one city's briefs, into output/2018.partial
  indexpress build 2018 --only whitepaper --lang en
  indexpress build 2018 --why                   what has changed since the last build
  indexpress build 2018 --out /tmp/try --json   paths and warnings as JSON on stdout
`;

export const CACHE_EXAMPLES = `
Examples:
  indexpress cache stats
  indexpress cache clear                        the next build makes everything anew

A build has the same bytes with and without it. It lies in $INDEXPRESS_CACHE, else in
~/.cache/indexpress/build; the oldest of it goes when it grows beyond a gibibyte.
`;

export const GALLERY_EXAMPLES = `
Examples:
  indexpress gallery                            the newest edition, into output/<edition>.gallery
  indexpress gallery 2018 --only brief:beijing  what somebody is working on, in seconds
  indexpress gallery 2018 --only whitepaper --lang en

Publishes nothing, and shows pages that preflight would refuse. Open index.html in a browser.
`;

export const PREFLIGHT_EXAMPLES = `
Examples:
  indexpress preflight output/2018/whitepaper.en.pdf
  indexpress preflight output/2018/briefs/*.pdf
  indexpress preflight --json any.pdf           every place where a rule is broken, as JSON on stdout

Exit codes:
  0 nothing is wrong   1 something is   2 a file cannot be read
`;

export const CHECK_EXAMPLES = `
Examples:
  indexpress check                      the newest edition
  indexpress check 2018 --strict        exit code 1 also for warnings that nobody has explained
  indexpress check 2018 --json          the findings as JSON on stdout
`;

export const SCORE_EXAMPLES = `
Examples:
  indexpress score                      the league table of the newest edition
  indexpress score 2018 --lang en       with English names only
  indexpress score 2018 --csv           every value, score and rank, with all digits
  indexpress score --data my-index      an edition in a folder of its own
  indexpress score 2018 --json          every node of every city's index tree, as JSON
`;

export const EXPLAIN_EXAMPLES = `
Examples:
  indexpress explain beijing                    its total: every dimension's weight, score and points
  indexpress explain beijing investment         one indicator, back to the file and line of its source
  indexpress explain beijing capital --edition 2018 --json
`;

export const AUDIT_EXAMPLES = `
Examples:
  indexpress audit                      the newest edition
  indexpress audit 2018 --json          everything, unrounded, with all correlations
`;

export const VERIFY_EXAMPLES = `
Examples:
  indexpress verify output/2018                 every file of it, against its manifest.json
  indexpress verify output/2018 --rebuild       and against a fresh build, to the byte
  indexpress verify downloads/2018 --json       what differs, as JSON on stdout

Exit codes:
  0 all as published   1 something differs   2 there is no manifest
`;
