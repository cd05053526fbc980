/**
 * What was said of terms, filled into a draft: "6 %, four years, 80 k" are its royalty, its term and what is due on signing; a minimum,
 * channels, and how long one is alone are what they are. What is to stay at home is not handed over. Weeks are those of exclusivity in the talks. What is said twice in one kind stays
 * open: which is meant is not known.
 */
import type { Deal, Terms } from "@linchpin/deal";
import { withTerm } from "@linchpin/match";
import { flatRoyalty, keepingAtHome, servable } from "@linchpin/table";
import type { Heard } from "@linchpin/words/understand";

export function withSaid(terms: Terms, said: readonly Heard[], deal: Deal): Terms {
  const share = only(said.flatMap((each) => (each.kind === "percent" ? [each.share] : [])));
  const amount = only(said.flatMap((each) => (each.kind === "money" ? [each.amount] : [])));
  const least = only(said.flatMap((each) => (each.kind === "minimum" ? [each.amount] : [])));
  const months = only(
    said.flatMap((each) => (each.kind === "months" && each.weeks !== true ? [each.months] : [])),
  );
  const filled = {
    ...keepingAtHome(
      deal,
      terms,
      said.flatMap((each) => (each.kind === "kept" ? [each.asset] : [])),
      said.flatMap((each) => (each.kind === "part" ? [each.component] : [])),
    ),
    ...(share === null || share > 1 ? {} : { royalty: flatRoyalty(share) }),
    ...(amount === null ? {} : { upfront: amount }),
    ...(least === null ? {} : { minimum: [least] }),
    ...(said.some(({ kind }) => kind === "supplied") ? { supplies: "all" as const, transfers: [] } : {}),
  };
  const lasting = months === null || months < 1 || months > deal.horizon ? filled : withTerm(filled, months);
  return withPromise(withChannels(lasting, said, deal), said);
}

/** The channels that were said, of those that can be licensed to the party. */
function withChannels(terms: Terms, said: readonly Heard[], deal: Deal): Terms {
  const named = said.flatMap((each) =>
    each.kind === "channel" ? [each.channel] : each.kind === "alone" ? each.channels : [],
  );
  const licensed = named.filter((channel) => servable(deal.channels[channel]!, terms.party));
  return licensed.length === 0 ? terms : { ...terms, channels: [...new Set(licensed)].sort((a, b) => a - b) };
}

/** In which of its channels the party is alone, if that was said. */
function withPromise(terms: Terms, said: readonly Heard[]): Terms {
  const alone = said.find((each) => each.kind === "alone");
  if (alone === undefined) return terms;
  const named = alone.channels.filter((channel) => terms.channels.includes(channel));
  const until = Math.min(terms.term, Math.max(1, Math.round(alone.months ?? terms.term)));
  return { ...terms, exclusive: { channels: named.length > 0 ? named : terms.channels, until } };
}

const only = (said: readonly number[]): number | null => (said.length === 1 ? said[0]! : null);
