/** The courtesies with which people begin, by occasion and manner; and the owner's own. */
import type { Line, Manner, Occasion } from "./keys.ts";

export const OPENINGS: Readonly<Record<Occasion, Readonly<Record<Manner, readonly Line[]>>>> = {
  request: {
    formal: [
      ["Thank you for your time.", "感谢您抽时间。"],
      ["May I raise one point on behalf of my colleagues?", "代表同事向您请教一件事。"],
      ["We have discussed the project again.", "项目我们又讨论了一次。", "acquainted"],
      ["Let me put something before you.", "有一件事想跟您商量。"],
      ["To prepare our next meeting:", "为了准备下一次会谈："],
    ],
    warm: [
      ["It was good to see you.", "上次见面很愉快。", "acquainted"],
      ["I hope that your week has gone well.", "希望您这周一切顺利。", "acquainted"],
      ["My colleagues still talk about our last meeting.", "同事们还常提起上次的会谈。", "acquainted"],
      ["You have explained so much already.", "您已经讲了很多，非常感谢。", "acquainted"],
      ["Between us, I would like this to succeed.", "我个人很希望这件事能成。"],
      ["It is good to have you at the table.", "很高兴能和您谈。", "fresh"],
      ["Please allow me a word.", "请允许我说一句。"],
      ["If I may be so free:", "恕我冒昧："],
    ],
    plain: [
      ["One thing, briefly.", "简单说一件事。"],
      ["To move things along:", "为了往前走一步："],
      ["A practical point.", "说件具体的事。"],
      ["So that we lose no time:", "抓紧时间："],
      ["Straight to it:", "开门见山："],
    ],
  },
  remind: {
    formal: [
      ["Forgive me for coming back to this.", "恕我再提一次。"],
      ["Allow me a reminder.", "容我提醒一下。"],
      ["I have to report on Monday.", "周一我要汇报。", "reports"],
      ["I have this still on my list.", "这件事我一直记着。"],
    ],
    warm: [
      ["I know that you are busy.", "知道您很忙。"],
      ["I do not like to press you.", "我也不想催您。"],
      ["You know that I am on your side.", "您知道我是支持您的。", "acquainted"],
      ["Only a small reminder.", "就提醒一句。"],
    ],
    plain: [
      ["Again:", "再问一次："],
      ["Still open:", "还没定的："],
      ["A word, please.", "说一句。"],
      ["We are waiting on one thing.", "就等一件事。"],
    ],
  },
  yes: {
    formal: [
      ["We have studied it carefully.", "我们认真研究过了。"],
      ["The committee has met.", "会上讨论过了。"],
      ["I can give you our answer.", "现在可以答复您了。"],
    ],
    warm: [
      ["I bring good news.", "有个好消息。"],
      ["It took some persuading.", "费了一番口舌。"],
      ["I am glad to write this.", "很高兴告诉您。"],
    ],
    plain: [
      ["Short answer: yes.", "长话短说：可以。"],
      ["Done.", "办好了。"],
      ["We went through it.", "我们过了一遍。"],
    ],
  },
  no: {
    formal: [
      ["We have studied it carefully.", "我们认真研究过了。"],
      ["Thank you for the proposal.", "感谢您的提议。"],
      ["I have taken it to my management.", "我已经向领导汇报了。", "reports"],
      ["Please do not take it amiss.", "请不要见怪。"],
    ],
    warm: [
      ["I wish I could say otherwise.", "我也希望能给您别的答复。"],
      ["You know how I see it.", "我的想法您是知道的。", "acquainted"],
      ["I have tried.", "我争取过了。"],
      ["Let me be open with you.", "跟您说实话。"],
    ],
    plain: [
      ["We looked at it.", "我们看过了。"],
      ["To be clear:", "说清楚一点："],
      ["As it stands:", "照现在这样："],
      ["We have talked it over.", "我们商量过了。"],
    ],
  },
  easy: {
    formal: [
      ["Your message has reached us.", "您的意思我们收到了。"],
      ["A brief word from our side.", "我们这边说明一下。"],
      ["For your information:", "向您通报一下："],
    ],
    warm: [
      ["No news is not bad news.", "没消息不等于坏消息。"],
      ["How is the weather at your end?", "您那边天气怎么样？"],
      ["I have not forgotten you.", "我没忘了您。"],
    ],
    plain: [
      ["Nothing new.", "没有新情况。"],
      ["A quick word:", "说两句："],
      ["From our side:", "我们这边："],
    ],
  },
  parting: {
    formal: [
      ["Allow me to take our leave.", "容我们就此告辞。"],
      ["On behalf of my colleagues:", "代表同事们说一句："],
      ["Thank you for the talks.", "感谢这段时间的会谈。"],
    ],
    warm: [
      ["It was a pleasure to sit with you.", "和您谈这一场很愉快。"],
      ["A word at parting:", "临别说一句："],
      ["I shall remember these talks.", "这次会谈我会记得。", "acquainted"],
    ],
    plain: [
      ["That is it from us.", "我们这边就到这里。"],
      ["To close:", "最后说一句："],
      ["Short and clear.", "长话短说。"],
    ],
  },
  heard: {
    formal: [
      ["It is noted.", "已经记下。"],
      ["I shall report it as you say it.", "我照原话汇报。"],
      ["We take it as it is.", "您的意思我们明白了。"],
      ["For the minutes:", "记入纪要："],
    ],
    warm: [
      ["I hear you.", "听到了。"],
      ["I see.", "这样啊。"],
      ["Good to know.", "知道了。"],
      ["I take that with me.", "这话我带回去。"],
    ],
    plain: [
      ["Right.", "好。"],
      ["Understood.", "明白。"],
      ["We have it.", "收到。"],
      ["Clear so far.", "好，我知道了。"],
    ],
  },
  answer: {
    formal: [
      ["That is a fair question.", "这个问题问得好。"],
      ["I may say this much:", "我可以讲的是："],
      ["Since you ask:", "您既然问到："],
    ],
    warm: [
      ["I like that you ask.", "您愿意问，我很高兴。"],
      ["Let me tell you how it is.", "我跟您说说情况。"],
      ["Among friends:", "咱们之间说：", "acquainted"],
    ],
    plain: [
      ["Simple answer.", "简单回答。"],
      ["Well.", "这个嘛。"],
      ["Put plainly:", "说白了："],
    ],
  },
};

/**
 * What the owner begins with: when it gives, signs, offers something else than was asked for, says no to a request and to a paper,
 * comes for the first time, ends the talks, and otherwise.
 */
type OwnOccasion = "give" | "seal" | "hold" | "refuse" | "reject" | "first" | "part" | "open";

export const OWN_OPENINGS: Readonly<Record<OwnOccasion, readonly Line[]>> = {
  give: [
    ["Gladly.", "好的。", "asked"],
    ["I would rather show than tell.", "说再多，不如您自己看。"],
    ["You should see this.", "这个您该看看。"],
    ["So that you can judge for yourselves:", "请你们自己判断："],
  ],
  seal: [
    ["Good.", "好。"],
    ["My hand on it.", "一言为定。"],
    ["With pleasure.", "很高兴。"],
  ],
  hold: [
    ["I understand why you ask.", "我理解您为什么问。"],
    ["Thank you for asking openly.", "谢谢您问得直接。"],
    ["Let me suggest another way.", "我建议换个办法。"],
    ["I have thought about it.", "我考虑过了。"],
    ["I hope that you understand.", "请您理解。"],
  ],
  refuse: [
    ["I understand why you ask.", "我理解您为什么问。"],
    ["Thank you for asking openly.", "谢谢您问得直接。"],
    ["I have thought about it.", "我考虑过了。"],
    ["I hope that you understand.", "请您理解。"],
  ],
  reject: [
    ["Thank you for your paper.", "谢谢您的方案。"],
    ["I have read it to the end.", "我从头到尾读过了。"],
    ["I have thought about it.", "我考虑过了。"],
    ["I hope that you understand.", "请您理解。"],
  ],
  first: [
    ["Good day to you.", "您好。"],
    ["We have not met yet.", "我们还没见过面。"],
    ["Thank you for seeing me.", "谢谢您抽空见我。"],
  ],
  part: [
    ["I have thought about it for long.", "我想了很久。"],
    ["One thing from my side.", "有件事跟您说一声。"],
    ["Thank you for the talks.", "感谢这段时间的会谈。"],
  ],
  open: [
    ["Before we go on:", "先说一声："],
    ["One thing from my side.", "有件事跟您说一声。"],
    ["May I?", "跟您说一声："],
    ["While we are at it:", "顺便说一下：", "acquainted"],
  ],
};
