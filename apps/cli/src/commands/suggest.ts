/** `linchpin suggest FILE --party P` */
import { JSON_OPTION, type Args, type Command } from "../command.ts";
import { GRID, suggestTerms, type Deal, type Frame, type Suggestion, type Terms } from "@linchpin/deal";
import { colours, UsageProblem, widthOf, type ExitCode, type Io } from "../io.ts";
import { loadDeal } from "../load.ts";
import { find, findAll } from "../names.ts";
import { suggestText } from "../text/suggest.ts";
import { printJson } from "./json.ts";
import { plainValue } from "./terms.ts";

export const suggest: Command = {
  name: "suggest",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "The terms to propose to one party: the best that last, and the best of all",
  options: [
    { name: "party", value: "P", help: "Key of the party (required)" },
    { name: "transfer", value: "A,B", help: "Assets that must be handed over (none)" },
    { name: "channels", value: "C,D", help: "Channels to license (all that you or the party can serve)" },
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
  const file = await loadDeal(args.positionals[0]!, io);
  if (file === null) return 1;
  const { deal } = file;
  const found = suggestTerms(deal, frameFrom(args, word, deal));
  if (args.flag("json")) {
    const plain = (s: Suggestion | null) =>
      s && { terms: fieldsOf(deal, s.terms), value: plainValue(s.value) };
    printJson(
      { lasting: plain(found.lasting), best: plain(found.best), searched: found.searched, grid: GRID },
      io,
    );
  } else {
    const style = { coloured: colours(io.stdout, io.env), width: widthOf(io.stdout) };
    io.stdout.write(suggestText(deal, find("party", word, deal.parties) + 1, found, style));
  }
  return 0;
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

/** Terms as a terms file has them. */
function fieldsOf(deal: Deal, terms: Terms): unknown {
  return {
    ...terms,
    party: deal.parties[terms.party - 1]!.key,
    channels: terms.channels.map((c) => deal.channels[c]!.key),
    transfers: terms.transfers.map(({ asset, month }) => ({ asset: deal.assets[asset]!.key, month })),
  };
}
