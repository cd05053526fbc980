/** English. `{asset}` already has its article: "the drawings", "a walk through the plant". */
import type { Phrases } from "./phrase-keys.ts";

export const PHRASES_EN: Phrases = {
  "ask.paper": [
    "Could you first send {asset}, so that our engineers can evaluate it?",
    "The catalogue is not enough. May we have {asset}?",
    "Management must see {asset} before the project can be approved.",
    "The tender file has a blank where {asset} should be. Could you help us fill it?",
  ],
  "ask.thing": [
    "Please let us have {asset}; we will run some tests.",
    "Words are one thing. With {asset} on our bench we could decide.",
    "Could we have {asset} free of charge? The orders afterwards will be large.",
  ],
  "ask.visit": [
    "May we come and look for ourselves? We have {asset} in mind.",
    "Our director would like to see how you work: {asset}, if that can be arranged.",
    "A visit would help us to speak for you at home. Could you arrange {asset}?",
  ],
  "ask.training": [
    "We would like a technical exchange: {asset}. More than ten of our engineers will attend.",
    "Before we sign, could our team learn how it's done? {asset} would be ideal.",
    "Please cover the travel for now. Once we cooperate everything is easy to settle. It is about {asset}.",
  ],
  "ask.access": [
    "It is quicker if we look after {asset} from here.",
    "Leave {asset} to us and you save yourselves the trouble.",
    "For the authorities it would be simplest if we held {asset}.",
  ],
  press: [
    "About {asset}: our engineers are still waiting.",
    "May I come back to {asset}? I'm asked about it every morning.",
    "Without {asset} I cannot take this any further inside.",
  ],
  "press.exclusivity": [
    "We have not heard from you about exclusivity.",
    "Exclusivity is the point that my management asks about first.",
    "A word on exclusivity would make the rest much easier.",
  ],
  exclusivity: [
    "As this is strategic, we hope for exclusivity: {weeks} weeks.",
    "Please have no contact with other companies for {weeks} weeks while we talk.",
    "Without exclusivity we cannot commit resources. {weeks} weeks would do.",
  ],
  propose: [
    "We have put terms on paper. Please look at them.",
    "Let us fix the direction: here is what we can sign.",
    "My management has agreed to a proposal. I send it to you now.",
  ],
  "agree.nnn": [
    "The agreement is signed. Confidentiality matters to us too.",
    "Our lawyer had two commas to change. You have it back with our chop on it.",
  ],
  "agree.deposit": [
    "Agreed. We will arrange the payment this week.",
    "No problem, let us do it this way: first the deposit, then the detail.",
  ],
  "agree.terms": [
    "No problem, let us go by this plan. We sign.",
    "My management agrees. The chop is on it.",
    "Good. Then we are partners on paper too.",
  ],
  "decline.nnn": [
    "We are old friends already; a contract about silence looks strange to my management.",
    "Our legal department has its own version and no time before the holidays.",
    "That is not very convenient at present.",
  ],
  "decline.deposit": [
    "Paying before we have seen anything is difficult. Perhaps after acceptance?",
    "For this we have no budget line. It may be a little difficult.",
    "Others show such things without being asked twice. Let us leave it for now.",
  ],
  "decline.terms": [
    "With these terms I cannot answer to my management.",
    "That may be a little difficult. Give a little more and we can talk.",
    "In principle yes; at this price no.",
  ],
  stall: [
    "We still need to study it internally.",
    "We will decide when the director is back.",
    "The process is under way, please wait a little.",
    "Let us think it over.",
    "What we value is long-term cooperation; there is no hurry.",
    "Friends first, business second. Have you had our river fish yet?",
  ],
  quit: [
    "There is no rush. Let us stay in touch.",
    "We thank you for your time. The project goes another way.",
  ],
  "probe.capability.takes": [
    "Our institute has a group that knows this field rather well, to be honest.",
    "Capability? Give our engineers a week with it and you will see.",
  ],
  "probe.capability.weighs": [
    "We could do parts of it. Whether we should is a matter of arithmetic.",
    "We make a good many things ourselves, and we buy a good many.",
  ],
  "probe.capability.partners": [
    "Building such a thing is not our trade. Channels and service we can take care of.",
    "You lead the updates, we look after the customer. That is what we are good at.",
  ],
  "probe.plans.takes": [
    "Local content has to rise; in time the core parts should be made here.",
    "The board wants a line of our own. How one gets there is left to us.",
  ],
  "probe.plans.weighs": [
    "We look at several ways and take the one that gets there in time.",
    "The budget is fixed, the route is not.",
  ],
  "probe.plans.partners": [
    "How long is the warranty, and what does the next generation bring? That is what we plan with.",
    "We plan in years. You may see our sales figures if it helps.",
  ],
  "probe.references.takes": [
    "Our foreign partners learn a lot from us, and we from them. Some no longer come.",
    "References? We usually went on by ourselves after a year or two.",
  ],
  "probe.references.weighs": [
    "Some suppliers stayed, some did not. It was always a matter of price.",
    "Ask whom you like; the answers will be mixed, as everywhere.",
  ],
  "probe.references.partners": [
    "Call our oldest supplier. We have paid each invoice for eleven years.",
    "You may see our customer list. Most have been with us since the start.",
  ],
  "you.deflect.paper": [
    "That belongs to the second-stage file. Look at what it does first: here are the results.",
    "Which decision depends on it? I can show you the measurements for that instead.",
    "We submit such papers straight to the laboratory; you get the certificate.",
  ],
  "you.deflect.thing": [
    "Our engineer brings one, runs it with you and takes it back.",
    "Tell us what you want to measure. We'll do it together and you keep the data.",
  ],
  "you.deflect.visit": [
    "Let me bring the plant to you: a film, and a customer who will answer your questions.",
    "A customer near you will show you ours at work.",
  ],
  "you.deflect.training": [
    "Training is part of milestone two and starts when it is paid. A demonstration I can give you now.",
    "Gladly. Exchanges are charged by the day; the first hour, on results, is free.",
  ],
  "you.deflect.access": [
    "Name, papers and tools stay with us; you would hold a written licence.",
    "We look after that ourselves, so that you needn't carry the risk.",
  ],
  "you.deflect.exclusivity": [
    "At present we talk with several companies, all without exclusivity.",
    "Exclusivity can be discussed once region, volume and a break fee stand beside it.",
  ],
  "you.refuse": [
    "No, that stays with us.",
    "I'm afraid not.",
    "That isn't for sale, and not for showing either.",
  ],
  "you.share": ["Here it is: {asset}.", "As you asked: {asset}.", "You have {asset} from today."],
  "you.share.hosted": [
    "You are welcome: {asset}. Our engineer will be beside you.",
    "Come and see: {asset}. We have marked where the cameras stay off.",
  ],
  "you.trade.nnn": ["Gladly, as soon as the agreement on non-use and non-disclosure is signed."],
  "you.trade.deposit": [
    "Against a deposit of {amount} you can have {asset}.",
    "{asset} follows the deposit: {amount}.",
  ],
  "you.mention": [
    "You should know that we are talking to others as well.",
    "We are not alone at the table; I'd rather you heard it from me.",
  ],
  "you.nnn": ["Before we go deeper: our agreement on non-use, non-disclosure and non-circumvention."],
  "you.probe": ["Tell me a little about your {topic}.", "I should like to understand your {topic} better."],
  "you.propose": ["These are our terms."],
  "you.accept": ["Agreed. We sign."],
  "you.reject": ["Not on these terms. Which point matters most to you?"],
  "you.exclusivity": ["Very well: for {weeks} weeks we talk to nobody else."],
  "you.dismiss": ["Let us end the talks here, as friends."],
  "you.approach": ["We should like to show you what we have."],
};
