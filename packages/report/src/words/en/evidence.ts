/**
 * Findings that speak for and against what the report advises, and what the model leaves out. Marked [background] where we know the
 * figure but have not checked it against the text.
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

export const LIMITS: readonly string[] = [
  "It says how the pie would be divided among people who know all these numbers and divide by what each adds. Real talks have bluff, habit, haste and pride; there is none of that here.",
  "One technology, one product line, one currency. What the same parties earn together elsewhere is left out, and so are taxes on profit and exchange rates; tax withheld from payments counts where a sheet has it.",
  "The values of all parties are taken as known. If you do not know them, write ranges; a range is honest, a guess written as a number is not.",
  "What one party holds stays with it, but for the chance in the file that it passes on what it is shown. Files travel: the ladder shows what each costs if it spreads.",
  "Equity, options, buying the owner, improvements by the licensee, first refusal and non-compete are not in it; what to write instead stands in docs/how-do-i-enter.md.",
  "A licensee leaves a channel out or serves it for the whole term, and gets ready as early as it can.",
  "A disclosure counts by the share of rebuilding that it saves. Trust, reputation and the pleasure of working together count for nothing here, and matter.",
  "A party complies as long as that pays at least as well. Most organisations keep their word for other reasons too, and some break it although it does not pay.",
  "Penalties and protection are expected amounts: what a court would award times the chance that it does and that it is collected. Nothing here is legal advice.",
  "A counterparty is an organisation with costs and interests. The model says what would pay it, not what it intends.",
];
