/** `linchpin suggest FILE --party P` */
import { JSON_OPTION, type Args, type Command } from "../../terminal/command.ts";
import {
  GRID,
  suggestTerms,
  termsFields,
  type Deal,
  type Frame,
  type Sheet,
  type Suggestions,
} from "@linchpin/deal";
import { UsageProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { loadEnglish } from "../load.ts";
import { find, findAll } from "../../terminal/names.ts";
import { suggestText } from "../text/suggest.ts";
import { fairGainOf, nameOfPlayer, obstacleSentence, weigh } from "@linchpin/report";
import { termsJson } from "../terms-json.ts";
import { answer } from "../../terminal/json.ts";

export const suggest: Command = {
  name: "suggest",
  operands: "FILE",
  summary: "What to settle for with one party, what to open with, and when to walk away",
  options: [
    { name: "party", value: "P", help: "Key of the party (required)" },
    { name: "transfer", value: "A,B", help: "Assets that must be handed over (the least set that it needs)" },
    {
      name: "channels",
      value: "C,D",
      help: "Channels to license (those that it controls, or that are open)",
    },
    { name: "term", value: "M", help: "Months of the licence (to the horizon)" },
    { name: "penalty", value: "X", help: "What breaking the contract is expected to cost the party (0)" },
    JSON_OPTION,
  ],
  example: "linchpin suggest data/deals/sensor.yaml --party bohe --transfer spec,drawings",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const word = args.text("party");
  if (word === null) throw new UsageProblem("--party is missing: name the party to propose terms to");
  const file = await loadEnglish(args.positionals[0]!, io);
  if (file === null) return 1;
  const { deal } = file;
  const found = suggestTerms(deal, frameFrom(args, word, deal));
  const party = find("party", word, deal.parties) + 1;
  answer(
    args,
    io,
    () => suggestJson(deal, party, found),
    (style) => suggestText(deal, party, found, style),
  );
  return 0;
}

/** The three levels and the offers; `lasting` and `best` are their names in version 1. */
function suggestJson(deal: Deal, party: number, found: Suggestions): object {
  const { settle, openWith, walkAwayBelow, offers, obstacles, apart, searched } = found;
  const plain = (sheet: Sheet): object => ({
    terms: termsFields(deal, sheet.terms),
    value: termsJson(weigh(deal, sheet.terms, fairGainOf(found))),
  });
  const sheets = {
    settle: settle && plain(settle),
    openWith: openWith && plain(openWith),
    walkAwayBelow: walkAwayBelow && plain(walkAwayBelow),
  };
  const name = nameOfPlayer(deal, party);
  return {
    lasting: sheets.settle,
    best: sheets.openWith,
    ...sheets,
    offers: offers.map(plain),
    obstacles: obstacles.map((o) => ({ ...o, text: obstacleSentence(name, o).replaceAll("\u00a0", " ") })),
    apart,
    searched,
    grid: GRID,
  };
}

function frameFrom(args: Args, party: string, deal: Deal): Frame {
  const channels = findAll("channel", args.text("channels"), deal.channels);
  const assets = findAll("asset", args.text("transfer"), deal.assets);
  const term = amount(args, "term");
  const penalty = amount(args, "penalty");
  if (channels?.length === 0) throw new UsageProblem("--channels names no channel");
  if (term === 0) throw new UsageProblem("--term must be above 0");
  return {
    party: find("party", party, deal.parties) + 1,
    ...(channels && { channels }),
    ...(assets && { assets }),
    ...(term !== null && { term }),
    ...(penalty !== null && { penalty }),
  };
}

function amount(args: Args, name: string): number | null {
  const text = args.text(name);
  if (text === null) return null;
  const value = Number(text);
  if (/^\d+(\.\d+)?(e\d+)?$/i.test(text) && value <= 1e15) return value;
  throw new UsageProblem(`--${name} must be a number of 0 or more, not "${text}"`);
}
