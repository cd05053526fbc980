/** What parties say when they ask, ask again, ask to be the only one, and put terms forward. */
import type { Line } from "./keys.ts";

export const ASKS = {
  "ask.paper": [
    ["Could you first send {asset}, for our people to evaluate?", "能否先发一份{asset}，方便我们评估？"],
    [
      "Could you send us {asset}? Those who decide want to see for themselves.",
      "能否发一份{asset}？我转给拍板的人看。",
      "unsigned",
    ],
    ["For the meeting next week I would like to have {asset} in hand.", "下周开会，手里最好有{asset}。"],
    ["What we have is not enough yet. May we have {asset}?", "手头的还不够，能不能给我们{asset}？"],
    [
      "Management must see {asset} before the project can be approved.",
      "领导要看到{asset}才能立项。",
      ["reports", "unsigned"],
    ],
    [
      "The tender file has a blank where {asset} should be. Could you help us fill it?",
      "招标文件里正好缺{asset}，能不能帮我们补上？",
      ["plant", "unsigned"],
    ],
    [
      "Certification will want {asset}. To have everything here early saves time.",
      "认证迟早要用{asset}，早点放在这边省时间。",
      "plant",
    ],
    ["Our purchasing office asks for {asset}, for the file.", "采购那边要{asset}存档。"],
    [
      "To compare offers on an equal footing we would need {asset}.",
      "为了公平比较几家方案，我们需要{asset}。",
      "unsigned",
    ],
    ["Our design department cannot go on without {asset}.", "没有{asset}，设计部门那边没法往下做。", "plant"],
    [
      "Would it be possible to look at {asset}, if only over a weekend?",
      "{asset}能不能让我们看看，哪怕只看一个周末？",
    ],
    ["A question from my colleagues: could {asset} be made available?", "同事想问一下，{asset}能不能提供？"],
  ],
  "ask.thing": [
    [
      "Please let us have {asset}; we would like to try it ourselves.",
      "先让我们拿到{asset}，我们想自己试一试。",
    ],
    [
      "Words are one thing. With {asset} on our bench we could decide.",
      "光听介绍不够，{asset}放到我们台面上就好定了。",
      ["plant", "unsigned"],
    ],
    [
      "Could we have {asset} free of charge? The orders afterwards will be large.",
      "{asset}的费用能否免掉？以后订单量很大。",
    ],
    [
      "Our customer would like to try {asset} under his own conditions.",
      "客户想在自己的工况下试一试{asset}。",
      "plant",
    ],
    [
      "The laboratory has a free slot. With {asset} here we could use it.",
      "实验室正好有空档，{asset}到了就能安排。",
      "plant",
    ],
    [
      "May we keep {asset} for a while? One sees more in a month than in an hour.",
      "{asset}能不能在我们这儿放一阵？放一个月比看一小时强。",
    ],
    [
      "Let us begin with {asset}; a report to the board comes easier with something in hand.",
      "先从{asset}开始，手里有东西，向董事会也好汇报。",
      "reports",
    ],
    ["To compare it with the others we would still need {asset}.", "和别家对比，还差{asset}。", "unsigned"],
  ],
  "ask.visit": [
    [
      "May we come and look for ourselves? We have {asset} in mind.",
      "能不能让我们亲自看一看？我们想安排{asset}。",
    ],
    [
      "Our director would like to see how you work: {asset}, if that can be arranged.",
      "领导想了解贵方的实力，方便的话安排一次{asset}。",
      "reports",
    ],
    [
      "A visit would help us to speak for you at home. Could you arrange {asset}?",
      "看过以后，我们回去也好替您说话。{asset}能安排吗？",
    ],
    [
      "Four of us could travel next month. Would {asset} suit you?",
      "下个月我们可以来四个人，{asset}方便吗？",
    ],
    [
      "Supplier approval asks for a visit on site; {asset} would serve.",
      "供应商准入要现场考察，{asset}就可以。",
      ["plant", "unsigned"],
    ],
    ["One look says more than a report. Could we have {asset}?", "百闻不如一见，{asset}可以吗？"],
  ],
  "ask.training": [
    [
      "We would like a technical exchange: {asset}. Several of our engineers will attend.",
      "我们想安排一次技术交流：{asset}。我们会有几位工程师参加，希望讲得细一点。",
      "maker",
    ],
    [
      "Before we sign, could our team learn how it is done? {asset} would be ideal.",
      "签约前能不能先让我们的团队学一学？最好是{asset}。",
      "unsigned",
    ],
    [
      "Please cover the travel for now; once we cooperate everything is easy to settle. It is about {asset}.",
      "差旅费请贵方先承担，合作起来都好说。这次主要是{asset}。",
    ],
    [
      "Our service people should be able to help themselves. Could we agree on {asset}?",
      "我们的售后要能自己处理问题，{asset}能定下来吗？",
    ],
    [
      "The young engineers here are keen to learn; {asset} would give them a start.",
      "我们的年轻工程师很想学，{asset}正好带他们入门。",
      "maker",
    ],
    ["It would build trust between the teams: {asset}.", "两边团队熟悉一下也好：{asset}。"],
  ],
  "ask.access": [
    ["It is quicker if we look after {asset} from here.", "{asset}由我们来办比较快。"],
    ["Leave {asset} to us and you save yourselves the trouble.", "{asset}交给我们，您也省心。"],
    [
      "For the authorities it would be simplest if we held {asset}.",
      "从手续上讲，{asset}放在我们名下最方便。",
    ],
    [
      "Local rules change often; with {asset} in our hands we could react.",
      "本地的规定常变，{asset}在我们手里就好应对。",
    ],
    [
      "Our office handles such matters every week. Shall we take over {asset}?",
      "这类事我们每周都办，{asset}要不要由我们接手？",
    ],
    [
      "Customers ask who looks after {asset}. It is simpler if we can say: we do.",
      "客户会问{asset}归谁管，由我们管就好回答。",
    ],
  ],
  "ask.due": [
    [
      "Our licence has {asset} in it. Could we have it already now?",
      "许可里本来就有{asset}，能不能现在就给？",
    ],
    [
      "We know that the licence will bring us {asset}; we should like to begin sooner.",
      "我们知道{asset}会随许可移交，想早点开始。",
    ],
    ["Why wait for what is signed? May we have {asset} ahead of time?", "签都签了，{asset}能不能提前给？"],
    ["By the licence we get {asset} before long; could that be now?", "按许可{asset}迟早要给，能不能先给？"],
  ],
  "ask.again": [
    ["We ask once more for {asset}.", "{asset}，我们再问一次。"],
    ["We come back to {asset}, though we know your answer.", "您的答复我们知道，还是想再提{asset}。"],
    [
      "Has anything changed about {asset}? To us it still matters.",
      "{asset}这件事有没有变化？对我们还是重要。",
    ],
    ["I know what you said about {asset}. I have to ask again.", "关于{asset}您说过的我记得，可我还得再问。"],
    ["I find no way round it: may we have {asset} after all?", "我们绕不过去：{asset}到底能不能给？"],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>;

export const PRESSES = {
  press: [
    ["About {asset}: our engineers are still waiting.", "{asset}的事，我们工程师还在等。", "maker"],
    ["About {asset}: we are still waiting.", "{asset}的事，我们还在等。"],
    [
      "May I come back to {asset}? I am asked about it every morning.",
      "想再问一下{asset}，领导天天在催。",
      "reports",
    ],
    ["Without {asset} I cannot take this any further inside.", "没有{asset}，我这边流程走不下去。"],
    ["Is there a date by which we may expect {asset}?", "{asset}大概什么时候能有？"],
    ["Everything else is ready. It hangs on {asset}.", "别的都准备好了，就差{asset}。"],
    ["What would have to be true for us to get {asset}?", "要怎样您才能给{asset}？"],
    [
      "Should {asset} be too much: what would you call a first step?",
      "{asset}要是太多，第一步您看给什么合适？",
    ],
    ["My colleagues wonder what is difficult for you about {asset}.", "同事问，{asset}是不是让您为难了？"],
    [
      "Our own meeting comes closer, and I shall be asked about {asset}.",
      "我们的内部会快到了，会上要问{asset}。",
    ],
    ["Let me know what stands in the way of {asset}.", "{asset}卡在哪里，请告诉我。"],
  ],
  "press.exclusivity": [
    ["We have not heard from you about exclusivity.", "独家的事，还没有等到您的答复。"],
    ["Exclusivity is the point that my management asks about first.", "领导最先问的就是独家。", "reports"],
    ["A word on exclusivity would make the rest much easier.", "独家这一点定下来，别的都好谈。"],
    ["How do you see the matter of exclusivity by now?", "独家的事，您现在怎么看？"],
    ["The plan for the year waits for your answer on exclusivity.", "年度计划就等您对独家的答复。"],
    ["If exclusivity is too much, what would you call enough?", "独家要是太多，多少算合适？"],
  ],
  exclusivity: [
    ["As this is strategic, we hope for exclusivity: {span}.", "既然是战略合作，希望独家谈判：{span}。"],
    ["Please have no contact with other companies for {span}.", "请不要接触其他公司：{span}。"],
    [
      "Without exclusivity we cannot commit resources. {span} would do.",
      "没有独家，我们没办法投入资源。{span}就行。",
    ],
    [
      "Let us have {span} alone at the table, and the team will work on nothing else.",
      "只要只跟我们谈（{span}），团队就专做这一件事。",
    ],
    [
      "My management puts people on it only if we are the one partner: {span}.",
      "领导说只有独家才批人手：{span}。",
      "reports",
    ],
    [
      "We would rather not invest for our competitors. Could we have {span} to ourselves?",
      "我们不想替同行铺路。请只跟我们谈（{span}），可以吗？",
    ],
    ["Let us be the only ones, for {span}.", "请只跟我们谈：{span}。"],
  ],
  "exclusivity.again": [
    [
      "We come back to exclusivity, though we know your answer: {span}.",
      "独家您答复过，我们还是想再提：{span}。",
    ],
    ["Once more about being the only ones: {span}.", "独家的事，再跟您提一下：{span}。"],
    [
      "I know what you said about exclusivity. My management does not let go of it: {span}.",
      "独家您说过不行，领导不肯放：{span}。",
      "reports",
    ],
    ["Let me ask again: could we have {span} to ourselves?", "容我再问：只跟我们谈（{span}），行不行？"],
    ["To us everything still hangs on exclusivity: {span}.", "对我们来说，还是卡在独家上：{span}。"],
  ],
  propose: [
    ["We have put terms on paper. Please look at them.", "我们拟了一份条款，请过目。"],
    ["Let us fix the direction: here is what we can sign.", "先把方向定下来：这是我们能签的条件。"],
    [
      "My management has agreed to a proposal. I send it to you now.",
      "领导同意了一个方案，现在发给您。",
      "reports",
    ],
    ["A page of terms, so that we talk about the same thing.", "写了一页条款，这样谈起来有个依据。"],
    ["This is what our board would put its name to.", "这是董事会愿意签字的条件。", "reports"],
    ["We think that this is balanced. See for yourself.", "我们觉得这个方案两边都照顾到了，您看看。"],
    ["We would begin with this.", "我们想从这个方案开始。"],
  ],
  "propose.again": [
    ["We have moved: {moved}.", "我们让了一步：{moved}。"],
    ["Compared with our last paper: {moved}.", "和上一份相比：{moved}。"],
    ["My management lets me go this far: {moved}.", "领导允许我走到这一步：{moved}。", "reports"],
    ["So that we do not stand still: {moved}.", "总不能停在原地：{moved}。"],
    ["Please compare; this is new: {moved}.", "请您对照，变的是这些：{moved}。"],
    ["We meet you a little further on: {moved}.", "我们再往前迎您一步：{moved}。"],
  ],
  "propose.more": [
    ["More than you ask, and this is what we want for it: {moved}.", "付得比您要的多，换的是：{moved}。"],
    [
      "We would pay more than your paper asks, if it reads like this: {moved}.",
      "可以付得比您要的多，条件是：{moved}。",
    ],
    [
      "You may have more than you ask. Against your paper: {moved}.",
      "可以比您要的多。和您那份相比：{moved}。",
    ],
    [
      "We do not haggle over the figure, we add to it. In return: {moved}.",
      "数字上我们不还价，还加一些。换的是：{moved}。",
    ],
    ["Our figures are above yours. What is different: {moved}.", "我们的数字比您的高。不同的是：{moved}。"],
  ],
  "propose.other": [
    ["Another way to cut it: {moved}.", "换一种分法：{moved}。"],
    ["In place of our last paper: {moved}.", "代替上一份：{moved}。"],
    ["We put it differently now: {moved}.", "现在我们换个提法：{moved}。"],
  ],
  "propose.last": [
    ["This is our last word: {moved}.", "这是我们最后的话：{moved}。"],
    [
      "Further than this we do not go: {moved}. You will get no other paper from us.",
      "再往前我们不走了：{moved}。不会再有别的方案。",
    ],
    [
      "The last paper that we write: {moved}. After it we can only say yes or no to yours.",
      "这是我们写的最后一份：{moved}。以后只对您的方案答是或否。",
    ],
    [
      "My management has closed the file on terms: {moved}, and nothing after it.",
      "条款这件事领导定了：{moved}，没有下一版了。",
      "reports",
    ],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>;
