// Runs inside the page: what a sheet would load at a time of the browser's choosing, found before it is put in (see
// desk.ts).
/// <reference lib="dom" />

/** A sheet's elements, in no document yet: nothing of them loads. */
export function parseSheet(html: string): DocumentFragment {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content;
}

/**
 * Addresses, or names of the elements, of frames, media and links of the page itself. What pictures and styles ask for
 * the browser refuses as it lays them out, and says so; for these it may say so only after the sheet is printed.
 */
export function listAsked(sheet: DocumentFragment): readonly string[] {
  const askers =
    'iframe, frame, object, embed, portal, fencedframe, link, meta, base, video, audio, source, track';
  return [...sheet.querySelectorAll(askers)].map((element) => {
    const addresses = ['src', 'data', 'href', 'poster'].map((name) => element.getAttribute(name) ?? '');
    return addresses.find((address) => address !== '') ?? `<${element.localName}>`;
  });
}
