/**
 * What can be said: one key for each act that goes with words. `lines.ts` has the words for each.
 *
 * A key tells the act, the thing and the answer, all of which both sides see; never a hidden type or what something is
 * worth to the speaker. The one exception is the answer to a question, whose leaning is what the rules let be heard.
 */

const PARTY_KEYS = [
  "ask.paper",
  "ask.thing",
  "ask.visit",
  "ask.training",
  "ask.access",
  "ask.again",
  "press",
  "press.exclusivity",
  "exclusivity",
  "exclusivity.again",
  "propose",
  "propose.again",
  "propose.more",
  "propose.other",
  "propose.last",
  "agree.nnn",
  "agree.deposit",
  "agree.terms",
  "decline.nnn",
  "decline.deposit",
  "decline.terms",
  "decline.price",
  "decline.budget",
  "decline.channel",
  "decline.unable",
  "decline.proof",
  "decline.file",
  "decline.held",
  "decline.binds",
  "stall",
  "quit",
  "quit.signed",
  "hear.gift",
  "hear.proof",
  "hear.visit",
  "hear.deflect",
  "hear.refuse",
  "hear.trade",
  "hear.tidings",
  "hear.pressure",
  "hear.reference",
  "hear.doubted",
  "hear.nnn",
  "hear.keep",
  "hear.terms",
  "hear.terms.again",
  "hear.terms.back",
  "hear.terms.same",
  "hear.reject",
  "hear.accept",
  "hear.exclusive",
  "hear.approach",
  "hear.dismiss",
  "hear.silence",
  "probe.capability.takes",
  "probe.capability.weighs",
  "probe.capability.partners",
  "probe.plans.takes",
  "probe.plans.weighs",
  "probe.plans.partners",
  "probe.references.takes",
  "probe.references.weighs",
  "probe.references.partners",
] as const;

const OWNER_KEYS = [
  "you.deflect.paper",
  "you.deflect.thing",
  "you.deflect.visit",
  "you.deflect.training",
  "you.deflect.access",
  "you.deflect.exclusivity",
  "you.refuse",
  "you.refuse.exclusivity",
  "you.share",
  "you.share.visit",
  "you.trade.nnn",
  "you.trade.deposit",
  "you.mention.talks",
  "you.mention.proof",
  "you.mention.terms",
  "you.mention.signed",
  "you.named.talks",
  "you.named.proof",
  "you.named.terms",
  "you.named.signed",
  "you.nnn",
  "you.probe",
  "you.propose",
  "you.propose.again",
  "you.propose.same",
  "you.accept",
  "you.reject",
  "you.exclusivity",
  "you.keep",
  "you.dismiss",
  "you.approach",
] as const;

export const SPEECH_KEYS = [...PARTY_KEYS, ...OWNER_KEYS] as const;
export type SpeechKey = (typeof SPEECH_KEYS)[number];

/** What an asset is asked for, and given, as. */
export type Thing = "paper" | "thing" | "visit" | "training" | "access";

/**
 * What must be so for a sentence to fit. `maker`: the speaker could make the product, so it has engineers; `plant`: and the
 * product is a thing that is made in a plant. `fresh`: the two have only begun to talk; `acquainted`: they have talked for weeks.
 * `reports`: the speaker has somebody above it, as who owns the firm has not. `asked`: what is given was asked for; `nearer`: a new paper asks for less, and for more of nothing; the others: what it is about.
 */
export type Fit = "maker" | "plant" | "fresh" | "acquainted" | "asked" | "reports" | "nearer" | Thing;

/** One sentence in English and Chinese. The same placeholders stand in both. Without `fit` anybody may say it, with several all hold. */
export type Line = readonly [en: string, zh: string, fit?: Fit | readonly Fit[]];

/** How an organisation sounds. It follows from its name alone, so it tells nothing of what it is. */
export const MANNERS = ["formal", "warm", "plain"] as const;
export type Manner = (typeof MANNERS)[number];

/** Occasions on which people begin with a courtesy. */
export const OCCASIONS = ["request", "remind", "yes", "no", "easy", "answer", "heard", "parting"] as const;
export type Occasion = (typeof OCCASIONS)[number];
