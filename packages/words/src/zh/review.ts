/** What a review says around the explanations, in Simplified Chinese. */
import { sameFigure } from "../explanation-words.ts";
import type { ReviewWords } from "../en/review.ts";

/** 复盘里找到的，以及为什么再试一次不必相同；一样就不说。 */
const anew = (gained: string, review: string): string =>
  sameFigure(gained, review) ? "" : `复盘时推演的是另一批走向，那里更好的走法领先 ${review} 分。`;

/** 五次中有四次落在哪两者之间；都一样就不说。 */
const most = ([low, , high]: readonly string[]): string =>
  low === high ? "" : `（五次中有四次在 ${low} 到 ${high} 之间）`;

export const REVIEW_ZH: ReviewWords = {
  title: (name) => `复盘：${name}`,
  subtitle: (seed, weeks, decisions) =>
    `随机号 ${seed}，${weeks} 周，${decisions} 个决定。评分只看你当时能知道的，不看隐藏的事实。`,
  scale: (floor, ceiling) =>
    `V 是你预期的结局，在这笔交易的两端之间计分：0 分是 ${floor}（什么都不做，一开始就收场），100 分是 ${ceiling}（人人都坐到桌边时你的份额）。`,
  columns: { week: "周", value: "V", label: "评价", move: "你的走法", better: "更好的走法" },
  sways: "，取决于一项假设",
  unfinished: (start, end) => `开局 V ${start}。谈判尚未结束，目前 V ${end}。`,
  skill: (skill, luck, estimate, accuracy) =>
    `与教练的走法相比，你的决定带来 ${skill} 分（技能，± 为 95% 区间），对方的行动和运气 ${luck} 分（运气），教练自己的估计误差 ${estimate} 分（估计）。准确度 ${accuracy}（满分 100：全局得失合计，不输给教练的走法；50 分是丢了其中五分之二）。`,
  result: (money, end, start, could) =>
    `你最后得到 ${money}：满分 100，得 ${end} 分。从第一周起照教练的走法，可以期望 ${start} 分；走出找到的最好的第一步之后，${could} 分。`,
  dearest: "代价最大的",
  wellDone: "做得好的",
  rest: "其余",
  cost: (what, points, moves, gained) =>
    `${what}：${points}，共 ${moves} 步${gained === null ? "" : `；同类的其他走法赚回 ${gained}`}`,
  forGood: (card) => `${card}；排在最前，因为送出去就收不回来`,
  measured: "每项代价是和更好的走法比，技能是和教练的走法比：两者加起来不必相等。",
  dearestOfThem: "其中代价最大的：",
  wellMove: (week, deed) => `${week}：${deed}`,
  aboveCoach: (points) => `比教练的走法多得 ${points} 分。`,
  costMove: (week, deed, points, better, perhaps) =>
    `${week}，${points}：${deed}${better === null ? "" : `更好的走法：${better}。`}${perhaps === null ? "" : `也许更好：${perhaps}。`}`,
  costs: {
    "proof-before-know-how": "你放手交出的",
    "show-proof": "本可以及时出示的",
    "money-before-paper": "本可以先收钱或先签字的",
    "several-buyers": "没有请来、或互不知情的买家",
    "no-free-exclusivity": "给得太便宜的独家",
    "own-the-channel": "不属于你的销售渠道",
    "release-in-time": "没有推出的新一代",
    "ask-your-due": "你要的价和你接受的价",
    "sign-while-needed": "本可以签下的约",
    "keep-their-trust": "消耗掉的信任",
    "know-who-you-face": "没有问清的对手",
    "count-the-cost": "得不偿失的开销",
  },
  counted: (counts) => counts.map(([label, count]) => `${label} ${count}`).join(" · "),
  course: "每周的 V",
  courseWords: (from, to, low, week) =>
    `从 ${from} 到 ${to}，最低 ${low}，在${week === null ? "最后" : `第 ${week} 周`}。圆点是有评价的决定。`,
  lessons: "这一局的教训",
  noLessons: "没有哪一类决定加起来确实损失三分以上。",
  lessonCost: (points, weeks) => `它让你损失 ${points} 分，在第 ${weeks.join("、")} 周。`,
  evidence: ({ for: speaks, against }) => [`支持：${speaks}`, `反对：${against}`],
  decisions: "关键的决定",
  noDecisions: "没有特别好或特别坏的走法。",
  week: (week) => `第 ${week} 周`,
  ends: (worlds, played, best, ahead) =>
    `在符合你所知的 ${worlds} 种可能情形中推演到底：你的走法平均结束于 V ${played[1]}${most(played)}，更好的走法平均结束于 V ${best[1]}${most(best)}；后者在其中 ${ahead} 更高。`,
  sway: (path, low, atLow, high, atHigh) =>
    atLow === atHigh
      ? `这里有一项假设起作用：${path} 无论是 ${low} 还是 ${high}，都评为“${atLow}”。`
      : `这里有一项假设起作用：${path} 为 ${low} 时评为“${atLow}”，为 ${high} 时评为“${atHigh}”。`,
  every: "每一个决定",
  everyCaption: "你的走法和每一步的评价",
  tiles: { value: "V，开局 → 终局", skill: "技能", luck: "运气", estimate: "估计", accuracy: "准确度" },
  openLabel: "未定",
  openDecisions: (count) => `另有 ${count} 个，评价由运气决定`,
  keySigns: "?! 不精确，? 失误，?? 大错，! 唯一的一步，!! 后来见效",
  keySkill: "决定的代价（技能）",
  keyLuck: "对方的行动和运气（运气）",
  weekAxis: "周",
  again: "再试一次",
  retry: (count, how) => `有 ${count} 处值得再试一次：${how}`,
  noRetry: "没有确定到值得再试一次的错误。",
  drills: (weeks) => `答案唯一且优势明显，可作别人的练习：第 ${weeks.join("、")} 周。`,
  types: "他们是谁",
  hidden: "整局对你隐藏，也不影响评分。",
  method: "如何评分",
  methodWords: (rollouts) =>
    `每个决定都在符合你所知的可能情形中推演约 ${rollouts} 局以上，比较的走法用同样的情形；之后你照教练的走法继续：按两条技巧，或让你已经提出的条件留在桌上，取较好的一种。只有两半推演意见一致、整个 95 % 区间都在一边时，才说是失误；只有明显高出其他走法时，才称赞。其余都是“不相上下”。白白送出的东西也按力量图计价。技能是你的走法比教练的走法多出的；运气是对方和偶然带来的；估计是教练自己在你两步之间算错的。`,
  hint: (week, moves) => `第 ${week} 周，还有 ${moves} 步`,
  best: (move, value, money) => `最好：${move}。这样可以期待 ${money}（V ${value}）。`,
  close: "推演分不出高下的（上面那一步给你留的余地最大）：",
  behind: "较差的：",
  only: "没有别的值得考虑。",
  noTurn: "谈判已经结束：要说的都在 linchpin review 里。",
  notYours: "这份记录里还没轮到你。",
  moment: (index, count, week) => `第 ${index} 处，共 ${count} 处：第 ${week} 周`,
  played: (words) => `对局中：${words}`,
  yourTurn: "现在你怎么走？",
  accepted: (gained, review) => `通过：与你在对局中走的相比，${gained} 分。${anew(gained, review)}`,
  same: "这正是你在对局中走的。",
  refused: (drop, gained, review) =>
    `还不够：比最好的低 ${drop} 分，与你在对局中走的相比，${gained} 分。${anew(gained, review)}`,
  answer: (move) => `找到的最好走法：${move}`,
  done: (right, count) => `${count} 个中找到 ${right} 个。`,
  nothing: "这一局没有确定到值得再试一次的错误。下得好，或者差别太小。",
};
