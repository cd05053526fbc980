/** In what the inputs of a deal file are counted. */
const IN_MONTHS = /(?:horizon|halfLife|age|every|rebuildMonths|months|start|ramp)$/;
const IN_MONEY = /(?:[cC]ost|margin|sales|penalty|protection|investment)$/;
const IN_PARTS = /(?:discountRate|stop|exclusion|renews|proves|make|passesOn|erosion|chance|reveals\.[^.]+)$/;

export function unitOf(path: string): "months" | "money" | "part" | "plain" {
  if (IN_MONTHS.test(path)) return "months";
  if (IN_MONEY.test(path)) return "money";
  return IN_PARTS.test(path) ? "part" : "plain";
}
