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

/** Of a party that nobody called: it is the guest. */
const CALLERS: readonly Words[] = [
  {
    en: "We have heard of you, and did not want to wait until we are asked. What may we see?",
    zh: "听说了你们，就不等你们来找了。能让我们看点什么？",
  },
  {
    en: "Thank you for making time for us as well. What would you show us first?",
    zh: "谢谢您也抽时间见我们。先给我们看点什么？",
  },
  {
    en: "Others speak of you. We would like to see for ourselves what it can do.",
    zh: "常听人说起你们，我们想亲眼看看它的本事。",
  },
];

/** Parties of one game open differently, as long as there are as many ways. `came`: of its own accord. */
export function greetingOf(voice: number, seat: number, came = false): Words {
  const ways = came ? CALLERS : GREETINGS;
  return ways[(Math.abs(Math.trunc(voice)) + seat) % ways.length]!;
}
