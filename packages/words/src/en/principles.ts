/** The principles in English: the rule, and what speaks for it and against it, with the source where it is not the model's own. */
import type { PrincipleTexts } from "../explanation-words.ts";

export const TEXTS_EN: PrincipleTexts = {
  "proof-before-know-how": {
    rule: "Show what proves, keep what teaches: be believed before you are copied.",
    for: "Without proof nobody pays, with full disclosure nobody needs to (Arrow 1962); know-how is lost by careless disclosure as well as by breach (China IPR SME Helpdesk).",
    against:
      "A file is not yet a copy: imitation cost 65 % of the innovation on average, and 70 % of its time (Mansfield, Schwartz and Wagner 1981).",
  },
  "show-proof": {
    rule: "Be believed first: what proves and does not teach is shown early.",
    for: "Who does not believe the worth does not pay for it, and nobody can judge knowledge before seeing some of it (Arrow 1962).",
    against: "A proof teaches a little too, and costs a trip or a sample: each further one moves less.",
  },
  "money-before-paper": {
    rule: "Nothing of weight leaves before something is signed or paid.",
    for: "Licences that were meant to be broken share a pattern: nearly all payment after nearly all technology (China Law Blog 2016).",
    against:
      "Most who ask do pay in the end for what they need: over 60 % of China's payments to the US for technology in 2017 came from unaffiliated firms (CSIS 2019). A deposit above what a file is worth sends them away.",
  },
  "several-buyers": {
    rule: "Talk to several, and let each know.",
    for: "One more serious bidder is worth more than the best bargaining with those there are (Bulow and Klemperer 1996).",
    against:
      "It holds for serious and independent bidders: two who share what they learn are one, and an invented one is a lie that is usually checked.",
  },
  "no-free-exclusivity": {
    rule: "Exclusivity has a price; for nothing, never.",
    for: "Your other links are what your share is made of. In played games of all six long deals here, whoever grants it to each who asks ends clearly lower.",
    against:
      "Paid for, with yearly targets and an end, it is a common and fair form of contract (China Law Blog 2010); a buyer that must invest first may need it.",
  },
  "own-the-channel": {
    rule: "Own the way to the customer, or hold who does.",
    for: "Where imitation is easy, the profit goes to whoever holds what must go with the technology: sales, service, approvals (Teece 1986).",
    against:
      "A channel costs money and weeks: a trading company of your own with three or four people runs to 150 to 400 k USD a year (our estimate). With little time or cash it comes too late.",
  },
  "release-in-time": {
    rule: "Make what they know obsolete.",
    for: "An outsider who needs L months after each release earns in a share 1 − L/T of the time only. US laboratories of 1994 named lead time and secrecy most often as what protects them (Cohen, Nelson and Walsh 2000).",
    against:
      "In goods that live for ten years imitation catches up between two releases (Bilir 2014), and a release that does not pay for itself weakens nobody but you.",
  },
  "ask-your-due": {
    rule: "Ask for what your absence would cost them.",
    for: "The pie less what it is without you is what you can ask for a part of; a first price below that is rarely corrected upwards.",
    against:
      "Custom pulls the other way: of 13,004 licences the median royalty was 5 to 6 % in nearly every industry (RoyaltyStat 2016). What is asked too long outlives their patience.",
  },
  "sign-while-needed": {
    rule: "Sign while they still need you.",
    for: "Every file given and every week shortens the time in which an agreement holds; many technology deals are broken off late, and by the buyer (Harris Bricken 2016).",
    against:
      "Haste is no virtue: terms that it pays to break are worth no more than what is paid on signature.",
  },
  "keep-their-trust": {
    rule: "Answer what is asked: a bare no costs trust, silence becomes one, and showing what the product does instead costs little.",
    for: "Who has lost all trust leaves, and with it what it would have paid. A soft no with an alternative is the usual form in China too (Mandrix).",
    against:
      "Trust is no protection: that a personal friendship guards technology is one of three myths (Harris Bricken). An answer is enough; it need not be a gift.",
  },
  "know-who-you-face": {
    rule: "Find out whom you face before you stake something on it.",
    for: "Of 532 European firms asked in 2018 about one in five felt pressed to hand over technology, four in five did not (European Chamber, by AP): which is before you decides what a file costs.",
    against: "An answer is a hint, no proof, and questions that lead nowhere cost time and some trust.",
  },
  "count-the-cost": {
    rule: "Spend a move, a week or money only where it brings more than it costs.",
    for: "Every week of talks burns cash, and every trip, channel and release must earn its price in the months that are left.",
    against: "What is saved can cost more: bidders never met and channels never built pay nothing.",
  },
};
