/** What `linchpin terms --json` prints of terms that were weighed. */
import { termsReport, type TermsReport } from "@linchpin/deal";
import { warningSentences, type Weighed } from "@linchpin/report";

type TermsJson = TermsReport & { readonly warnings: readonly object[] };

/** What `linchpin terms --json` prints: warnings by key, each with its sentence. */
export function termsJson(weighed: Weighed): TermsJson {
  const { deal, terms, warnings } = weighed;
  const sentences = warningSentences(weighed);
  return {
    ...termsReport(deal, terms),
    warnings: warnings.map((warning, i) => ({
      ...warning,
      ...("asset" in warning && { asset: deal.assets[warning.asset]!.key }),
      ...("channel" in warning && { channel: deal.channels[warning.channel]!.key }),
      text: plain(sentences[i]!),
    })),
  };
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
