/** Several things in one breath, exclusivity beside figures, and who else was named: what is typed is not lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { said, situations, understood } from "./support/understanding.ts";

const known = situations();
function heard(name: string, text: string): string {
  const situation = known.get(name)!;
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const found = understood({ situation, text, language });
  return found.kind === "unclear" ? found.doubt : said(situation, found).join("; ");
}
const all = (rows: readonly (readonly [situation: string, text: string, meant: RegExp])[]): void => {
  for (const [name, text, meant] of rows) assert.match(heard(name, text), meant, text);
};

test("exclusivity beside figures is a term: for a channel, for so many months", () => {
  all([
    ["live", "9个点，酒店独家可以", /royalty=9% .* exclusive=hotels@24$/],
    ["live", "commission 40%, exclusive in live rooms for 6 months", /royalty=60% .* exclusive=live@6$/],
    [
      "plant",
      "三级医院独家三年，提成7%，首付10万",
      /royalty=7% upfront=100000 term=36 .* exclusive=tier3@36$/,
    ],
    ["plant", "exclusive licence for five years, 8% and 200k upfront", /term=60 .* exclusive=export@60$/],
    ["plant-terms", "7% and you get county hospitals exclusively", /royalty=7% .* exclusive=county@96$/],
    ["plant", "8%，不做独家", /royalty=8% (?!.*exclusive)/],
    ["plant", "8 %, nothing exclusive", /royalty=8% (?!.*exclusive)/],
  ]);
});

test("weeks of exclusivity are tied to no price, and are given by their number alone", () => {
  all([
    ["live", "独家6周，提成9个点", /^tied$/],
    ["live", "six weeks exclusive and 45%", /^tied$/],
    ["live", "独家可以，先付两万", /^tied$/],
    ["live", "最多三周", /^exclusivity zhuguang 3$/],
    ["fair", "six weeks for Ruize", /^exclusivity ruize 6$/],
    ["live", "如果要独家，最多两周", /^exclusivity zhuguang 2$/],
    ["live", "如果你们付钱，最多两周", /^condition$/],
    ["live", "two weeks would kill us", /^refuse zhuguang$/],
  ]);
});

test("beside a no stands what no no is about", () => {
  all([
    [
      "plant-drawings",
      "no drawings, but we could do 9% and 100k upfront",
      /^propose weiqiao royalty=9% upfront=100000 .*; refuse weiqiao$/,
    ],
    ["plant-drawings", "图纸不行，不过9个点可以签", /^propose weiqiao royalty=9% .*; refuse weiqiao$/],
    ["plant-terms", "5个点不接受，我们要8个点", /^propose weiqiao royalty=8% [^;]*$/],
    ["plant-drawings", "图纸不给，先签保密协议", /^nnn weiqiao; refuse weiqiao$/],
    [
      "beach",
      "no tech pack. By the way, Suoying likes it too",
      /^mention tingzhou suoying talks; refuse tingzhou$/,
    ],
    ["county", "注册证不给。另外康砺那份我们签了", /^accept kangli; refuse anfu$/],
    ["county", "No certificate, but the performance sheet is yours", /^refuse anfu; share anfu spec$/],
    [
      "plant-demo",
      "We gave you the brochure, that has to be enough. The sample isn't going anywhere.",
      /^refuse weiqiao$/,
    ],
    ["plant-demo", "I can't tell you names but others are already testing our sample", /^mention weiqiao$/],
  ]);
});

test("who else is talked with is told by name", () => {
  all([
    ["papers", "We are also talking with Qingluo", /^mention bohe qingluo talks$/],
    ["papers", "我们也在跟青珞谈", /^mention bohe qingluo talks$/],
  ]);
});
