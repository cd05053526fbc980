/**
 * Findings that speak for and against what the report advises, with where they were measured. Marked [background]
 * where we know the figure but have not checked it against the text.
 */

export interface Evidence {
  readonly claim: string;
  readonly forIt: string;
  readonly against: string;
}

export const EVIDENCE: readonly Evidence[] = [
  {
    claim: "Rebuilding is cheaper and quicker than inventing, so what is out is not yours for long",
    forIt:
      "48 products in chemicals, drugs, electronics and machinery: imitation took on average 0.65 of the cost and 0.70 of the time of the innovation (Mansfield, Schwartz, Wagner 1981, as quoted in M. Ridley, The Evolution of Everything).",
    against:
      "In about one case in seven it cost as much as the innovation (same study) [background], and 358 Swiss firms put it between 0.40 and 0.80 depending on patents and importance (Harabi 1991).",
  },
  {
    claim: "Lead time, secrecy and channels protect more than paper",
    forIt:
      "1,478 US laboratories in 1994: secrecy and lead time were used most, patents least in most industries (Cohen, Nelson, Walsh 2000).",
    against:
      "In drugs and medical equipment patents counted about as much as secrecy and lead time (same survey) [background]; and of 142 patent judgments of the Beijing IP Court in 2014–2017 owners won 82 % (Lexology, reports on that court).",
  },
  {
    claim: "A penalty in a contract is worth less than it says",
    forIt:
      "Of 668 infringement cases at the Beijing IP Court in 2014–2017 only 142 ended in a judgment; the rest were withdrawn, settled or invalidated (Lexology, reports on that court).",
    against:
      "Fixed damages also serve to freeze assets before a judgment, which can settle a dispute by itself (China Law Blog 2018-10; a practitioner who sells such contracts).",
  },
  {
    claim: "A second bidder is worth more than a better argument",
    forIt:
      "With one seller and n equal buyers of whom any one suffices, the seller's share is n/(n+1) of the pie: half with one, two thirds with two (Shapley value).",
    against:
      "Bidders cost time, and exclusivity can earn its price where it makes the other side invest: the usual form is one field, one region and twelve months, renewable, with targets (China Law Blog 2010-07).",
  },
  {
    claim: "Some counterparties collect know-how instead of buying it",
    forIt:
      "434 firms asked in one city in 2018: 20 % had felt pressure to hand over technology (AmCham Shanghai). Two thirds of such requests came from a business partner, to whom one can say no (USCBC 2017) [background].",
    against:
      "45 % in the same survey had felt none, and over 60 % of Chinese payments to the United States for intellectual property in 2017 came from unaffiliated firms: real licences, paid for (CSIS 2019).",
  },
];
