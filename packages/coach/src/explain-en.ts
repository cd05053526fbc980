import type { Said, Words } from "./explain-words.ts";

const offer = ({ royalty, upfront }: Said): string =>
  upfront === null ? `a royalty of ${royalty}` : `a royalty of ${royalty} and ${upfront} on signature`;
const against = ({ deposit }: Said): string =>
  deposit === null ? "only against a signed NNN" : `only against a deposit of ${deposit}`;

export const EN: Words = {
  did: {
    approach: ({ party }) => `You opened talks with ${party}.`,
    share: ({ party, asset }) => `You gave ${party} ${asset}.`,
    deflect: ({ party }) => `You answered ${party} with benefits instead of what it asked for.`,
    refuse: ({ party }) => `You said no to ${party}.`,
    trade: (said) => `You offered ${said.party} what it asked for, ${against(said)}.`,
    probe: ({ party }) => `You asked ${party} about itself.`,
    mention: ({ party }) => `You let ${party} know that you talk to others.`,
    nnn: ({ party }) => `You asked ${party} to sign an NNN.`,
    propose: (said) => `You proposed ${offer(said)} to ${said.party}.`,
    accept: ({ party }) => `You accepted the terms of ${party}.`,
    reject: ({ party }) => `You turned down the terms of ${party}.`,
    exclusivity: ({ party, weeks }) => `You gave ${party} exclusivity for ${weeks} weeks.`,
    build: ({ channel }) => `You began to build a channel of your own: ${channel}.`,
    develop: () => "You began to develop the next release.",
    dismiss: ({ party }) => `You ended the talks with ${party}.`,
    wait: () => "You let the rest of the week pass.",
    close: () => "You closed the talks.",
  },
  doing: {
    approach: ({ party }) => `open talks with ${party}`,
    share: ({ party, asset }) => `show ${party} ${asset}`,
    deflect: ({ party }) => `answer ${party} with benefits instead of what it asks for`,
    refuse: ({ party }) => `say no to ${party}`,
    trade: (said) => `give ${said.party} what it asks for ${against(said)}`,
    probe: ({ party }) => `ask ${party} about itself`,
    mention: ({ party }) => `let ${party} know that you talk to others`,
    nnn: ({ party }) => `ask ${party} to sign an NNN`,
    propose: (said) => `propose ${offer(said)} to ${said.party}`,
    accept: ({ party }) => `accept the terms of ${party}`,
    reject: ({ party }) => `turn down the terms of ${party}`,
    exclusivity: ({ party, weeks }) => `give ${party} exclusivity for ${weeks} weeks`,
    build: ({ channel }) => `build a channel of your own, ${channel}`,
    develop: () => "develop the next release",
    dismiss: ({ party }) => `end the talks with ${party}`,
    wait: () => "let the rest of the week pass",
    close: () => "close the talks",
  },
  grades: { best: "best", good: "good", inaccuracy: "inaccuracy", mistake: "mistake", blunder: "blunder" },
  saved: (money, months) => `It spares them ${money} and ${months} months of rebuilding.`,
  shareFell: (money) => `Your share of the pie falls by ${money} at once.`,
  shareRose: (money) => `Your share of the pie rises by ${money} at once.`,
  between: " ",
  fine: (grade) => (grade === "best" ? "Nothing better was found." : "As good as the best, or nearly."),
  lost: (grade, points, money) =>
    `${capital(grade)}: over the rest of the game it costs ${points} points, ${money}, on average.`,
  unsure: (mild, severe, points) =>
    `About ${points} points; whether that is ${a(mild)} or ${a(severe)} depends on chance.`,
  better: (move) => `Better: ${move}.`,
  onlyMove: (points) => `The only move: anything else costs ${points} points or more.`,
  principles: {
    "proof-before-know-how": {
      rule: "Show what proves, keep what teaches: be believed before you are copied.",
      for: "Without proof nobody pays, with full disclosure nobody needs to (Arrow 1962).",
      against: "Where rebuilding is slow or the product ages fast, a file gives little away.",
    },
    "money-before-paper": {
      rule: "Nothing on paper before something is signed or paid.",
      for: "A deposit tells who means to pay from who means to read.",
      against: "A deposit above what the file is worth to a true partner sends the partner away too.",
    },
    "several-buyers": {
      rule: "Talk to several, and let each know.",
      for: "One more serious bidder is worth more than the best bargaining with those there are (Bulow and Klemperer 1996).",
      against: "It holds for serious and independent bidders; a pretended one adds nothing.",
    },
    "no-free-exclusivity": {
      rule: "Exclusivity has a price; without it, never.",
      for: "Who alone may buy can wait: your other links are what your share is made of.",
      against: "Paid for, or where the buyer must invest first, exclusivity can be worth granting.",
    },
    "own-the-channel": {
      rule: "Own the way to the customer, or control who does.",
      for: "Where imitation is easy the profit goes to whoever holds the complementary assets (Teece 1986).",
      against: "A channel costs money and weeks; with little time or cash it comes too late.",
    },
    "release-in-time": {
      rule: "Make what they know obsolete.",
      for: "An outsider who needs L months after each release earns in a share 1 − L/T of the time only.",
      against: "A release that does not pay for itself weakens nobody but you.",
    },
    "ask-your-due": {
      rule: "Ask for what your absence would cost them.",
      for: "The due is what the terms yield less the party's share in the power map.",
      against: "Asked for too long, it outlives their patience: concede with the weeks.",
    },
    "sign-while-needed": {
      rule: "Sign while they still need you.",
      for: "Every file given and every week shortens the time in which an agreement holds.",
      against: "Terms that pay the other side to stop are worth no more than their upfront.",
    },
    "keep-their-trust": {
      rule: "A no costs trust; an answer with benefits costs less.",
      for: "Parties that have lost trust leave, and with them what they would have paid.",
      against: "Trust bought with files is dear: an answer, not a gift, is enough.",
    },
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function a(noun: string): string {
  if (noun === "best" || noun === "good") return `a ${noun} move`;
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
