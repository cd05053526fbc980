/** What parties say when they agree, decline, put off and part, and how they answer questions. */
import type { Line } from "./keys.ts";

export const ANSWERS = {
  "agree.nnn": [
    ["The agreement is signed. Confidentiality matters to us too.", "协议签好了，保密对我们也重要。"],
    [
      "Our lawyer had two commas to change. You have it back with our chop on it.",
      "法务只改了两个标点，公章已经盖好。",
    ],
    ["You will find our signature on the last page.", "最后一页有我们的签字。"],
    ["Good fences, good neighbours. It is signed.", "丑话说在前面也好，签了。"],
    ["The agreement is back in the post, signed and stamped.", "协议已签字盖章，寄回给您了。"],
  ],
  "agree.deposit": [
    ["Agreed. We will arrange the payment this week.", "没问题，款项我们本周安排。"],
    [
      "No problem, let us do it this way: first the deposit, then the detail.",
      "可以，我们先付预付款，再看详细资料。",
    ],
    ["Finance has released the amount.", "财务已经放款。"],
    ["It is a fair way to begin. The transfer is under way.", "这样开头很公平，款已经在走了。"],
    ["We pay, and you show. That is clear.", "我们付款，您给看，清清楚楚。"],
  ],
  "agree.terms": [
    ["Let us go by this plan. We sign.", "就按这个方案走，我们签。"],
    ["My management agrees. The chop is on it.", "领导同意了，公章已经盖好。", "reports"],
    ["Good. Then we are partners on paper too.", "好，那我们就是正式的合作伙伴了。"],
    ["The contract can be signed as it stands.", "合同就按这个文本签。"],
    ["We accept, and look forward to the work.", "我们接受，等着开工。"],
  ],
  "decline.nnn": [
    [
      "We are old friends already; a contract about silence looks strange between us.",
      "大家都是老朋友了，还签这个就见外了。",
      "acquainted",
    ],
    [
      "Our legal department has its own version and no time before the holidays.",
      "法务有自己的版本，节前怕是来不及。",
    ],
    ["That is not very convenient at present.", "这个现在不太方便。"],
    ["The text is long. Perhaps something shorter, later?", "文本太长了，以后签个短的？"],
    ["Not now; perhaps when there is more to protect.", "现在先不签，等有东西要保护了再说。"],
    ["We prefer to begin with work and end with paper.", "我们习惯先做事，后签字。"],
  ],
  "decline.deposit": [
    ["Let us leave it for now.", "这个先放一放吧。"],
    ["A deposit for a look is not our custom.", "看一看就要预付款，我们没这个习惯。"],
    ["Then we would rather wait with it.", "那我们宁可先不看。"],
    ["Not in this way, please.", "这样办恐怕不行。"],
  ],
  "decline.terms": [
    ["We cannot sign this as it stands.", "照这个样子，我们签不了。"],
    ["Let us put this version aside and keep talking.", "这一版先放一放，我们接着谈。"],
    ["My management has read it and says no for now.", "领导看过了，暂时不同意。", "reports"],
    ["Not this paper. Another one perhaps.", "这一份不行，换一份也许可以。"],
    ["We leave this one unsigned.", "这一份我们先不签。"],
    ["We have read every line. The answer is no.", "每一条都看过了，这次不行。"],
  ],
  "decline.price": [
    ["We see what it is worth. The price we see differently.", "东西的价值我们认，价钱我们看法不同。"],
    ["We had hoped to keep more of it.", "我们原指望多留一些。"],
    ["In principle yes; at this price no.", "原则上没有问题，这个价钱不行。"],
    ["With these figures I cannot answer to my management.", "这个数字我没法跟领导交代。", "reports"],
    ["Your terms are clear. They are also high.", "您的条款看明白了，就是价格偏高。"],
    ["The direction is right, the figures are not.", "方向对，数字不对。"],
    ["Give a little more and we can talk.", "再让一点，就好谈了。"],
    ["We have done the sums. We had reckoned with less.", "账算过了，我们原来估的没有这么多。"],
    ["Not at this price, and not today.", "这个价不行，今天也定不下来。"],
    ["You can come down further than this, I believe.", "我想您还能再让一些。"],
  ],
  "decline.budget": [
    ["We do not have that money before the first sale.", "没开卖之前，我们拿不出这笔钱。"],
    ["For so much at once there is no budget line.", "一次付这么多，没有这项预算。"],
    ["What you ask for at the start is beyond what I may sign for.", "一开始要的数，超出我能签的额度。"],
    ["Spread it over the years and we can talk; at once we cannot.", "分几年付可以谈，一次付不行。"],
    ["The money comes with the sales. Before them it is not there.", "钱要靠卖出来，卖之前没有。"],
    ["Finance stops me: it is too much ahead.", "财务那边过不了：预付太多。"],
  ],
  "decline.channel": [
    ["We do not sell there. What would we do with this right?", "那边不是我们卖的地方，这个权利拿来做什么？"],
    ["Those customers are not ours to reach.", "那些客户我们够不着。"],
    ["You offer us a door to which others hold the key.", "您给的这扇门，钥匙在别人手里。"],
    ["For customers whom we do not serve we cannot pay.", "不是我们的客户，我们没法付钱。"],
    ["Speak to those who sell there; we do not.", "这个要找在那边卖的人，我们不卖。"],
  ],
  "decline.unable": [
    [
      "By this paper we could not make it, and nobody would make it for us.",
      "光凭这份合同我们做不出来，也没人替我们做。",
    ],
    ["A right to something that we cannot make is of no use to us.", "做不出来的东西，有权利也没用。"],
    [
      "What is handed over is too little: we would stand there with empty hands.",
      "交过来的太少，到时候我们两手空空。",
    ],
    ["Who teaches us, or who delivers? The paper is silent on that.", "谁来教，谁来供货？合同里没写。"],
    [
      "Teach us more or supply more; as it is, nothing would be sold.",
      "要么多教，要么多供，照这样一件也卖不出去。",
    ],
  ],
  "decline.proof": [
    ["We have not seen enough to believe these figures.", "看到的还不够，这些数字我们还信不过。"],
    ["Show us first that it works. Then we read the figures again.", "先让我们看到它行，再来看数字。"],
    ["On paper it pays. My colleagues would like to see it run.", "纸面上划算，同事们想看它真的跑起来。"],
    ["It is a good paper for a product that we do not know yet.", "合同不错，可产品我们还不了解。"],
    ["For this we would have to be surer than we are.", "要签这个，我们心里还没有底。"],
    ["Too early: what is promised here nobody has shown us.", "早了点：这里写的，还没人给我们看过。"],
  ],
  "decline.file": [
    ["Let us first settle what we asked you for.", "先把我们要的东西定下来吧。"],
    ["We would rather sign when we have seen what we asked for.", "等看到我们要的东西，再签不迟。"],
    ["Some things are still to come from your side, as we hope.", "您那边有些东西，我们还在盼着。"],
    ["It is early to sign. There is more to look at first.", "现在签早了点，还有东西要先看。"],
    ["We wait for your papers before we take up ours.", "等您的材料到了，再来谈合同。"],
    ["Not before our questions have their answers.", "问题没有答复之前，先不签。"],
  ],
  "decline.held": [
    ["For a look at that we do not pay.", "这个看一看，我们不付钱。"],
    ["We would take it as a courtesy. We would not buy it.", "您给我们就看看，买就不必了。"],
    ["Then we do without it, thank you.", "那没有它也行，谢谢。"],
    ["It would add nothing that we need to pay for.", "它给不了我们值得花钱的东西。"],
  ],
  "decline.binds": [
    ["We do not want to be bound before we know what for.", "还不知道为了什么，我们不想先受约束。"],
    ["Such a paper binds us more than it binds you.", "这种文件对我们的约束比对您多。"],
    [
      "My lawyer strikes out the penalty, and then nothing is left of it.",
      "法务把违约金划掉，就什么也不剩了。",
    ],
    ["We keep our freedom in this. Please understand.", "这件事上我们想留点余地，请理解。"],
    ["Ask anything but our signature on that.", "别的都好说，这个字先不签。"],
  ],
  stall: [
    ["We still need to study it internally.", "我们内部还要再研究研究。"],
    ["We will decide when the director is back.", "等领导出差回来再定。", "reports"],
    ["The process is under way, please wait a little.", "流程还在走，请再等一等。"],
    ["Let us think it over.", "我们考虑考虑。"],
    ["What we value is long-term cooperation; there is no hurry.", "我们看重的是长期合作，不着急。"],
    [
      "Friends first, business second. Have you had our river fish yet?",
      "先做朋友，后做生意。这里的河鱼尝过没有？",
      "fresh",
    ],
    ["In principle no problem; we shall see about the details.", "原则上没有问题，细节再看。"],
    ["We will do our best.", "我们尽量吧。"],
    ["The matter has been passed to the department in charge.", "这件事已经转给主管部门了。"],
    ["After the holiday we shall know more.", "过完节就清楚了。"],
    ["The quarter is closing here; give us a few days.", "我们这边在赶季度结账，过几天再说。"],
    ["Two of my colleagues still have to read it.", "还有两位同事要看一下。"],
    ["The meeting was postponed.", "会议推迟了。"],
    ["We are collecting opinions.", "我们正在征求意见。"],
    ["Please treat it as under consideration.", "就当还在考虑吧。"],
    [
      "A new year plan is being drawn up; we have put you in it in pencil.",
      "正在做年度计划，先用铅笔把您写上了。",
    ],
    ["You will hear from me.", "有消息我联系您。"],
    ["Good things take time.", "好事多磨。"],
  ],
  "quit.signed": [
    [
      "The contract is signed; the rest is work. We leave the table and get on with it.",
      "合同签好了，剩下的就是干活。我们先撤了，回去办事。",
    ],
    [
      "From here on our people talk to yours. Thank you for good talks.",
      "往后就是两边同事对接了，谢谢您，谈得很好。",
    ],
    [
      "Signed and done. We see each other when the first money is due.",
      "签完了，事情定了，等第一笔款到期时再见。",
    ],
    ["There is nothing left to talk about, and that is good news.", "没什么要再谈的了，这是好事。"],
    ["Our part of the talks is over; the contract begins.", "谈判到此为止，合同从现在开始。"],
  ],
  quit: [
    ["We do not go on with this. Let us part as friends.", "这件事我们不往下谈了，大家好聚好散。"],
    ["We thank you for your time. The project goes another way.", "感谢您的时间，这个项目我们另有安排。"],
    ["For this year we close the file.", "今年这件事就先到这里。"],
    ["It has come to nothing this time. We leave the table.", "这一次没谈成，我们先退出了。"],
    ["We do not want to take up more of your time.", "就不多占用您的时间了。"],
    ["The budget has gone elsewhere. With respect and thanks.", "预算用到别处去了，谢谢您，也请见谅。"],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>;

export const PROBES = {
  "probe.capability.takes": [
    [
      "Our institute has a group that knows this field rather well, to be honest.",
      "说实话，我们研究院有一个组，对这一行相当熟。",
      "maker",
    ],
    [
      "Capability? Give our engineers a week with it and you will see.",
      "能力？给我们工程师一个星期，您就知道了。",
      "maker",
    ],
    ["What others can do we can do too, given time.", "别人做得到的，给点时间我们也做得到。"],
    ["There is little that we have not managed in the end.", "到头来，我们做不出来的东西不多。"],
    ["We have hired well. The team would like something to do.", "人我们招得不错，正想找点事做。"],
  ],
  "probe.capability.weighs": [
    [
      "We could do parts of it. Whether we should is a matter of arithmetic.",
      "有些部分我们能做，值不值得做要算账。",
    ],
    ["We make a good many things ourselves, and we buy a good many.", "我们自己做的不少，外面买的也不少。"],
    ["It depends on what else the workshop has to do.", "要看车间还有什么活。", "plant"],
    ["Some of it, with time. Time is what costs us.", "有时间的话能做一些，时间也是钱。"],
  ],
  "probe.capability.partners": [
    [
      "Building such a thing is not our trade. Channels and service we can take care of.",
      "做这个不是我们的本行，渠道和售后我们可以负责。",
    ],
    [
      "You look after the product, we look after the customer. That is what we are good at.",
      "产品由贵方来管，客户我们来维护，各做各擅长的。",
    ],
    ["We have no such team and do not plan for one.", "我们没有这样的团队，也没打算建。"],
    ["Our strength is that customers let us in. The rest we buy.", "我们的长处是客户信任，别的靠买。"],
  ],
  "probe.plans.takes": [
    [
      "Local content has to rise; in time the core parts should be made here.",
      "国产化率要上去，核心部件以后最好本地生产。",
      "plant",
    ],
    [
      "We want a line of our own. How we get there is another question.",
      "我们想要自己的产品线，怎么走到那一步另说。",
    ],
    ["In three years we would like to need nobody for it.", "三年以后，这一块最好不靠别人。"],
    [
      "We plan to stand on our own feet; suppliers help us on the way.",
      "我们打算自己站稳，供应商是路上的帮手。",
    ],
  ],
  "probe.plans.weighs": [
    ["We look at several ways and take the one that gets there in time.", "几条路都在看，哪条来得及走哪条。"],
    ["The budget is fixed, the route is not.", "预算是定的，路线没有定。"],
    [
      "Ask me after the next review; until then both doors are open.",
      "等下次评审再问我，在那之前两扇门都开着。",
    ],
    ["Whatever brings a product to market this year.", "今年哪样能让产品上市，就走哪样。"],
  ],
  "probe.plans.partners": [
    [
      "What comes after this one, and who stands behind it, is what we plan with.",
      "这一代之后有什么，出了问题谁负责，我们是按这个做计划的。",
    ],
    [
      "We plan in years. You may see our sales figures if it helps.",
      "我们按年做计划，需要的话销量可以给您看。",
    ],
    [
      "We want a supplier who is still there when a customer calls.",
      "我们要找靠得住、能长期做下去的供应商。",
    ],
    ["If you do well by it, we do well by it longer.", "您做得好，我们才做得久。"],
  ],
  "probe.references.takes": [
    [
      "Our foreign partners learn a lot from us, and we from them. Some no longer come.",
      "和外方合作，互相学了不少，有几家后来就不来了。",
    ],
    [
      "References? We usually went on by ourselves after a year or two.",
      "以前的合作？一两年之后我们一般就自己做了。",
    ],
    [
      "The last licence ended early. We had learnt what there was to learn.",
      "上一个许可提前结束了，该学的也学到了。",
    ],
    ["Some went to court with us; it was never about much.", "有人和我们打过官司，都不是什么大事。"],
  ],
  "probe.references.weighs": [
    [
      "Some suppliers stayed, some did not. It was always a matter of price.",
      "有的供应商留下了，有的没有，说到底是价钱。",
    ],
    ["Ask whom you like; the answers will be mixed, as everywhere.", "您可以去打听，哪家都是有说好有说坏。"],
    ["Two good years with one, one bad year with another.", "和一家好了两年，和另一家坏了一年。"],
    ["We keep contracts that keep us.", "合同对我们合适，我们就守着。"],
  ],
  "probe.references.partners": [
    [
      "Call our oldest supplier. Our invoices are paid when they are due.",
      "您可以问我们最老的供应商，我们的账都是到期就付。",
    ],
    [
      "You may see our customer list. Most have been with us since the start.",
      "客户名单可以给您看，大多从一开始就在。",
    ],
    ["Ask anyone who delivers to us twice.", "给我们供过两次货的，您随便问。"],
    ["Our longest contract is older than our building.", "我们最老的合同比这栋楼还久。"],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>;
