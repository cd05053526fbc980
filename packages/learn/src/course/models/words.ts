/** The words of the live models, in both languages. */
import type { Said } from "../../said.ts";

const say = (en: string, zh: string): Said => ({ en, zh });

export const PIE = say("What everybody could earn together", "大家一起能赚到的总数");
export const VANISHES = say("vanishes if you stay at home", "你一走就消失");
export const GONE = say("What vanishes if you stay at home", "你一走就消失的");
export const YOUR_PART = say("your part of it", "你分到的比例");
export const PART = say("Your part of the whole", "你分到的比例");
export const YOUR_SHARE = say("your share", "你的份额");
export const SHARE = say("Your share", "你的份额");
export const WRITTEN = say("Know-how in files that everybody has", "已写进公开文件的技术比例");

export const PASSES_ON = say("It passes on what it gets", "它会把拿到的转给别人");
export const IT_COSTS = say("is what this takes off your share", "是这样给出去让你少得的");
export const IT_ALONE = say("What it could then earn without you", "它没有你也能赚到的");

export const EXCLUSIVE_TO = say("Exclusivity for", "独家给");
export const NOBODY = say("nobody", "谁也不给");

export const BUYERS = say("Buyers, all alike", "买方，条件都一样");
export const GATE = say("One more party that no buyer can do without", "还有一方，哪个买方都离不开它");
export const SELLER = say("you", "你");
export const A_BUYER = say("a buyer", "一个买方");
export const EACH_BUYER = say("The part of each buyer", "每个买方的那份");
export const THE_GATE = say("the one nobody can do without", "谁都离不开的那一方");

export const ASKED_FIRST = say("Everybody on the list has been asked first", "名单上的都先问过一遍");
export const PROMISE_COSTS = say("is what the promise takes off your share", "是这个承诺让你少得的");
export const A_YEAR = say("What it would have to bring in addition, each year", "它每年得多带来的");
export const FORECLOSED = say(
  "What the promise takes off, once all who could come are counted",
  "把所有可能来的都算上，这个承诺让你少得的",
);

export const LATER = say("Months by which the know-how comes later", "技术推迟几个月交出");
export const STAYS = (what: Said): Said => say(`Delivered as parts: ${what.en}`, `只供部件：${what.zh}`);
export const UPFRONT = say("Paid on signature", "首付款");
export const ROYALTY = say("Royalty, part of its sales", "按销售额提成");
export const MINIMUM = say("Paid each year at least", "每年最低");
export const LATER_RELEASES = say("Later generations are included", "包括以后各代");
export const IT_PAYS = say("is how long it pays", "是它付钱的时间");
export const OF_A_TERM = say("Term of the contract", "合同写的期限");
export const TO_YOU = say("to you", "归你");
export const TO_IT = say("to the other side", "归对方");
export const LICENCE_BRINGS = say("What the licence brings", "这份许可带来多少");
export const IT_HOLDS = say("It goes on paying to the end", "它一直付到期满");
export const IT_SIGNS = say("It has more with you than without: it signs", "有你比没你好：它会签");
export const YOU_GAIN = say("You have more than if you walked away", "你得到的比走开多");
export const ELSEWHERE = say("What you have in all, the other parties counted", "你总共得到的，连同别家");
export const WITHOUT = say("What the other side has without you", "对方没有你也能得到的");

export const EVERY = say("A new generation every", "每隔多久出新一代");
export const HALVES = say("A margin halves in", "利润多久减半");
export const ALL_OUT = say("Everybody has all the files", "所有文件人人都有");

export const SIGNS_SEEN = [say("not known", "不知道"), say("seen", "看到了"), say("not seen", "没看到")];
export const BEFORE = say("Chance that it is a partner, before any sign", "看到任何迹象之前，是伙伴的可能");
export const GENUINE = say("is the chance that it wants a partner", "是它想找伙伴的可能");
export const A_PARTNER = say("a partner", "找伙伴的");
export const AN_ACQUIRER = say("out for the technology, as cheaply as possible", "想以最低代价拿到技术的");
export const SIGN_SEEN = (sign: Said): Said =>
  say(`Seen: “${sign.en}”. The odds change to`, `看到“${sign.zh}”，赔率变为`);
export const SIGN_NOT_SEEN = (sign: Said): Said =>
  say(`Not seen: “${sign.en}”. The odds change to`, `没看到“${sign.zh}”，赔率变为`);
export const CHANCES = say("Who sits there", "坐在对面的是谁");
