/**
 * With what a party opens the talks, before anybody has moved: somebody speaks first. Chosen by the voice of the game and
 * the seat, which both sides know; it says nothing of what the party is.
 */
import type { Words } from "./voice.ts";

const GREETINGS: readonly Words[] = [
  {
    en: "Good to have you here. We have read what there is to read about it. What may we see first?",
    zh: "欢迎欢迎。能看到的资料我们都看过了。先给我们看点什么？",
  },
  {
    en: "Welcome. My colleagues have many questions; I have only one: what would you like from us?",
    zh: "请坐。同事们问题很多，我只有一个：您希望我们做什么？",
  },
  {
    en: "Thank you for coming all this way. Tell us about it, in your own words. We have time.",
    zh: "谢谢您远道而来。用您自己的话给我们讲讲吧，不着急。",
  },
  {
    en: "Please sit down. We are curious, and we are quick learners. Where shall we begin?",
    zh: "请坐，我们很好奇，学东西也快。从哪儿说起？",
  },
  {
    en: "I am glad that this worked out. Before we talk about money, show us what it can do.",
    zh: "能见面真好。谈钱之前，先让我们看看它的本事。",
  },
  {
    en: "We have heard good things. Shall we begin with what you would like to show us?",
    zh: "久仰了。不如先从您想给我们看的说起？",
  },
];

/** Parties of one game open differently, as long as there are as many ways. */
export const greetingOf = (voice: number, seat: number): Words =>
  GREETINGS[(Math.abs(Math.trunc(voice)) + seat) % GREETINGS.length]!;
