/** The part of pdfmake that is used; the package has no types of its own. */
declare module "pdfmake" {
  export interface Content {
    readonly [key: string]: unknown;
  }
  interface Pdf {
    readonly getBuffer: () => Promise<Uint8Array>;
  }
  const pdfmake: {
    readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Uint8Array) => void };
    readonly setFonts: (fonts: Readonly<Record<string, Readonly<Record<string, string>>>>) => void;
    readonly setUrlAccessPolicy: (allow: () => boolean) => void;
    /** Absent in a browser, where there are no local files. */
    readonly setLocalAccessPolicy?: (allow: () => boolean) => void;
    readonly createPdf: (document: Content) => Pdf;
  };
  export default pdfmake;
}
