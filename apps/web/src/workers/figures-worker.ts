/** Works the figures of a station out beside the page, so that they are there when a screen shows them. */
import { figureOf, type Book, type Figure, type Recipe } from "@linchpin/learn";

export interface ToFigures {
  readonly recipes: Readonly<Record<string, Recipe>>;
  readonly book: Book;
}

/** Null: the last one has been told. */
export type FromFigures = { readonly name: string; readonly figure: Figure } | null;

self.addEventListener("message", ({ data }: MessageEvent<ToFigures>) => {
  for (const [name, recipe] of Object.entries(data.recipes))
    tell({ name, figure: figureOf(recipe, data.book) });
  tell(null);
});

const tell = (message: FromFigures): void => self.postMessage(message, { transfer: [] });
