import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { flatRoyalty, LANGUAGES, objection, play, writeMove, type OwnerMove } from "@linchpin/table";
import { read } from "../src/understand/reader.ts";
import { heardWords, moveWords, reader, type Understood } from "../src/understand/index.ts";
import { numeralEn } from "../src/understand/numeral-en.ts";
import { oneOff } from "../src/understand/spelling.ts";
import { ownLines } from "./support/own-lines.ts";
import { figures, sentences, situations, spoken, understood } from "./support/understanding.ts";

interface Floor {
  readonly right: number;
  readonly wrong: number;
  readonly grave: number;
}

/** From below: what was measured less a little, for the day when a rule of reading is traded for a better one. */
const FLOORS: readonly (readonly [Parameters<typeof sentences>[0], Floor])[] = [
  ["tuning.tsv", { right: 0.97, wrong: 0.005, grave: 0 }],
  ["held-out.tsv", { right: 0.95, wrong: 0.02, grave: 0 }],
  // Run once and left as it was: two of its forty are taken for offers that were not meant.
  ["fresh.tsv", { right: 0.55, wrong: 0.1, grave: 1 }],
];

for (const [part, floor] of FLOORS) {
  test(`${part} is read as it was meant`, () => {
    for (const language of LANGUAGES) {
      const found = figures(sentences(part).filter((each) => each.language === language));
      const grave = found["wrong and irrevocable"];
      assert.ok(found.right / found.all >= floor.right, `${language}: ${found.right} of ${found.all} right`);
      assert.ok(
        (found.wrong + grave) / found.all <= floor.wrong,
        `${language}: ${found.wrong + grave} of ${found.all} wrong`,
      );
      assert.ok(grave <= floor.grave, `${language}: something irrevocable that was not meant`);
    }
  });
}

test("what the product itself says for the owner is read as that move, or not at all", () => {
  const all = ownLines();
  const wrong = all.filter(({ outcome }) => outcome.startsWith("wrong"));
  assert.deepEqual(wrong, []);
  assert.ok(all.filter(({ outcome }) => outcome === "right").length / all.length >= 0.43);
});

test("there are 400 sentences, half of them Chinese, in all six deals two short ones and the evening", () => {
  const all = [...sentences("tuning.tsv"), ...sentences("held-out.tsv")];
  assert.ok(all.length >= 400);
  const share = all.filter(({ language }) => language === "zh").length / all.length;
  assert.ok(share > 0.4 && share < 0.6);
  assert.equal(new Set(all.map(({ situation }) => situation.position.scenario.id)).size, 9);
  const texts = all.map(({ situation, text }) => `${situation.name} ${text}`);
  assert.equal(new Set(texts).size, texts.length, "a sentence stands twice");
});

const known = [...situations().values()];
const vocabulary = [...sentences("tuning.tsv"), ...sentences("held-out.tsv")].flatMap(({ text, language }) =>
  language === "en" ? text.split(" ") : [...text.matchAll(/.{1,3}/gu)].map(([part]) => part),
);

/** Anything at all; and what is made of the words of real sentences, which gets further. */
const texts = fc.oneof(
  fc.array(fc.nat(0x10ffff), { maxLength: 2000 }).map((codes) => String.fromCodePoint(...codes)),
  fc.string({
    maxLength: 2000,
    unit: fc.constantFrom(...Array.from("a1,. ?!万千百十一二两%$k\ue000\uf8ff给不签的")),
  }),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join("")),
);

const movesOf = (out: Understood): readonly OwnerMove[] => (out.kind === "moves" ? out.moves : out.nearest);

test("whatever is typed, only moves come out that can be made", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...known), (text, situation) => {
      const { position, labels } = situation;
      const out = read(spoken(situation, text, "en"));
      for (const move of movesOf(out)) {
        assert.ok(play(position, 0, move).ok, JSON.stringify(move));
        for (const language of LANGUAGES)
          assert.ok(moveWords(labels[language], spoken(situation, "", "en").view, move).length > 3);
      }
      for (const { move, fault } of out.kind === "unclear" ? [] : out.closed)
        assert.deepEqual(objection(position, 0, move), fault);
      assert.equal(typeof heardWords(labels.en, out.heard), "string");
      if (out.kind === "moves") assert.ok(out.moves.length > 0);
    }),
    { seed: 20261123, numRuns: 600 },
  );
});

test("the same text has the same answer, also behind the port", async () => {
  for (const sentence of sentences("tuning.tsv").slice(0, 60)) {
    const first = understood(sentence);
    assert.deepEqual(understood(sentence), first);
    assert.deepEqual(await reader(spoken(sentence.situation, sentence.text, "zh")), first);
  }
});

test("a no, a condition or a question put before a plain sentence takes the irrevocable out of it", () => {
  const fair = situations().get("fair")!;
  const plain = ["send Bohe the drawings", "give Ruize the source code", "share the recipe with Jinlan"];
  const more = ["We paid 50k for the drawings.", "Not for 50k, the drawings.", "独家可以谈，要看期限。"];
  const turned = [
    ...more,
    ...plain.flatMap((text) => [
      `do not ${text}`,
      `never ${text}`,
      `if I were you I would ${text}`,
      `should we ${text}?`,
      `perhaps ${text}`,
      `they want us to ${text}`,
      `${text} next month`,
    ]),
    ..."把图纸给柏禾 把源代码给瑞泽"
      .split(" ")
      .flatMap((text) => [
        `不要${text}`,
        `千万别${text}`,
        `要不要${text}？`,
        `也许${text}`,
        `如果付钱就${text}`,
        `下个月${text}`,
      ]),
  ];
  for (const text of plain) assert.equal(read(spoken(fair, text, "en")).kind, "moves", text);
  for (const text of turned) {
    const out = read(spoken(fair, text, "en"));
    assert.equal(out.kind, "unclear", text);
  }
});

test("numbers are read as people write them", () => {
  const en: readonly (readonly [string, number])[] = [
    ["1.2m", 1_200_000],
    ["300k", 300_000],
    ["100,000", 100_000],
    ["half a million", 500_000],
    ["a hundred thousand", 100_000],
    ["twenty-five thousand", 25_000],
    ["two million five hundred thousand", 2_500_000],
    ["one and a half million", 1_500_000],
  ];
  for (const [text, value] of en) assert.equal(numeralEn(text), value, text);
});

test("one slip is one slip", () => {
  for (const [a, b] of [
    ["sned", "send"],
    ["brochur", "brochure"],
    ["protcol", "protocol"],
    ["refuze", "refuse"],
  ] as const)
    assert.ok(oneOff(a, b) && oneOff(b, a), a);
  for (const [a, b] of [
    ["send", "send"],
    ["snde", "sendx"],
    ["give", "gave it"],
    ["abcd", "badc"],
  ] as const)
    assert.ok(!oneOff(a, b), a);
});

const saidAt = (name: string, text: string, front: number | null): Understood =>
  read(spoken({ ...situations().get(name)!, front }, text, "en"));

test("a no that names nobody, where whoever is in front asks for nothing and others wait, is to be told whom it is for", () => {
  for (const text of ["No.", "We can't do that.", "不行"]) {
    // Seat 4 is not in the talks and asks for nothing.
    const found = saidAt("fair", text, text === "No." ? 4 : null);
    assert.ok(found.kind === "unclear" && found.doubt === (text === "No." ? "noneHere" : "whose"), text);
    assert.deepEqual(
      found.nearest.map((move) => [move.kind, "party" in move && move.party]),
      [
        ["refuse", 1],
        ["refuse", 3],
        ["refuse", 5],
      ],
    );
  }
  const quiet = saidAt("quiet", "No.", null);
  assert.ok(quiet.kind === "unclear" && quiet.nearest.every(({ kind }) => kind !== "refuse"));
});

/** Sentences with a word in them that elsewhere is taken out, or makes a gift. */
const NO_GIFT: readonly (readonly [situation: string, text: string])[] = [
  ["fair", "Under no conditions will you get the meter"],
  ["fair", "样机不能再多给你们了"],
  ["fair", "You get the meter no earlier than the contract is signed"],
  ["fair", "The meter goes to your engineers the moment your board signs"],
  ["fair", "现在就签NNN，样机给你们"],
  ["fair", "Pay and you get the meter"],
  ["fair", "You can borrow the meter from Bohe"],
  ["fair", "独家六周要付五万，十二周太长"],
  ["fair", "Six weeks of exclusivity if you sign the NNN, not twelve"],
  ["papers", "that is your deal"],
  ["papers", "The contract is signed by you, not by us"],
  ["papers", "We accept your offer as it stands if you add 50k"],
  ["papers", "Qingluo pays 50k, Bohe gets the drawings"],
  ["quiet", "bring the next release forward once Bohe has paid"],
  ["quiet", "下一代提前开发？要等拿到钱"],
  ["quiet", "Invest in our own dealers after the deal"],
];
const GIFTS: readonly OwnerMove["kind"][] = ["share", "exclusivity", "accept", "build", "develop"];

test("a condition, a limit or somebody else's yes is no gift, wherever it stands", () => {
  for (const [name, text] of NO_GIFT) {
    const found = understood({ situation: situations().get(name)!, language: "en", text });
    const moves = found.kind === "moves" ? found.moves : found.nearest;
    assert.deepEqual(
      moves.filter(({ kind }) => GIFTS.includes(kind)),
      [],
      text,
    );
  }
});

test("the product that we supply is a part of the terms, under the word of its sample too", () => {
  const all = [
    "Licence at 6 % for four years, we supply the product, 80 k on signing",
    "Licence at 6 % for four years, we supply the finished meters, 80 k on signing",
  ];
  for (const text of all) {
    const found = understood({ situation: situations().get("quiet")!, language: "en", text });
    assert.ok(found.kind === "moves" && found.moves.length === 1, text);
    const [move] = found.moves;
    assert.ok(move?.kind === "propose" && move.terms.supplies === "all", text);
    assert.deepEqual([move.terms.upfront, move.terms.term], [80_000, 48]);
  }
});

test("what was asked for may be called by its kind, and a kind of which there is one by its own", () => {
  for (const [name, text, asset] of [
    ["plant-demo", "You can have one sample for free, we'll ship it on Monday", "demo"],
    ["plant-spec", "I send you the test report now", "spec"],
    ["plant", "Our brochure is attached", "brochure"],
  ] as const) {
    const found = saidAt(name, text, situations().get(name)!.front);
    assert.ok(found.kind === "moves", text);
    const { deal } = situations().get(name)!.position.scenario;
    assert.deepEqual(
      found.moves.map((move) => move.kind === "share" && deal.assets[move.asset]!.key),
      [asset],
      text,
    );
  }
  // Every document is one: which is not known where none was asked for.
  assert.equal(saidAt("plant", "I send you the documents now", 3).kind, "unclear");
});

test("where all but one thing is known of a move, that one thing is asked for", () => {
  for (const [text, doubt, kind] of [
    ["We'd better sell it ourselves", "channel", "build"],
    ["Let's call the other manufacturer", "party", "approach"],
    ["我们还是自己卖吧", "channel", "build"],
    ["联系一下那家研究所", "party", "approach"],
  ] as const) {
    const found = saidAt("plant", text, situations().get("plant")!.front);
    assert.ok(found.kind === "unclear" && found.doubt === doubt, text);
    assert.ok(found.nearest.length > 0 && found.nearest.every((move) => move.kind === kind), text);
  }
});

test("a yes beside another figure than theirs is no signature", () => {
  for (const [text, signs] of [
    ["Fine, 80k it is", true],
    ["Fine, 200k it is", false],
    ["We can live with your 5%", true],
    ["We can live with 7%", false],
  ] as const) {
    const found = saidAt("plant-terms", text, situations().get("plant-terms")!.front);
    const accepts = found.kind === "moves" && found.moves.some(({ kind }) => kind === "accept");
    assert.equal(accepts, signs, text);
  }
});

test("their paper said over is that paper, and its figures are heard; with one changed it is theirs with that", () => {
  const { front } = situations().get("plant-paper")!;
  const kinds = (text: string) => {
    const found = saidAt("plant-paper", text, front);
    return found.kind === "moves" ? found.moves.map(({ kind }) => kind) : [];
  };
  assert.deepEqual(kinds("5 % and 150k, 36 months - fine by us"), ["accept"]);
  assert.deepEqual(kinds("提成5%首付15万三年，不行"), ["reject"]);
  const left = saidAt("plant-paper", "5 % and 150k is what you wrote", front);
  assert.deepEqual(
    left.heard.map(({ kind }) => kind),
    ["percent", "money"],
  );
  const changed = saidAt("plant-paper", "5 % is fine, but 200k upfront", front);
  const [move] = changed.kind === "moves" ? changed.moves : [];
  assert.ok(move?.kind === "propose");
  assert.deepEqual([move.terms.upfront, move.terms.term], [200_000, 36]);
});

test("a figure of ours in place of theirs changes that and nothing else, in whatever order both are named", () => {
  const { front, position } = situations().get("plant-paper")!;
  const paper = position.parties[front! - 1]!.proposal!;
  const numbers = fc.record({
    percent: fc.integer({ min: 1, max: 30 }).filter((each) => each !== 5),
    upfront: fc.integer({ min: 20, max: 900 }).filter((each) => each !== 150),
    months: fc.integer({ min: 6, max: 90 }).filter((each) => each !== 36),
  });
  const ways: Readonly<Record<"percent" | "upfront" | "months", readonly string[]>> = {
    percent: [
      "5 % is too thin for us, PERCENT % and we sign",
      "we'd need PERCENT %, not 5 %, rest unchanged",
      "36 months is fine, PERCENT % on sales though",
      "5%低了，PERCENT个点我马上签，其他照旧",
      "期限36个月没意见，提成改成PERCENT%",
    ],
    upfront: [
      "5 % ok, but 150k upfront is a joke. UPFRONTk",
      "👍👍 5 % ok 👍, but not 150k upfront, UPFRONTk",
      "150k is an insult, we need UPFRONT up front",
      "5%可以，首付15万改UPFRONT千",
      "首付得UPFRONT千，提成5%就5%",
    ],
    months: [
      "5 % fine, 36 months no way, MONTHS months",
      "we would want MONTHS months rather than 36, rest is ok",
      "提成5%没意见，期限改MONTHS个月，别36个月",
    ],
  };
  fc.assert(
    fc.property(numbers, ({ percent, upfront, months }) => {
      for (const [field, patterns] of Object.entries(ways))
        for (const way of patterns) {
          const text = way
            .replace("PERCENT", String(percent))
            .replace("UPFRONT", String(upfront))
            .replace("MONTHS", String(months));
          const found = saidAt("plant-paper", text, front);
          const [move] = found.kind === "moves" ? found.moves : [];
          assert.ok(move?.kind === "propose", text);
          const wanted = { ...paper };
          if (field === "percent") wanted.royalty = flatRoyalty(percent / 100);
          if (field === "upfront") wanted.upfront = upfront * 1000;
          if (field === "months") wanted.term = months;
          assert.deepEqual(move.terms, wanted, text);
        }
    }),
    { numRuns: 12, seed: 26 },
  );
});

test("a figure that is no term of ours is not put into their paper", () => {
  const { front } = situations().get("plant-paper")!;
  for (const text of [
    "Anfu pays 7%",
    "You offered Anfu 7%, why do we get 5?",
    "5% is what our competitor got in 2019",
    "30% of your staff will be trained by us",
    "in 24 months the patent is worth nothing",
    "we ship in 6 months",
    "10% less than that",
    "raise it by 20%",
    "20% more upfront",
    "首付再多20%",
    "贵方给别家是7%",
    "24个月之内我们出下一代",
    "100k now and 50k in 6 months",
    "5% on the first 1000 units, 3% after",
  ])
    assert.equal(saidAt("plant-paper", text, front).kind, "unclear", text);
});

/** What is made of it where a party asks to be alone for half a year. */
function toldOfWeeks(text: string): readonly string[] {
  const { front, position } = situations().get("exclusive")!;
  const found = saidAt("exclusive", text, front);
  return found.kind === "moves" ? found.moves.map((move) => writeMove(position.scenario, move)) : [];
}

test("fewer weeks than they ask for are given only where they are given", () => {
  for (const text of [
    "half a year is out of the question but you can have eight weeks",
    "26 weeks is forever, eight is what I can do",
    "半年不行，最多给8周",
  ])
    assert.deepEqual(toldOfWeeks(text), ["exclusivity xuanche 8"], text);
  for (const text of [
    "half a year is out of the question, eight weeks too",
    "we can't do eight weeks either",
    "半年不行，8周也不给",
    "maybe eight weeks, we'd have to think",
    "in eight weeks we are at the fair in Munich",
    "you get nothing for 8 weeks",
    "I can give you 8 weeks to decide",
    "you can have 8 weeks of testing, no exclusivity",
    "给你们8周时间考虑",
  ])
    assert.ok(!toldOfWeeks(text).some((move) => move.startsWith("exclusivity")), text);
});

test("a burden that is let off beside a gift refuses nothing; two nos around a price or the agreement ask for it", () => {
  const { front } = situations().get("plant-spec")!;
  for (const [text, means] of [
    ["The data sheet is yours, nobody will ask you to sign anything.", "share"],
    ["No agreement, no data sheet.", "refuse"],
    ["No NDA, no data sheet.", "trade"],
    ["不签保密协议，规格书不给。", "trade"],
    ["No NDA needed, but no data sheet either.", "refuse"],
  ] as const) {
    const found = saidAt("plant-spec", text, front);
    const kinds = found.kind === "moves" ? found.moves.map(({ kind }) => kind) : [found.kind];
    assert.deepEqual(kinds, [means], text);
  }
});
