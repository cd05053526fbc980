/** A technology deal: its file, what each coalition is worth, prices, terms, uncertainty. */

// The vocabulary.
export { ASSET_KINDS, hasKey, OWNER, OWNER_KEY } from "./deal.ts";
export type {
  Asset,
  AssetKind,
  Band,
  Channel,
  Component,
  Deal,
  Milestone,
  Party,
  Releases,
  Technology,
  Terms,
} from "./deal.ts";
export { dealAt, type Group, type Range, type UncertainDeal } from "./ranges.ts";

// Files.
export { parseDeal, type DealResult } from "./file/dealfile.ts";
export type { DealFile } from "./file/build.ts";
export type { Assumption } from "./file/ledger.ts";
export { parseTerms } from "./file/termsfile.ts";
export { dealNames } from "./file/termsfile-checks.ts";
export { termsFields, writeDeal, writeTerms } from "./file/write.ts";
export { adviceFor } from "./file/advice.ts";
export type { Hint } from "./file/hint.ts";
export { holdingAdvice } from "./file/advice-holding.ts";
export { adviceForTerms } from "./file/advice-terms.ts";
export { addressOf, ENTRIES, PAGE, type Entry } from "./file/entries.ts";
export { dealJsonSchema, termsJsonSchema } from "./file/jsonschema.ts";
export { type RawDeal } from "./file/schema.ts";
export { type RawTerms } from "./file/schema-terms.ts";
export { ASKED, EXAMPLES, type Example } from "./draft/asked.ts";
export { LIMITS } from "./file/limits.ts";
export { MONEY, SHARE } from "./file/numbers.ts";

// What a coalition is worth, and how the pie is divided.
export {
  addBidder,
  disclose,
  fullTable,
  grantExclusivity,
  leaveTalks,
  ownChannel,
  ownsChannel,
  restrictTo,
  withoutChannels,
  withoutExclusivity,
  withoutParty,
} from "./model/changes.ts";
export { clockOf, courseOf, earningOver, freshMonths, presentValue } from "./model/time.ts";
export type { Clock, Course } from "./model/time.ts";
export { modelOf, plannedBirths, reaches, standingOf, type Model, type Standing } from "./model/model.ts";
export { bestPlan, plansAlone, rebuildOf } from "./model/worth.ts";
export type { Plan, Rebuild } from "./model/worth.ts";
export { gameOf, MAX_TABLE_PLAYERS, type Game } from "./model/game.ts";
export { ownerShare, powerMap, shareChanges } from "./model/power.ts";
export type { Estimate, PowerMap } from "./model/power.ts";
export { outsiderShare, separatingFee } from "./model/leadtime.ts";

// Prices.
export { leverPrices, priceList, type Price, type PriceList } from "./prices/prices.ts";
export { freeToShow, lossesTo, showingTo } from "./prices/losses.ts";
export type { FreeToShow } from "./prices/losses.ts";
export { untoldIn } from "./untold.ts";
export { FREE_SHARE } from "./prices/free.ts";
export { ladderFor, STAGES, type Rung, type Stage } from "./prices/ladder.ts";
export { mapReport, playerKeys, priceReport } from "./prices/report.ts";
export type { DisclosurePrice, PricedDeal, PriceReport } from "./prices/report.ts";
export { priceRanges, type PriceRanges } from "./prices/report-ranges.ts";

// Terms.
export { bareTerms } from "./terms/bare.ts";
export { licenceOf, supplies, valueAt, type Licence } from "./terms/licence.ts";
export {
  chosenWith,
  idleWay,
  optionsOf,
  optionsWith,
  type Option,
  type Options,
  type Way,
} from "./terms/options.ts";
export { aloneOf } from "./terms/alone.ts";
export { termsValue, termsWorking, withoutDeal } from "./terms/terms.ts";
export type { Holder, TermsValue, TermsWorking } from "./terms/terms.ts";
export { besideOf, type Beside } from "./terms/beside.ts";
export { termsFigures, type TermsFigures } from "./terms/figures.ts";
export { termsReport, type TermsReport } from "./terms/report.ts";
export { averageRate, idleTrade, readyTrade, type Trade } from "./terms/payments.ts";
export type { Stream } from "./terms/streams.ts";
export { termsWarnings, TRADE_ROYALTY, type Warning } from "./terms/warnings.ts";
export { EQUAL_GAIN, suggestTerms } from "./suggest/suggest.ts";
export type { Obstacle, Sheet, Suggestions } from "./suggest/suggest.ts";
export { outlinesOf, suppliesOf, type Frame, type Outline } from "./suggest/frame.ts";
export { GRID, USUAL } from "./suggest/money.ts";

// Uncertainty.
export { movingTogether, quantiles, sampler, tornado, turns } from "./uncertainty/uncertainty.ts";
export type { Groups, MonteCarlo, Quantiles, Swing, Turn } from "./uncertainty/uncertainty.ts";
export { pertQuantile, samplePert, type Spread } from "./uncertainty/pert.ts";

// A draft from eight answers.
export {
  ABILITIES,
  CERTAINTIES,
  HOW_MUCH,
  NEWNESS_ANSWERS,
  parseAnswers,
  PATENTS,
  type Answers,
  type Ask,
} from "./draft/answers.ts";
export { WISHES } from "./draft/answers-checks.ts";
export { draftDeal } from "./draft/draft.ts";
export { draftText, redraft, renameInText, setInText, stoodFor } from "./draft/redraft.ts";
export { KINDS, type Kind } from "./draft/kinds.ts";
export { guessedParts } from "./draft/teaches.ts";
export { sortOf, thingCalled } from "./draft/guess.ts";
export { SORTS, THINGS, type Thing } from "./draft/things.ts";
export { isDraftNote, isSourced, LANGUAGES, type DraftLanguage } from "./draft/notes.ts";
export { checkFirst, draftedIn, swingsOf } from "./draft/check-first.ts";
