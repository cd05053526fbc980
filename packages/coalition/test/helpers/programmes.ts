/**
 * The nucleolus by another method and another solver: HiGHS in doubles, one linear programme after another with every
 * coalition written out, and those settled whose constraint has a price (a dual value) at the optimum.
 */
import loadHighs, { type Highs } from "highs";

// Its types say that an importing module gets an object with `default`; it gets the function.
const highs = await (loadHighs as unknown as () => Promise<Highs>)();

interface Solution {
  readonly objective: number;
  readonly valueOf: (column: string) => number;
  /** The names of the rows that have a price. */
  readonly priced: readonly string[];
}

function solve(text: string): Solution {
  const { Status, ObjectiveValue, Columns, Rows } = highs.solve(text, OPTIONS);
  if (Status !== "Optimal") throw new Error(`HiGHS: ${Status}`);
  const rows = Rows as readonly { readonly Name: string; readonly Dual: number }[];
  return {
    objective: ObjectiveValue,
    valueOf: (column) => (Columns[column] as { readonly Primal: number }).Primal,
    priced: rows.filter(({ Dual }) => Math.abs(Dual) > 1e-7).map(({ Name }) => Name),
  };
}
const OPTIONS = {
  presolve: "off",
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
} as const;

interface Settled {
  readonly mask: number;
  readonly sum: number;
}

/** By player; `rational`: nobody gets less than it makes alone. */
export function nucleolusByProgrammes(table: Float64Array, rational: boolean): readonly number[] {
  const n = Math.log2(table.length);
  let settled: readonly Settled[] = [{ mask: table.length - 1, sum: table.at(-1)! }];
  let open = Array.from(table, (_, mask) => mask).slice(1, -1);
  for (;;) {
    const masks = settled.map(({ mask }) => mask);
    open = open.filter((mask) => rankOf([...masks, mask], n) > masks.length);
    const { valueOf, priced } = solve(programmeText({ table, settled, open, rational }));
    if (open.length === 0) return Array.from({ length: n }, (_, i) => valueOf(`x${i}`));
    const excess = valueOf("e");
    const tight = priced.flatMap((name): readonly Settled[] => {
      const mask = Number(name.slice(1));
      if (name.startsWith("c")) return [{ mask, sum: table[mask]! - excess }];
      return name.startsWith("a") ? [{ mask, sum: table[mask]! }] : [];
    });
    if (tight.length === 0) throw new Error("no coalition is settled");
    settled = independent([...settled, ...tight], n);
  }
}

/** The least excess of the first programme. */
export function leastExcessByProgramme(table: Float64Array): number {
  const settled = [{ mask: table.length - 1, sum: table.at(-1)! }];
  const open = Array.from(table, (_, mask) => mask).slice(1, -1);
  return solve(programmeText({ table, settled, open, rational: false })).valueOf("e");
}

interface Programme {
  readonly table: Float64Array;
  readonly settled: readonly Settled[];
  readonly open: readonly number[];
  readonly rational: boolean;
}

/** In the LP format of CPLEX, which HiGHS reads. */
function programmeText({ table, settled, open, rational }: Programme): string {
  const n = Math.log2(table.length);
  const sum = (mask: number): string =>
    Array.from({ length: n }, (_, i) => i)
      .filter((i) => (mask >> i) & 1)
      .map((i) => `x${i}`)
      .join(" + ");
  const alone = Array.from({ length: n }, (_, i) => 1 << i).filter((mask) => rational && open.includes(mask));
  return [
    "Minimize",
    "obj: e",
    "Subject To",
    ...settled.map((one) => `s${one.mask}: ${sum(one.mask)} = ${one.sum}`),
    ...open.map((mask) => `c${mask}: ${sum(mask)} + e >= ${table[mask]}`),
    ...alone.map((mask) => `a${mask}: ${sum(mask)} >= ${table[mask]}`),
    "Bounds",
    ...Array.from({ length: n }, (_, i) => `x${i} free`),
    open.length === 0 ? "e >= 0" : "e free",
    "End",
  ].join("\n");
}

function independent(settled: readonly Settled[], n: number): readonly Settled[] {
  return settled.reduce<readonly Settled[]>((kept, one) => {
    const masks = [...kept, one].map(({ mask }) => mask);
    return rankOf(masks, n) === masks.length ? [...kept, one] : kept;
  }, []);
}

/** The rank of these 0/1 vectors, by elimination modulo a large prime (a 0/1 determinant this small is no multiple). */
function rankOf(masks: readonly number[], n: number): number {
  const prime = 1_000_003;
  const inverse = (value: number): number => {
    let [result, base, power] = [1, value, prime - 2];
    for (; power > 0; power = Math.floor(power / 2)) {
      if (power % 2 === 1) result = (result * base) % prime;
      base = (base * base) % prime;
    }
    return result;
  };
  const basis: number[][] = [];
  const leads: number[] = [];
  for (const mask of masks) {
    let row = Array.from({ length: n }, (_, i) => (mask >> i) & 1);
    for (const [k, lead] of leads.entries()) {
      const factor = row[lead]!;
      row = row.map((entry, j) => (entry + (prime - factor) * basis[k]![j]!) % prime);
    }
    const lead = row.findIndex((entry) => entry !== 0);
    if (lead < 0) continue;
    const scale = inverse(row[lead]!);
    basis.push(row.map((entry) => (entry * scale) % prime));
    leads.push(lead);
  }
  return leads.length;
}

/**
 * The most that two bidders with equally likely values can be made to pay on average: over all chances of winning and
 * payments by value, such that nobody gains by naming another value or stays away.
 */
export function bestAuctionByProgramme(values: readonly number[]): number {
  const all = values.map((value, j) => ({ value, j }));
  const chance = (j: number, factor: number): string =>
    values.map((_, k) => `${term(factor / values.length)} w${j}_${k}`).join(" ");
  return -solve(
    [
      "Minimize",
      `obj: ${values.map((_, j) => `- ${2 / values.length} t${j}`).join(" ")}`,
      "Subject To",
      ...all.flatMap(({ value, j }) => [
        `stay${j}: ${chance(j, value)} - t${j} >= 0`,
        ...all.map(({ j: l }) =>
          l === j ? "" : `tell${j}_${l}: ${chance(j, value)} - t${j} ${chance(l, -value)} + t${l} >= 0`,
        ),
        ...all.map(({ j: k }) =>
          k > j ? "" : k === j ? `one${j}: w${j}_${j} <= 0.5` : `one${j}_${k}: w${j}_${k} + w${k}_${j} <= 1`,
        ),
      ]),
      "Bounds",
      ...all.map(({ j }) => `t${j} free`),
      "End",
    ].join("\n"),
  ).objective;
}

/** A coefficient with its sign apart. */
const term = (factor: number): string => (factor < 0 ? `- ${-factor}` : `+ ${factor}`);
