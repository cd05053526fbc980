/**
 * What people say with each act, by key: several phrases each. Nothing here depends on a hidden type, on what an offer
 * is worth to the speaker or on anything that the owner may not know; only on the act, the thing and the answer.
 */
import { PHRASES_EN } from "./phrases-en.ts";
import { PHRASES_ZH } from "./phrases-zh.ts";
import type { Language } from "./language.ts";

export const PHRASE_KEYS = [
  "ask.paper",
  "ask.thing",
  "ask.visit",
  "ask.training",
  "ask.access",
  "press",
  "press.exclusivity",
  "exclusivity",
  "propose",
  "agree.nnn",
  "agree.deposit",
  "agree.terms",
  "decline.nnn",
  "decline.deposit",
  "decline.terms",
  "stall",
  "quit",
  "probe.capability.takes",
  "probe.capability.weighs",
  "probe.capability.partners",
  "probe.plans.takes",
  "probe.plans.weighs",
  "probe.plans.partners",
  "probe.references.takes",
  "probe.references.weighs",
  "probe.references.partners",
  "you.deflect.paper",
  "you.deflect.thing",
  "you.deflect.visit",
  "you.deflect.training",
  "you.deflect.access",
  "you.deflect.exclusivity",
  "you.refuse",
  "you.share",
  "you.trade.nnn",
  "you.trade.deposit",
  "you.mention",
  "you.nnn",
  "you.probe",
  "you.propose",
  "you.accept",
  "you.reject",
  "you.exclusivity",
  "you.dismiss",
  "you.approach",
] as const;
export type PhraseKey = (typeof PHRASE_KEYS)[number];
export type Phrases = Readonly<Record<PhraseKey, readonly string[]>>;

export const PHRASES: Readonly<Record<Language, Phrases>> = { en: PHRASES_EN, zh: PHRASES_ZH };
