/** What is said around a drill, and of what a class has learnt, in both languages. */
import type { Form, Sitting } from "@linchpin/learn";
import type { Language } from "@linchpin/table";

interface DrillWords {
  readonly week: (week: number, weeks: number, moves: string) => string;
  readonly lately: string;
  readonly alsoThere: (names: string) => string;
  readonly ask: Readonly<Record<"one" | "all", string>>;
  readonly answer: Readonly<Record<"one" | "all", string>>;
  readonly notOne: (text: string, most: number) => string;
  readonly noAnswer: string;
  /** What to do with a file of progress that cannot be read. */
  readonly beginAnew: string;
  readonly right: (lead: string) => string;
  readonly rightAll: string;
  readonly wrong: (numbers: string) => string;
  readonly wrongAll: (numbers: string) => string;
  readonly reason: string;
  readonly against: (rule: string) => string;
  readonly worth: string;
  /** Nothing speaks for the answer but that it came out ahead. */
  readonly noReason: string;
  readonly missed: (days: number) => string;
  readonly again: (days: number) => string;
  readonly rating: (rating: string) => string;
  readonly share: string;
  readonly score: (right: number, of: number) => string;
}

export const DRILL: Readonly<Record<Language, DrillWords>> = {
  en: {
    week: (week, weeks, moves) => `week ${week} of ${weeks} · ${moves}`,
    lately: "Since your last week",
    alsoThere: (names) => `Also in talks: ${names}.`,
    ask: { one: "What do you do now?", all: "Which of these hold? There are several." },
    answer: { one: "The number of your answer:", all: "The numbers of all that hold, such as 1,3:" },
    notOne: (text, most) => `"${text}" is no answer here: numbers from 1 to ${most}, such as 2 or 1,3.`,
    noAnswer: "No answer was given. In a terminal type its number; in a script:",
    beginAnew: "move it away to begin anew",
    right: (lead) => `Right. The next best brings ${lead} less.`,
    rightAll: "Right: these hold, and no other.",
    wrong: (numbers) => `No. Right is ${numbers}.`,
    wrongAll: (numbers) => `Not quite. What holds is ${numbers}.`,
    reason: "Why",
    against: (rule) => `This answer goes against a rule that usually holds: "${rule}"`,
    worth:
      "What each is worth in points, if it is followed up as well as can be. 0: you stay at home; 100: your share at a full table; below 0 is worse than staying at home.",
    noReason: "No one thing decides it: it came out ahead in the games played out.",
    missed: (days) => `Here again because you missed one like it ${ago(days)}.`,
    again: (days) => `Here again because you last met one like it ${ago(days)}.`,
    rating: (rating) => `Your rating: ${rating}.`,
    share: "This drill again, in a terminal and in the browser:",
    score: (right, of) => `${right} of ${of} right.`,
  },
  zh: {
    week: (week, weeks, moves) => `第${week}周，共${weeks}周 · ${moves}`,
    lately: "你上一周之后",
    alsoThere: (names) => `同时在谈：${names}。`,
    ask: { one: "现在你怎么做？", all: "下面哪几个站得住？不止一个。" },
    answer: { one: "你的答案的编号：", all: "所有站得住的编号，例如1,3：" },
    notOne: (text, most) => `“${text}”不是这里的答案：请输入1到${most}的编号，例如2或1,3。`,
    noAnswer: "没有给出答案。在终端里输入编号；在脚本里：",
    beginAnew: "把它移走，就从头开始",
    right: (lead) => `对。第二好的少 ${lead}。`,
    rightAll: "对：站得住的就是这些。",
    wrong: (numbers) => `不对。正确的是${numbers}。`,
    wrongAll: (numbers) => `不完全对。站得住的是${numbers}。`,
    reason: "为什么",
    against: (rule) => `这个答案违背一条通常成立的规则：“${rule}”`,
    worth: "每个选择值多少分，之后都尽可能走好。0：留在家里；100：人人到桌时你的份额；低于0比留在家里还差。",
    noReason: "不是哪一件事决定的：推演下来，它总的结果更好。",
    missed: (days) => `再来一次：${agoZh(days)}你答错过类似的一题。`,
    again: (days) => `再来一次：${agoZh(days)}你遇到过类似的一题。`,
    rating: (rating) => `你的等级分：${rating}。`,
    share: "再做这道题，在终端里和在浏览器里：",
    score: (right, of) => `做过 ${of} 题，答对 ${right} 题。`,
  },
};

const ago = (days: number): string => (days === 0 ? "today" : days === 1 ? "a day ago" : `${days} days ago`);
const agoZh = (days: number): string => (days === 0 ? "今天" : `${days}天前`);

const SITTINGS_ZH: Readonly<Record<Sitting, string>> = { before: "学前", after: "学后", later: "三周后的" };

interface ClassWords {
  readonly colon: string;
  readonly noTest: string;
  readonly oneTest: string;
  /** What follows says why it does not count. */
  readonly theTest: (sitting: Sitting, form: Form) => string;
  readonly unread: (problem: string) => string;
  readonly unreplayed: (problem: string) => string;
  readonly otherSeed: string;
  readonly notOver: string;
  readonly people: (all: number, both: number) => string;
  readonly columns: readonly string[];
  readonly span: (low: string, high: string) => string;
  readonly two: string;
}

export const CLASS: Readonly<Record<Language, ClassWords>> = {
  en: {
    colon: ": ",
    noTest: "no test was taken",
    oneTest: "one test was taken, so there is no after",
    theTest: (sitting, form) => `the test ${sitting} (form ${form}) `,
    unread: (problem) => `cannot be read: ${problem}`,
    unreplayed: (problem) => `cannot be replayed: ${problem}`,
    otherSeed: "was played with another seed than everybody's: it cannot be compared",
    notOver: "is not over: play it to its end and export again",
    people: (all, both) =>
      `${all} ${all === 1 ? "learner" : "learners"}, ${both} with a test before and one after.`,
    columns: ["measure", "before", "after", "change", "95 %", "effect size g", "95 %"],
    span: (low, high) => `${low} to ${high}`,
    two: "Two learners at least are needed for an interval.",
  },
  zh: {
    colon: "：",
    noTest: "没有做过测试",
    oneTest: "只做过一次测试，没有学后的一次",
    theTest: (sitting, form) => `${SITTINGS_ZH[sitting]}测试（${form}卷）`,
    unread: (problem) => `读不懂：${problem}`,
    unreplayed: (problem) => `无法重演：${problem}`,
    otherSeed: "用的随机号和大家不同，不能比较",
    notOver: "还没有结束：请玩到结束再导出",
    people: (all, both) => `${all}位学员，其中${both}位学前学后都做过测试。`,
    columns: ["指标", "学前", "学后", "变化", "95%区间", "效应量g", "95%区间"],
    span: (low, high) => `${low}到${high}`,
    two: "至少要有两位学员，才算得出区间。",
  },
};
