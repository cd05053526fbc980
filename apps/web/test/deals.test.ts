/** The pure parts of the person's own deals: items that go with what names them, amounts, places in a file, moving. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { draftText, parseDeal, redraft, setInText, type Answers } from "@linchpin/deal";
import { toDocx } from "@linchpin/report/docx";
import { placeOf, toXlsx, workbookOf } from "@linchpin/report/workbook";
import { quantityFromText } from "@linchpin/source";
import { canLose, itemsIn, withChange, withItem, withKind, withoutItem } from "../src/deals/answers-edit.ts";
import { dealsFrom, exportOf, openedFrom } from "../src/deals/moving.ts";
import { copyOf } from "../src/deals/copy.ts";
import { freshDeal, hasNoFigure } from "../src/deals/fresh.ts";
import { MONEY, MONTHS, quantityText, SHARE } from "../src/deals/amounts.ts";
import { pathAt } from "../src/screens/deal/path-at.ts";
import { answering } from "../src/workers/deal-jobs.ts";
import { keeping } from "../src/workers/kept-stages.ts";
import { playing } from "../src/workers/plan-jobs.ts";

const NAMES = {
  title: "Meter",
  owner: "Us",
  part: "Core",
  thing: "Brochure",
  party: "First",
  channel: "Market",
};
const fresh = (): Answers => freshDeal("en", NAMES).answers!;

describe("answers", () => {
  it("of a new deal draft a file without faults, in both languages", () => {
    for (const language of ["en", "zh"] as const) assert.ok(parseDeal(freshDeal(language, NAMES).text).ok);
  });

  it("lose what names an item with the item, and draft a right file after every step", () => {
    const second = withItem(fresh(), "parties", "Second")!;
    const tied = withChange(second, "parties", "first", { tiedTo: ["second"] });
    const shown = withChange(tied, "things", "brochure", { shownTo: ["second"], about: ["core"] });
    const sold = withChange(shown, "channels", "market", { through: ["second"] });
    const asked: Answers = { ...sold, asks: [{ party: "second", wants: "brochure" }] };
    const steps: readonly Answers[] = [
      asked,
      withoutItem(asked, "parties", "second"),
      withoutItem(withItem(asked, "parts", "Board")!, "parts", "core"),
      withoutItem(asked, "things", "brochure"),
    ];
    for (const answers of steps) assert.ok(parseDeal(draftText(answers)).ok);
    assert.deepEqual(steps[1]!.asks, []);
    assert.deepEqual(steps[1]!.channels["market"], { ...sold.channels["market"]!, through: ["owner"] });
    assert.deepEqual(steps[3]!.asks, []);
  });

  it("keep the last part, party and channel, and take no name without a letter", () => {
    assert.equal(canLose(fresh(), "parties"), false);
    assert.equal(canLose(fresh(), "things"), true);
    assert.equal(withItem(fresh(), "parties", "123"), null);
  });
});

describe("of another kind", () => {
  it("a part that nobody has said more about is what is usual, others stay", () => {
    const board = withChange(withItem(fresh(), "parts", "Board")!, "parts", "board", { cost: 5 });
    const { parts, kind } = withKind(board, "machinery");
    assert.equal(kind, "machinery");
    assert.deepEqual(
      itemsIn({ ...board, parts }, "parts").map(([, { sort }]) => sort),
      ["mechanics", "process"],
    );
  });

  it("a thing that is added is what its name says", () => {
    const things = itemsIn(withItem(fresh(), "things", "Source code")!, "things");
    assert.equal(things.at(-1)![1].kind, "source");
  });
});

describe("an amount", () => {
  it("is a number, a share in percent, or three that rise", () => {
    assert.equal(quantityFromText("1.5M", MONEY), 1_500_000);
    assert.equal(quantityFromText("400万", MONEY), 4_000_000);
    assert.equal(quantityFromText("20 %", SHARE), 0.2);
    assert.deepEqual(quantityFromText("3 6 12", MONEY), { low: 3, likely: 6, high: 12 });
    assert.deepEqual(quantityFromText("100 200 300", MONEY), { low: 100, likely: 200, high: 300 });
    assert.deepEqual(quantityFromText("10 % 20 % 30％", SHARE), { low: 0.1, likely: 0.2, high: 0.3 });
    assert.equal(quantityFromText("1 500 000", MONEY), 1_500_000);
    for (const wrong of ["12 6 3", "many", "150%", "1 2", "1 2 3 4", "-1"])
      assert.equal(quantityFromText(wrong, SHARE), null, wrong);
  });

  it("is shown as it can be typed again", () => {
    for (const value of [0, 7.5, 12_345, 1_500_000, 25e6, { low: 1, likely: 20_000, high: 3e6 }])
      for (const language of ["en", "zh"] as const)
        assert.deepEqual(quantityFromText(quantityText(language, value, MONEY), MONEY), value);
    for (const value of [0, 0.125, 1])
      for (const asked of [SHARE, { ...SHARE, tenths: true }])
        assert.equal(quantityFromText(quantityText("zh", value, asked), asked), value);
  });

  it("is in 万 and 亿 in Chinese, in thousands and millions in English", () => {
    assert.equal(quantityText("zh", 6_000_000, MONEY), "600万");
    assert.equal(quantityText("zh", 250_000_000, MONEY), "2.5亿");
    assert.equal(
      quantityText("zh", { low: 20_800, likely: 23_200_000, high: 1e8 }, MONEY),
      "2.08万 2320万 1亿",
    );
    assert.equal(quantityText("en", 6_000_000, MONEY), "6M");
    assert.equal(quantityText("zh", 72, MONTHS), "72");
  });
});

describe("a deal that is begun", () => {
  it("has no price until a person gives a figure, by the questions or in the file", () => {
    const begun = freshDeal("zh", NAMES);
    assert.equal(hasNoFigure(begun), true);
    const named: Answers = { ...begun.answers!, title: "Flow meter" };
    assert.equal(hasNoFigure({ ...begun, answers: named, text: draftText(named, "zh") }), true);
    const answered: Answers = { ...named, years: 6 };
    assert.equal(hasNoFigure({ ...begun, answers: answered, text: draftText(answered, "zh") }), false);
    assert.equal(
      hasNoFigure({ ...begun, text: begun.text.replace("discountRate", "# mine\ndiscountRate") }),
      false,
    );
  });
});

const at = (text: string) => pathAt(text, text.length);

describe("a place in a file", () => {
  it("is a key of the map that its indentation says, or the value of a key", () => {
    assert.deepEqual(at("owner:\n  ma"), { path: ["owner"], isKey: true });
    assert.deepEqual(at("owner:\n  make: 1\nho"), { path: [], isKey: true });
    assert.deepEqual(at("assets:\n  spec:\n    kind: fi"), {
      path: ["assets", "spec", "kind"],
      isKey: false,
    });
    assert.deepEqual(at("parties:\n  a: {make: 1, ca"), { path: ["parties", "a"], isKey: true });
    assert.deepEqual(at("assets:\n  spec: {kind: f"), { path: ["assets", "spec", "kind"], isKey: false });
  });
});

describe("a copy", () => {
  it("is called otherwise in its file and in its answers, whatever the title holds, and stays as it is when answered", () => {
    const first = freshDeal("en", { ...NAMES, title: "Cost: $& and 'half'" });
    const copy = copyOf(first, `${first.title} (copy)`);
    const read = parseDeal(copy.text);
    assert.ok(read.ok);
    assert.equal(read.file.deal.title, "Cost: $& and 'half' (copy)");
    assert.equal(copy.answers!.title, read.file.deal.title);
    assert.notEqual(copy.id, first.id);
    const answered = redraft(copy.answers!, { ...copy.answers!, years: 3 }, copy.text, "en");
    assert.match(answered!, /title: .*\(copy\)/);
    assert.ok(parseDeal(copyOf(first, "x".repeat(500)).text).ok);
  });
});

describe("a whole export", () => {
  it("comes back as it went, under new ids", () => {
    const deal = freshDeal("zh", NAMES);
    const back = dealsFrom(exportOf([deal]), "en", "x.json");
    assert.ok(back.ok);
    const { id, changed, ...rest } = back.deals[0]!;
    const { id: own, changed: then, ...same } = deal;
    assert.notEqual(id, own);
    assert.ok(changed >= then);
    assert.deepEqual(rest, same);
  });

  it("takes a deal file with faults, to be mended, and refuses a damaged export", () => {
    const faulty = dealsFrom("linchpin: 2\ntitle: [", "en", "mine.yaml");
    assert.ok(faulty.ok && faulty.deals[0]!.title === "mine");
    assert.equal(dealsFrom('{"format": "linchpin deals", "deals": [{"title": 1}]}', "en", "x").ok, false);
    assert.equal(dealsFrom('{"format": "linchpin deals", "deals": 1}', "en", "x").ok, false);
  });
});

const opened = (name: string, ...parts: ConstructorParameters<typeof File>[0]) =>
  openedFrom(new File(parts, name), "en");

describe("whatever somebody picks", () => {
  it("is refused for what it is, whatever it is called", async () => {
    const word = await toDocx({ title: "x", subtitle: "x", sections: [] });
    for (const [name, content, why] of [
      ["empty.yaml", "", "empty"],
      ["blank.yaml", " \n\n", "empty"],
      ["huge.yaml", "x".repeat(10_000_000), "tooLarge"],
      ["larger.json", new Uint8Array(20_000_001), "tooLarge"],
      ["letter.docx", word, "notADeal"],
      ["deal.yaml", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "notADeal"],
      ["picture.yaml", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0, 0xff]), "notADeal"],
      ["export.json", '{"format": "linchpin deals", "deals": [{"title": 1}]}', "noText"],
    ] as const) {
      const found = await opened(name, content as BlobPart);
      assert.deepEqual(found, { ok: false, why }, name);
    }
  });

  it("may be a workbook, with formulas in it once something has worked them out", async () => {
    const read = parseDeal(freshDeal("en", NAMES).text);
    assert.ok(read.ok);
    const book = workbookOf(read.file, { language: "en", stamp: [], terms: [] });
    const back = await opened("mine.xlsx", (await toXlsx(book)) as BlobPart);
    assert.ok(back.ok);
    const again = parseDeal(back.deals[0]!.text);
    assert.ok(again.ok);
    assert.deepEqual(again.file.deal, read.file.deal);
    const { tab, row } = placeOf(book.inputs("horizon"));
    const tabs = book.tabs.map((one) =>
      one.name === tab
        ? {
            ...one,
            rows: one.rows.map((cells, r) =>
              r === row ? cells.with(2, { content: { formula: "2*3" }, look: "input" as const }) : cells,
            ),
          }
        : one,
    );
    const formula = await opened("mine.xlsx", (await toXlsx({ ...book, tabs })) as BlobPart);
    assert.deepEqual(formula, { ok: false, why: "noValue" });
  });
});

describe("the answer in stages", () => {
  it("ends with the same share as it began with, the terms, the first to check, and a spread around the middle", () => {
    const stages = [...answering(freshDeal("en", NAMES).text)];
    const last = stages.at(-1)!;
    assert.ok(last.done && last.samples === 1000);
    assert.equal(stages.filter(({ done }) => done).length, 1);
    for (const { headline } of stages) assert.deepEqual(headline, stages[0]!.headline);
    assert.equal(last.first?.length, 3);
    assert.ok(last.spread!.p10 <= last.spread!.p50 && last.spread!.p50 <= last.spread!.p90);
    assert.equal(last.page!.terms.length, 1);
    assert.deepEqual(last.page!.provenance.missing.length, 5);
  });

  it("says nothing of a text with faults, and stops where no more is asked", () => {
    assert.deepEqual([...answering("linchpin: 2")], []);
    assert.equal([...answering(freshDeal("en", NAMES).text, "map")].length, 1);
    assert.equal([...answering(freshDeal("en", NAMES).text, "first")].at(-1)!.first!.length, 3);
  });
});

describe("what stays on the page while an answer is worked out", () => {
  const doubtful = freshDeal("en", NAMES).text;
  const before = [...answering(doubtful)].at(-1)!;

  it("is what the stage does not know, of a deal of the same shape", () => {
    const [first] = answering(setInText(doubtful, ["horizon"], { low: 20, likely: 24, high: 30 })!);
    const shown = keeping(before, first!);
    assert.equal(shown.headline, first!.headline);
    assert.deepEqual([shown.swings, shown.spread, shown.page], [before.swings, before.spread, before.page]);
  });

  it("is nothing once the answer is whole, nor of a deal with other ranges", () => {
    const exact = doubtful.replaceAll(/\{low: [^,]+, likely: ([^,]+), high: [^}]+\}/g, "$1");
    const stages = [...answering(exact)];
    assert.ok(stages.length > 1 && stages[0]!.ranges.length === 0);
    for (const stage of stages) {
      const { swings, spread, turnings } = keeping(before, stage);
      assert.deepEqual([swings, spread, turnings], [[], null, []]);
    }
    assert.equal(keeping(before, stages.at(-1)!), stages.at(-1));
  });
});

describe("a plan, played", () => {
  it("gives its first games sorted, the same every time", () => {
    const { text } = freshDeal("en", NAMES);
    const first = (): unknown => playing(text, "give").next().value;
    assert.deepEqual(first(), first());
    const { payoffs } = first() as { readonly payoffs: readonly number[] };
    assert.deepEqual(
      payoffs,
      payoffs.toSorted((a, b) => a - b),
    );
  });
});
