/** An answer given at the whole table, on its way back to the drill; it is taken once. */
let given: { readonly drill: string; readonly choice: number } | null = null;

export function giveAtTable(drill: string, choice: number): void {
  given = { drill, choice };
}

export function givenAtTable(drill: string): number | null {
  const found = given?.drill === drill ? given.choice : null;
  given = null;
  return found;
}
