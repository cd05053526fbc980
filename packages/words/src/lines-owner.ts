/** What the owner says. */
import type { Line } from "./keys.ts";

export const OWN_LINES = {
  "you.deflect.paper": [
    [
      "That belongs to a later stage. Look at what it does first: here are the results.",
      "这部分要到下一阶段。先看看它能做到什么：这是测试结果。",
    ],
    [
      "Which decision depends on it? I can show you the measurements for that instead.",
      "请问要做哪个决定需要它？我可以先给您看相应的数据。",
    ],
    [
      "Ask me whatever you want to know. I will answer it; the paper stays here.",
      "想知道什么尽管问，我来回答；资料先留在这里。",
    ],
    [
      "Let me tell you what it brings, figure by figure; that says more than paper.",
      "我一项一项给您讲效果，比资料管用。",
    ],
    [
      "What it achieves I will gladly prove. How it does so follows the first payment.",
      "效果我很愿意证明，做法要等首付款之后。",
    ],
    [
      "Let us measure what it achieves under your conditions; you keep the figures.",
      "我们按你们的工况测一遍效果，数据归你们。",
    ],
  ],
  "you.deflect.thing": [
    [
      "Our engineer brings one, runs it with you and takes it back.",
      "由我们的工程师带来，一起测试，测完带回。",
    ],
    [
      "Tell us what you want to measure. We will do it together and you keep the data.",
      "您想测什么？我们一起测，数据留给您。",
    ],
    ["Come and try it here for as long as you like.", "欢迎来我们这里试，试多久都行。"],
    ["We have filmed the test you would run. Watch it first.", "您要做的测试我们拍了下来，先看一看。"],
  ],
  "you.deflect.visit": [
    [
      "Let me bring it to you: a film first, and then an hour for your questions.",
      "先看一段视频，再留一小时回答您的问题。",
    ],
    [
      "I will show you ours at work, on a screen, for as long as you like.",
      "我在屏幕上给您看现场，看多久都行。",
    ],
    [
      "The visit follows the letter of intent; until then, an hour on the screen.",
      "签了意向书再来参观，现在先视频一小时。",
    ],
    ["Our auditor's report answers what a visit would.", "审核报告里写的，和参观看到的一样。"],
  ],
  "you.deflect.training": [
    [
      "Training is part of milestone two and starts when it is paid. A demonstration I can give you now.",
      "培训属于第二个里程碑，到款后开始。演示现在就可以做。",
    ],
    [
      "Exchanges are charged by the day; the first hour, on results, is free.",
      "技术交流按天收费，第一个小时讲结果，不收费。",
    ],
    ["For users there is a course. For makers there is a contract.", "给用户有课程，给制造方要有合同。"],
    [
      "We will answer every question on use; questions on making come later.",
      "怎么用，有问必答；怎么做，以后再谈。",
    ],
  ],
  "you.deflect.access": [
    [
      "Name, papers and tools stay with us; you would hold a written licence.",
      "名称、证件和工装归我方所有，贵方获得书面授权。",
    ],
    [
      "We look after that ourselves, so that you need not carry the risk.",
      "这些由我们自己办，风险不用您担。",
    ],
    ["You get whatever you need to sell; the title stays here.", "销售需要的都给您，所有权留在我们这里。"],
    ["A copy of the certificate serves you as well as the original.", "证书的副本一样够用。"],
  ],
  "you.deflect.due": [
    ["It stands in our licence: there it comes, at its time.", "这在我们签的许可里写着，到时候就交。"],
    [
      "The licence says when. Until then we keep to it, both of us.",
      "什么时候交，许可里写了，双方都照着办。",
    ],
    ["You have it signed already; it needs no second asking.", "这一项您已经签到手了，不用再要一次。"],
    ["Let us go by the licence: it hands this over by itself.", "按许可来：到时自然会移交。"],
  ],
  "you.refuse.due": [
    ["Not before its time.", "还没到时候。"],
    ["No sooner than the licence says.", "不能比许可里写的更早。"],
    ["Not yet: it was signed for later.", "现在不行，签的是往后的日子。"],
  ],
  "you.deflect.exclusivity": [
    [
      "Exclusivity can be discussed once region, volume and a break fee stand beside it.",
      "独家可以谈，要看区域、期限、最低采购量和违约金。",
    ],
    ["Earn it and you shall have it: a minimum first.", "独家要做出来：先有保底。"],
    [
      "Exclusivity can be discussed once you commit to a volume, with a fee if it is missed.",
      "独家可以谈，要看采购量的承诺和违约金。",
    ],
    ["Exclusivity can be discussed once there is a minimum.", "独家可以谈，要看最低采购量。"],
    ["Exclusivity can be discussed channel by channel, year by year.", "独家可以谈，要看渠道和年限。"],
    [
      "Exclusivity can be discussed once there is a figure a year that you stand for.",
      "独家可以谈，要看贵方的年度担保。",
    ],
  ],
  "you.refuse": [
    ["No, that stays with us.", "这个我们自己留着。"],
    ["I am afraid not.", "恐怕不行。"],
    ["That is not among what we can give you.", "这个实在给不了，您多理解。"],
    ["I have to say no to this.", "这一条恕难从命。"],
    ["Not this.", "这个不行。"],
    ["We do not give that out.", "这个我们不往外给。"],
  ],
  "you.refuse.exclusivity": [
    ["No exclusivity, as things are.", "目前不给独家。"],
    ["No, not to one alone.", "只给一家，不行。"],
    ["To talk to you alone: I am afraid not.", "只和你们谈，恐怕不行。"],
    ["I have to say no to exclusivity.", "独家谈判恕难从命。"],
  ],
  "you.share": [
    ["Here you are: {asset}.", "{asset}，给您。"],
    ["Take your time with {asset}.", "{asset}给您，慢慢看。"],
    ["You have {asset} from today.", "从今天起，{asset}在您手里了。"],
    [
      "I am sending you {asset}. Please keep that among those who need to see.",
      "{asset}给您发过去了，请只给需要的人看。",
      "paper",
    ],
    ["Look at {asset} and let me know what you think.", "这是{asset}，看完请告诉我您的想法。", "paper"],
    ["Try {asset} and let me know what you think.", "{asset}您试试，试完请告诉我您的想法。", "thing"],
  ],
  "you.share.visit": [
    ["Let us fix a date: {asset}.", "我们定个日子吧：{asset}。"],
    ["We expect you: {asset}. Bring those who will work with it.", "欢迎：{asset}。请带上真正要用它的人。"],
    ["You are welcome to {asset}.", "{asset}，欢迎参加。"],
    ["{asset}: we have kept the time free.", "{asset}：时间我们已经留好了。"],
  ],
  "you.trade.nnn": [
    [
      "As soon as the agreement on non-use and non-disclosure is signed you can have {asset}.",
      "签了保密协议（NNN：不使用、不披露、不绕过），就可以给您{asset}。",
    ],
    ["Our non-use agreement first, then {asset}.", "签了保密协议，就把{asset}给您。"],
    ["Sign our agreement first; then you can have {asset} at once.", "先签我们的协议，{asset}随后就给。"],
  ],
  "you.trade.deposit": [
    ["Against a deposit of {amount} you can have {asset}.", "付 {amount}预付款，就可以拿到{asset}。"],
    ["First the deposit, {amount}; then {asset}.", "先付 {amount}，再给{asset}。"],
    ["Put down {amount} as a deposit, and I release {asset}.", "{amount}预付款一到，我就交{asset}。"],
  ],
  "you.mention.talks": [
    ["You should know that we are talking to others as well.", "有一点应当让您知道：我们也在和别家谈。"],
    [
      "We are not alone at the table; I would rather you heard it from me.",
      "桌上不只一家，还是由我自己告诉您好。",
    ],
    ["There is interest from other sides too. I say so to be fair.", "别家也有兴趣，我说一声，是为了公平。"],
    ["Yours is not the only calendar that I plan around.", "我要安排的不只是您这一家的日程。"],
  ],
  "you.mention.proof": [
    ["You are not the only ones who have seen it run.", "看过它运行的，不只你们一家。"],
    ["Others have the test results on their desk as well.", "测试结果，别家桌上也有一份。"],
    ["What you were shown others have seen too, and they liked it.", "测出来的结果，别家也认。"],
  ],
  "you.mention.terms": [
    ["I would rather you knew: with others we are at the figures.", "还是告诉您好：和别家已经谈到数字了。"],
    [
      "There is a paper on another table too. It may be signed before ours.",
      "别家桌上也有一份文本，也许比我们先签。",
    ],
    ["With others we are past the talking by now.", "和别家已经不是泛泛地谈了。"],
  ],
  "you.mention.signed": [
    ["As you may have heard, others have signed with us.", "您也许听说了，别家已经和我们签了。"],
    ["You would not be the first: others have agreed to pay.", "您不是第一家，别家已经定下付钱了。"],
    ["The first licence is signed; the product has found its way.", "第一份许可已经签了，产品有了出路。"],
  ],
  "you.named.talks": [
    ["You will hear it anyway: {other} talks to us as well.", "您反正会听说：{other}那边也有来往。"],
    ["{other} was here last week. I say so openly.", "{other}上周来过，我明说。", "acquainted"],
    ["We talk to {other} too; it is better that I say so.", "我们也在和{other}谈，还是由我说好。"],
    ["Between us: {other} is interested too.", "跟您直说，{other}也有兴趣。"],
  ],
  "you.named.proof": [
    ["{other} has seen what you have seen.", "您看过的，{other}也看过了。"],
    ["We have shown {other} the results as well.", "结果我们也给{other}看了。"],
    ["{other} knows by now that it works.", "它管用，{other}现在心里有数。"],
  ],
  "you.named.terms": [
    ["Terms lie between us and {other}.", "我们和{other}之间已经摆着条款了。"],
    ["With {other} we are at the figures by now.", "和{other}已经谈到数字了。"],
    [
      "A paper lies between {other} and us. I cannot hold it back for ever.",
      "我们和{other}之间有一份文本，我不能一直压着。",
    ],
  ],
  "you.named.signed": [
    [
      "{other} has signed, as everybody knows. You may ask how it goes.",
      "{other}签了，大家都知道，您可以去问问。",
    ],
    ["{other} works with us by now.", "{other}已经和我们合作了。"],
    ["{other} has agreed to pay for it.", "{other}已经定下付钱了。"],
  ],
  "you.nnn": [
    [
      "Before we go deeper: our agreement on non-use, non-disclosure and non-circumvention.",
      "再往下谈之前，请先看一下我们的保密协议（NNN）：不使用、不披露、不绕过。",
    ],
    [
      "Here is a short agreement, in Chinese and under Chinese law. Please sign it.",
      "这是一份简短的协议，中文本，适用中国法律，请签一下。",
    ],
    ["Non-use first, then detail. The paper is attached.", "先签个保密协议，再谈细节，文本附上。"],
    ["It protects the talks. May I ask for your signature?", "这是为了保护谈判，请您签个字。"],
  ],
  "you.probe": [
    ["Tell me a little about your {topic}.", "想请您谈谈贵方的{topic}。"],
    ["I should like to understand your {topic} better.", "关于贵方的{topic}，我想多了解一些。"],
    ["What may I know about your {topic}?", "贵方的{topic}，方便说说吗？"],
    ["It would help me to hear about your {topic}.", "听听贵方的{topic}，对我很有帮助。"],
  ],
  "you.propose": [
    ["These are our terms.", "这是我们的条款。"],
    ["Here is what we would sign.", "这是我们愿意签的。"],
    ["I have written down what seems fair to me.", "我把我认为公平的写下来了。"],
    ["A proposal, so that we need not guess.", "写成方案，免得互相猜。"],
    ["Please find our offer below.", "我们的报价在下面。"],
    ["This is what I can put my name to.", "这是我能签字的条件。"],
  ],
  "you.propose.again": [
    ["A new paper from us: {moved}.", "我们的新方案：{moved}。"],
    ["Here is what changes against our last offer: {moved}.", "和我们上次的报价相比，变的是：{moved}。"],
    ["I have gone over it once more: {moved}.", "我又改了一版：{moved}。"],
    ["In place of our last offer: {moved}.", "代替我们上次的报价：{moved}。"],
    ["Let us try it this way: {moved}.", "我们这样试试：{moved}。"],
    ["What is new in it: {moved}.", "新的地方：{moved}。"],
  ],
  "you.propose.same": [
    ["Our terms stand as they were.", "我们的条款不变。"],
    ["I put the same paper before you once more.", "同一份方案，我再提一次。"],
    ["We stay with our offer.", "我们坚持上次的报价。"],
    ["Here is our paper again, unchanged.", "还是我们那份方案，没有改动。"],
  ],
  "you.accept": [
    ["Agreed, we sign.", "同意，我们签。"],
    ["You have our signature.", "我们签字。"],
    ["We accept these terms.", "这些条款我们接受。"],
  ],
  "you.reject": [
    ["Not on these terms. Which point matters most to you?", "这个条件不行。哪一点对您最重要？"],
    ["That is too little for what it brings you.", "和它给您带来的相比，太少了。"],
    ["I cannot sign this. Let us look at it again.", "这个我签不了，我们再看看。"],
    ["We are not there yet.", "还差一些。"],
  ],
  "you.exclusivity": [
    ["Very well: for {span} we talk to nobody else.", "好，这段时间不和别家谈：{span}。"],
    ["You have {span} to yourselves.", "只跟你们谈：{span}。"],
    ["Exclusivity from today: {span}.", "从今天起独家谈判：{span}。"],
  ],
  "you.keep": [
    ["We keep our engineers apart from you as long as we talk.", "谈判期间，请不要接触我们的工程师。"],
    ["You will not meet our people without one of us.", "不让外面的人单独联系我们的人。"],
    ["Nobody is to hire our people.", "请不要来挖我们的人。"],
  ],
  "you.dismiss": [
    ["Let us end the talks here, as friends.", "就谈到这里吧，还是朋友。"],
    ["For us this is where it ends. Thank you.", "我们这边就到这里了，谢谢。"],
    ["We shall not take this further.", "这件事我们就不往下谈了。"],
  ],
  "you.approach": [
    ["We should like to show you what we have.", "想请您看看我们的东西。"],
    ["May we introduce ourselves?", "请允许我们自我介绍。"],
    ["I believe that we have something you could use.", "我想我们有您用得上的东西。"],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>;
