// Draws pages of a PDF as pixels, with PDFium compiled to WebAssembly: the same pixels on every machine.
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/** An opaque picture: four bytes a pixel (red, green, blue, alpha), rows from the top, no padding. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A PDF that can be looked at; pages are 1-based. */
export interface Pages {
  readonly count: number;
  /** `dpi` is dots an inch: A4 at 72 is 595 × 842 pixels, part of a pixel dropped. */
  draw(page: number, dpi: number): Promise<Raster>;
  /** Characters of one page, in the order in which the PDF draws them. */
  text(page: number): string;
}

/** Draws until it is closed; what it has opened lies in its memory till then. */
export interface Rasteriser {
  /** Throws where the bytes are no PDF. */
  open(pdf: Uint8Array): Promise<Pages>;
  close(): void;
}

const POINTS_AN_INCH = 72;

export async function openRasteriser(): Promise<Rasteriser> {
  const library = await PDFiumLibrary.init();
  const documents: PDFiumDocument[] = [];
  return {
    open: async (pdf) => {
      const document = await library.loadDocument(pdf);
      documents.push(document);
      return pagesOf(document);
    },
    close: () => {
      for (const document of documents) document.destroy();
      library.destroy();
    },
  };
}

const pagesOf = (document: PDFiumDocument): Pages => ({
  count: document.getPageCount(),
  draw: async (page, dpi) => {
    const drawn = document.getPage(page - 1).render({ render: 'bitmap', scale: dpi / POINTS_AN_INCH });
    const { width, height, data } = await drawn;
    return { width, height, rgba: data };
  },
  text: (page) => document.getPage(page - 1).getText(),
});
