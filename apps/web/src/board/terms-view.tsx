/** Terms to read: what they say, what they are worth to both, and when they would stop being paid. */
import { positionOf, seenByParty } from "@linchpin/match";
import type { Terms, TermsValue } from "@linchpin/deal";
import { useTongue } from "../app/tongue.tsx";
import { useTable } from "./context.tsx";

export function TermsLines({ terms }: { readonly terms: Terms }): React.ReactNode {
  const { t, money, list } = useTongue();
  const { labels } = useTable();
  const { fields } = t.terms;
  const rows: readonly (readonly [string, string])[] = [
    [fields.royalty, terms.royalty.map(({ rate }) => `${Number((rate * 100).toFixed(2))} %`).join(" / ")],
    [fields.upfront, money(terms.upfront)],
    ...(terms.minimum.some((least) => least > 0)
      ? [[fields.minimum, terms.minimum.map(money).join(" / ")] as const]
      : []),
    [fields.term, t.terms.months(terms.term)],
    [fields.channels, list(terms.channels.map((c) => labels.channel(c)))],
    ...(terms.milestones.length > 0
      ? [
          [
            fields.milestones,
            list(
              terms.milestones.map((m) =>
                "month" in m
                  ? t.terms.atMonth(money(m.amount), m.month)
                  : t.terms.afterSale(money(m.amount), m.months),
              ),
            ),
          ] as const,
        ]
      : []),
    ...(terms.supplies === "all" || terms.supplies.length > 0
      ? [
          [
            fields.supplied,
            terms.supplies === "all" ? t.terms.product : list(terms.supplies.map((j) => labels.component(j))),
          ] as const,
        ]
      : []),
    ...(terms.transfers.length > 0
      ? [
          [
            fields.transfers,
            list(terms.transfers.map((x) => t.terms.atMonth(labels.asset(x.asset), x.month))),
          ] as const,
        ]
      : []),
    ...(terms.penalty > 0 ? [[fields.penalty, money(terms.penalty)] as const] : []),
  ];
  return (
    <dl className="terms-lines">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Verdict({
  terms,
  value,
}: {
  readonly terms: Terms;
  readonly value: TermsValue;
}): React.ReactNode {
  const { t, money } = useTongue();
  const { sitting, labels } = useTable();
  const { belief } = positionOf(sitting).parties[terms.party - 1]!;
  return (
    <div className="verdict">
      <p className="two-values">
        <span>
          <b className="yours-value">{money(value.toOwner)}</b> <span className="note">{t.terms.toYou}</span>
        </span>
        <span>
          <b>{money(value.toParty)}</b>{" "}
          <span className="note">
            {t.terms.toThem(labels.party(terms.party))}
            {t.comma}
            {t.terms.without(money(value.withoutDeal))}
          </span>
        </span>
      </p>
      <p className="note">{t.terms.seenBy(t.percent(belief), money(seenByParty(value, belief)))}</p>
      <Lasting value={value} />
    </div>
  );
}

/** When it can make the product, and how long it pays. */
function Lasting({ value }: { readonly value: TermsValue }): React.ReactNode {
  const { t } = useTongue();
  const { startsAt, stopsAt, heldBy } = value;
  if (startsAt === null) return <p className="lost">{t.terms.idle}</p>;
  const held = heldBy === null || heldBy === "several" ? "" : t.terms.heldBy[heldBy];
  return (
    <p className={stopsAt === null ? "good" : "lost"}>
      {startsAt > 0 && `${t.terms.starts(Math.ceil(startsAt))} `}
      {stopsAt === null ? `${t.terms.holds} ${held}` : t.terms.stops(stopsAt)}
    </p>
  );
}
