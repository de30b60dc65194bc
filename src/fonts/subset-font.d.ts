// Types of subset-font, which brings none.
declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'woff2'; readonly keepFeatures?: readonly string[] },
  ): Promise<Buffer>;
  export = subsetFont;
}
