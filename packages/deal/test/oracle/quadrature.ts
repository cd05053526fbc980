/**
 * Gauss-Legendre quadrature, composite between breakpoints. The integrands here are exponentials times
 * polynomials of degree one: ten nodes a panel are exact to rounding where the exponent changes by at most two.
 */
const NODES = 10;

/** Roots of the Legendre polynomial by Newton's method, and the weights that belong to them. */
function legendre(n: number): readonly { at: number; weight: number }[] {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let round = 0; round < 100; round++) {
      let [previous, value] = [1, x];
      for (let k = 2; k <= n; k++) {
        [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
      }
      slope = (n * (x * value - previous)) / (x * x - 1);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    return { at: x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}

const RULE = legendre(NODES);

function panel(f: (t: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = 0;
  for (const { at, weight } of RULE) sum += weight * f(middle + half * at);
  return half * sum;
}

/** ∫ f from `from` to `to`; f is smooth between the breaks, and falls by at most the factor e^(−rate) a month. */
export function integral(
  f: (t: number) => number,
  from: number,
  to: number,
  rate: number,
  breaks: readonly number[],
): number {
  if (!(to > from)) return 0;
  const inner = breaks.filter((b) => b > from && b < to).toSorted((a, b) => a - b);
  const edges = [from, ...inner, to];
  let sum = 0;
  for (let i = 1; i < edges.length; i++) {
    const [left, right] = [edges[i - 1]!, edges[i]!];
    const panels = Math.max(1, Math.ceil(((right - left) * rate) / 2));
    const step = (right - left) / panels;
    for (let k = 0; k < panels; k++) sum += panel(f, left + k * step, left + (k + 1) * step);
  }
  return sum;
}
