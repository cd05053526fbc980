/**
 * The trip: two pages A5 to carry, English and Chinese side by side. Page one: who may see what and against what, red lines, whom
 * to call when. Page two: three answers to each ask that the deal's papers and things invite, and what to say about others and
 * exclusivity. Everything is read off the one page; the sentences are those that the owner says at the table.
 */
import { half } from "@linchpin/table";
import { amount, LINES, priced, thingOf, type Line, type Thing } from "@linchpin/words";
import { heading, list, type Block, type Report, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";
import { onePageOf } from "../page/one-page.ts";
import { STEPS, type OnePage, type Step } from "../page/types.ts";
import { money } from "../words/figures.ts";
import { nameOfAsset, nameOfPlayer } from "../words/names.ts";

/** Parties and things named in a cell or a line; a page has no room for more. */
const MOST_PARTIES = 5;
const MOST_NAMES = 4;
/** Money below which a line to hold is none. */
const LEAST = 1_000;

/** `page`: where it is made already. */
export function tripOf(facts: Facts, page = onePageOf(facts)): Report {
  return {
    title: `${page.title}: the trip · 出行手册`,
    subtitle: `${page.owner} · keep it to yourself · 请勿外传`,
    paper: "a5",
    language: "en",
    sections: [showSection(facts, page), saySection(facts)],
  };
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  nnn: "After an NNN · 签 NNN 后",
  evaluation: "After a paid evaluation · 付费评估后",
  money: "After contract and money · 签约付款后",
  last: "Last, or never · 最后或绝不",
};

function showSection(facts: Facts, page: OnePage): Section {
  const { deal } = facts;
  const names = (assets: readonly { readonly asset: number }[]): string => {
    if (assets.length === 0) return "–";
    const shown = assets.slice(0, MOST_NAMES).map(({ asset }) => nameOfAsset(deal, asset));
    return assets.length > MOST_NAMES
      ? `${shown.join(", ")} + ${assets.length - MOST_NAMES}`
      : shown.join(", ");
  };
  const rows = page.show
    .toSorted((a, b) => Number(b.inTalks) - Number(a.inTalks))
    .slice(0, MOST_PARTIES)
    .map(({ party, steps }) => [nameOfPlayer(deal, party), ...STEPS.map((step) => names(steps[step]))]);
  const blocks: Block[] =
    rows.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: "Stop as soon as they are convinced · 对方信服即止",
            columns: [{ title: "To · 给谁" }, ...STEPS.map((step) => ({ title: STEP_WORDS[step] }))],
            rows,
          },
        ];
  return {
    id: "show",
    title: "What to show, against what · 给谁看什么，换什么",
    page: true,
    blocks: [
      ...blocks,
      heading("Red lines · 红线"),
      twins(redLines(facts, page)),
      heading("Whom to call, and when · 何时联系谁"),
      twins(calls(facts, page)),
    ],
  };
}

/** A name in both scripts gives each language its half; in a cell it stands whole, to be recognised by. */
const inEnglish = (name: string): string => half(name, "latin");
const inChinese = (name: string): string => half(name, "han");

/** An amount with the deal's currency, in each language. */
const dear = ({ currency }: OnePage, value: number): Twin => [
  priced("en", money(value), currency),
  priced("zh", amount("zh", value), currency),
];

/** A sentence in both languages. */
type Twin = readonly [english: string, chinese: string];

const twins = (lines: readonly (Twin | Line)[]): Block => ({
  kind: "table",
  caption: "",
  columns: [{ title: "" }, { title: "" }],
  rows: lines.map(([english, chinese]) => [english, chinese]),
});

function redLines({ deal }: Facts, page: OnePage): readonly Twin[] {
  const { show, exclusivity, terms } = page;
  const never = [...new Set(show.flatMap(({ steps }) => steps.last.map(({ asset }) => asset)))]
    .slice(0, MOST_NAMES)
    .map((asset) => nameOfAsset(deal, asset));
  const dearest = exclusivity.toSorted((a, b) => b.forecloses.amount - a.forecloses.amount)[0];
  const forecloses = dear(page, dearest?.forecloses.amount ?? 0);
  return [
    ...(never.length === 0
      ? []
      : [
          [
            `Not before the last payment, to nobody: ${never.map(inEnglish).join(", ")}.`,
            `最后一笔款之前，对谁都不给：${never.map(inChinese).join("、")}。`,
          ] as const,
        ]),
    ["No paper before its money.", "款不到，资料不出。"],
    ...(dearest === undefined || dearest.forecloses.amount < LEAST
      ? []
      : [
          [
            `No exclusivity for ${inEnglish(nameOfPlayer(deal, dearest.party))} below a minimum of ${forecloses[0]} in all.`,
            `${inChinese(nameOfPlayer(deal, dearest.party))}若要独家，保底总额不低于${forecloses[1]}。`,
          ] as const,
        ]),
    ...terms.flatMap(({ party, walkAway }): readonly Twin[] =>
      walkAway === null || walkAway.toOwner < LEAST
        ? []
        : [
            [
              `From ${inEnglish(nameOfPlayer(deal, party))} no less than ${dear(page, walkAway.toOwner)[0]} in all (present value).`,
              `与${inChinese(nameOfPlayer(deal, party))}的合同，总额（现值）不低于${dear(page, walkAway.toOwner)[1]}。`,
            ],
          ],
    ),
  ];
}

/** Those who are not in talks first, for what they add; then who signs what, dearest first. */
function calls({ deal }: Facts, page: OnePage): readonly Twin[] {
  const { strengthen, terms } = page;
  const before = strengthen.flatMap((one): readonly Twin[] =>
    one.kind === "bidder"
      ? [
          [
            `Before you fly: ${inEnglish(nameOfPlayer(deal, one.party))} (adds ${dear(page, one.gain.amount)[0]}).`,
            `出发之前：${inChinese(nameOfPlayer(deal, one.party))}（增加${dear(page, one.gain.amount)[1]}）。`,
          ],
        ]
      : [],
  );
  const then = terms
    .flatMap((one) => (one.settle === null ? [] : [{ party: one.party, settle: one.settle }]))
    .sort((a, b) => b.settle.toOwner - a.settle.toOwner)
    .map(({ party, settle }): Twin => [
      `In the same week: ${inEnglish(nameOfPlayer(deal, party))} (settle for ${dear(page, settle.toOwner)[0]}).`,
      `同一周内：${inChinese(nameOfPlayer(deal, party))}（目标${dear(page, settle.toOwner)[1]}）。`,
    ]);
  const last: Twin = [
    "The same evening: write down who asked what and was told what.",
    "当晚：记下谁问了什么、得到什么答复。",
  ];
  return [...before, ...then, last];
}

const ASK_WORDS: Readonly<Record<Thing, string>> = {
  paper: "“Please send the file first.” · “先发一份资料。”",
  thing: "“Leave us a few samples.” · “先留几台样机。”",
  visit: "“May we see your line?” · “能参观生产线吗？”",
  training: "“Send your engineers.” · “请工程师来讲讲原理。”",
  access: "“We register it for you.” · “证照由我们来办。”",
};

/** What is true of who sees several on one trip. */
const OTHERS: Line = [
  "At present we talk with several companies, all without exclusivity.",
  "目前我们同时和几家公司在谈，都是非独家。",
];

/** Answers to one ask. */
const THREE = 3;

function saySection({ deal }: Facts): Section {
  const asks = [...new Set(deal.assets.map(thingOf))];
  const answers = asks.flatMap((ask) => [
    heading(ASK_WORDS[ask]),
    twins(LINES[`you.deflect.${ask}`].slice(0, THREE)),
  ]);
  return {
    id: "say",
    title: "What to say · 怎么说",
    page: true,
    blocks: [
      ...answers,
      heading("“Please talk to nobody else.” · “请不要接触其他公司。”"),
      twins([OTHERS]),
      heading("“We want exclusivity.” · “我们要独家。”"),
      twins(LINES["you.deflect.exclusivity"].slice(0, THREE)),
      list(["Ask back: which decision depends on it? · 反问：哪个决定需要它？"]),
    ],
  };
}
