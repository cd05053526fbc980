/** When a licensee can make the product, and what getting there costs: each component begun when it is cheapest and in time. */
import { within, type Look } from "./book.ts";
import { effort, largest, sum } from "./formulas.ts";
import { ownComponents, type Laying } from "./laying.ts";

export interface Ready {
  readonly readyAt: string;
  readonly rebuilding: string;
  /** Its margin's share: the party's make, or the owner's where it gets the finished product. */
  readonly make: string;
  /** By generation: 1 where it reaches the licensee, and what it adds to the freshness of the one before. */
  readonly included: readonly string[];
  readonly fresher: readonly string[];
}

export function readyRows(laying: Laying): Ready {
  const { sheet, terms, inputs, party, labels } = laying;
  const words = labels.licence;
  const line = (name: string, formula: string, look?: Look): string =>
    within(sheet.line(name, formula, look));
  const ways = waysRows(laying);
  const readyAt = line(words.readyAt, largest(ways.map((of) => `MIN(${of.map(({ by }) => by).join(",")})`)));
  const { slack, never } = inputs.constants;
  const cheapest = ways.map(
    (of) => `MIN(${of.map(({ by, cost }) => `IF(${by}<=${readyAt}+${slack},${cost},${never})`).join(",")})`,
  );
  const rebuilding = line(words.rebuilding, sum(cheapest), "money");
  const own = inputs.of(`parties.${party.key}.make`);
  const make = line(words.make, terms.supplies === "all" ? `MAX(${own},${inputs.of("owner.make")})` : own);
  return { readyAt, rebuilding, make, ...generationRows(laying) };
}

interface Way {
  readonly by: string;
  readonly cost: string;
}

/** By component of its own, a row for each month in which it could be begun: what it lacks then, what that costs and takes. */
function waysRows({
  deal,
  terms,
  sheet,
  inputs,
  plan,
  party,
  of,
  labels,
}: Laying): readonly (readonly Way[])[] {
  const words = labels.licence;
  const begins = ["0", ...terms.transfers.map((_, i) => of(`transfers.${i + 1}.month`))];
  const { slack, never } = inputs.constants;
  const capability = inputs.of(`parties.${party.key}.capability`);
  return ownComponents({ deal, terms }).map((j) => {
    const { key, name, alternative } = deal.technology.components[j]!;
    const base = `technology.components.${key}`;
    sheet.say(sheet.next(), [`${words.component}: ${name}`, words.lacks, words.by, words.cost], "head");
    return begins.map((begin) => {
      const row = sheet.next();
      sheet.write(row, 0, begin);
      const from = sheet.here(row, 0);
      const hides = deal.assets.map((asset, a) => {
        const given = terms.transfers.flatMap((t, i) =>
          t.asset === a ? [`IF(${of(`transfers.${i + 1}.month`)}<=${from}+${slack},1,0)`] : [],
        );
        const held = largest([inputs.of(`parties.${party.key}.knows.${asset.key}`), ...given]);
        return `(1-${inputs.of(`assets.${asset.key}.reveals.${key}`)}*${held})`;
      });
      const lacks = sheet.lay(row, 1, hides.length === 0 ? "1" : hides.join("*"), "share");
      const takes = (whole: string, other: string): string =>
        `MIN(${effort(lacks, inputs.of(`${base}.${whole}`), capability, never)},${alternative === null ? never : inputs.of(`${base}.alternative.${other}`)})`;
      const by = sheet.lay(row, 2, `${from}+${takes("rebuildMonths", "months")}`);
      const cost = sheet.lay(
        row,
        3,
        `${takes("rebuildCost", "cost")}*EXP(0-${plan.discount}*${from})`,
        "money",
      );
      return { by, cost };
    });
  });
}

/** Which later generations reach the licensee, and by how much each is fresher than the last that does. */
function generationRows({
  sheet,
  plan,
  terms,
  of,
  inputs,
  labels,
}: Laying): Pick<Ready, "included" | "fresher"> {
  const words = labels.licence;
  const row = sheet.next();
  sheet.say(row, [words.generation, words.included, words.fresher], "head");
  let before = "";
  const rows = plan.month.map((month, n) => {
    const at = row + 1 + n;
    sheet.put(at, 0, n, "number");
    const number = sheet.here(at, 0);
    const reaches =
      terms.releases === "all"
        ? "1"
        : terms.releases === "none"
          ? "0"
          : `IF(${month}<=${of("releases.until")}+${inputs.constants.slack},1,0)`;
    const included = sheet.lay(
      at,
      1,
      n === 0 ? "1" : `IF(AND(${number}<=${plan.chosen},${month}<${plan.horizon}),${reaches},0)`,
    );
    const growth = plan.growth[n]!;
    const fresher = sheet.lay(at, 2, n === 0 ? growth : `${included}*(${growth}-${before})`);
    before = growth;
    return { included, fresher };
  });
  return { included: rows.map((r) => r.included), fresher: rows.map((r) => r.fresher) };
}
