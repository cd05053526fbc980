export { branchIn, coverOf } from "./cover.ts";
export {
  askedBefore,
  bindingBy,
  dueIn,
  givingLines,
  pricesAt,
  pricesIn,
  takenOff,
  underWay,
  type Asked,
} from "./caution.ts";
export { othersMove, simulatedMove, type Players } from "./driver.ts";
export { endingOf, type Ending } from "./ending.ts";
export {
  addedByLicence,
  addedBySigning,
  cashLasts,
  costOfExclusivity,
  costOfPromise,
  costOfWeeks,
  divisionOf,
  effectOf,
  figuresOf,
  gainOfChannel,
  gainOfParty,
  gainOfRelease,
  ifEndedNow,
  onTable,
  outlookTogether,
  priceOf,
  termsNow,
  termsSeen,
  termsWith,
  weeksLeft,
  type Division,
  type Figures,
  type TermsNow,
} from "./figures.ts";
export { giftsOf, type Gift } from "./gifts.ts";
export type { Entry, Heard } from "./log.ts";
export {
  atWeek,
  canTakeBack,
  cutAt,
  isWeekOpen,
  positionOf,
  readingOf,
  sitDown,
  sitThrough,
  stepsIn,
  take,
  takeBack,
  unread,
  type Branch,
  type Known,
  type Match,
  type Setting,
  type Taken,
} from "./match.ts";
export { openTerms } from "./open-terms.ts";
export { openingOf, type Opening } from "./opening.ts";
export { positionSeen } from "./position-seen.ts";
export { movesOf, settingIn, textOf, type Opened } from "./record.ts";
export { matchSeen, voiceOfTable } from "./seen.ts";
export {
  firstTerms,
  lastTerms,
  licensable,
  mostPenalty,
  seenByParty,
  withChannel,
  withPromise,
  withPart,
  withTerm,
} from "./terms-draft.ts";
export { lastAnswers, lastAnswersInWords } from "./last-answers.ts";
export {
  eventInWords,
  firstNew,
  newsInWords,
  newsOf,
  threadOf,
  type Card,
  type NewsItem,
  type OfferState,
  type ThreadEntry,
} from "./thread.ts";
