/** Places that are taken and given back: how many a name may hold at once. Counted before anything is awaited. */

export interface Slots {
  /** Null: all places of the name are taken. What comes back gives the place back, once, however often it is called. */
  readonly take: (name: string) => (() => void) | null;
  /** Places taken under all names. */
  readonly taken: () => number;
}

export function openSlots(most: number): Slots {
  const held = new Map<string, number>();
  let all = 0;
  return {
    take: (name) => {
      const before = held.get(name) ?? 0;
      if (before >= most) return null;
      held.set(name, before + 1);
      all++;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        all--;
        const left = held.get(name)! - 1;
        if (left > 0) held.set(name, left);
        else held.delete(name);
      };
    },
    taken: () => all,
  };
}

/** A place in each of several, or in none. */
export function takeAll(wanted: readonly (readonly [slots: Slots, name: string])[]): (() => void) | null {
  const taken: (() => void)[] = [];
  const giveBack = (): void => {
    for (const give of taken) give();
  };
  for (const [slots, name] of wanted) {
    const give = slots.take(name);
    if (give === null) {
      giveBack();
      return null;
    }
    taken.push(give);
  }
  return giveBack;
}
