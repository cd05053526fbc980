/** Which of the eight questions an input of the file belongs to. */

/** The question of the form to which an input belongs, from 0. */
export function questionOf(path: string): number {
  if (path.startsWith("technology.components")) return 1;
  if (path.startsWith("technology.releases")) return 6;
  if (path.startsWith("assets")) return 2;
  if (path.startsWith("parties")) return 3;
  if (path.startsWith("channels")) return 4;
  return path === "owner.make" ? 5 : 0;
}
