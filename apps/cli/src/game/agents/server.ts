/**
 * The tools of `linchpin mcp` for agents that speak the Model Context Protocol. Every number comes from the engine: a tool
 * runs the command of the same name on the texts that it is given, or plays a game by the rules of the table.
 */
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { FileProblem, UsageProblem, type Io } from "../../terminal/io.ts";
import { loadScenario, scenarioNames } from "../catalogue.ts";
import { keepGames } from "./games.ts";
import { inProcess, type Outcome, type Run } from "./in-process.ts";

type Answer = {
  readonly content: { readonly type: "text"; readonly text: string }[];
  readonly isError?: boolean;
};

/** Longer texts are no deal and no game. */
const text = (what: string): z.ZodString => z.string().max(1_000_000).describe(what);
const DEAL = text("A deal file, YAML or JSON; `linchpin schema` has its form, `linchpin new` an example");
const MOST_SEED = 2 ** 31;

/** Registers the tools; `run` is the command line. */
export function registerTools(server: McpServer, run: Run): void {
  const readOnly = { readOnlyHint: true, openWorldHint: false };
  const ofCommand = (
    name: string,
    texts: Readonly<Record<string, string>>,
    ...options: readonly string[]
  ): Promise<Answer> =>
    answered(inProcess(run, texts, (path) => [name, ...Object.keys(texts).map(path), ...options]));
  server.registerTool(
    "check_deal",
    {
      description: "Every fault of a deal file with its place and remedy, or what the file says.",
      inputSchema: { deal: DEAL },
      annotations: readOnly,
    },
    ({ deal }) => ofCommand("check", { "deal.yaml": deal }),
  );
  server.registerTool(
    "price_deal",
    {
      description:
        "Who is needed for how much of the pie, and what each disclosure, exclusivity and channel costs. JSON, in the deal's currency.",
      inputSchema: { deal: DEAL },
      annotations: readOnly,
    },
    ({ deal }) => ofCommand("price", { "deal.yaml": deal }, "--json"),
  );
  server.registerTool(
    "weigh_terms",
    {
      description:
        "What terms are worth to both sides, and the month in which the other side stops paying. JSON.",
      inputSchema: { deal: DEAL, terms: text("A terms file, YAML or JSON") },
      annotations: readOnly,
    },
    ({ deal, terms }) => ofCommand("terms", { "deal.yaml": deal, "terms.yaml": terms }, "--json"),
  );
  server.registerTool(
    "review_record",
    {
      description:
        "What each decision of a finished or unfinished game was worth given what the owner could know, what would have been better, and why. JSON; takes minutes unless rollouts are few.",
      inputSchema: {
        record: text("A game record, as play_seat gives it"),
        rollouts: z
          .number()
          .int()
          .min(10)
          .max(100_000)
          .optional()
          .describe("Games played out for each decision"),
      },
      annotations: readOnly,
    },
    ({ record, rollouts }, extra) =>
      heardFrom(
        extra,
        ofCommand(
          "review",
          { "game.deal-game": record },
          "--json",
          ...(rollouts === undefined ? [] : ["--rollouts", String(rollouts)]),
        ),
      ),
  );
  registerGames(server);
}

function registerGames(server: McpServer): void {
  const games = keepGames();
  server.registerTool(
    "play_seat",
    {
      description:
        "Play the owner against simulated parties. With a scenario a game begins; with its number and a move it goes on. The answer is what the owner sees and the legal moves; terms beyond the listed ones can be proposed in the same notation.",
      inputSchema: {
        scenario: z.string().max(100).optional().describe("To begin: a scenario that ships, such as sensor"),
        seed: z
          .number()
          .int()
          .min(0)
          .max(MOST_SEED)
          .optional()
          .describe("To begin: same seed, same parties (1)"),
        game: z.number().int().optional().describe("To go on: the number of the game"),
        move: z.string().max(2000).optional().describe("To go on: a move in the notation of `legal`"),
      },
      annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    },
    async ({ scenario, seed = 1, game, move }) => {
      if (game !== undefined && move !== undefined) {
        const told = await games.move(game, move);
        return "refused" in told ? failed(told.refused) : said(told);
      }
      const names = await scenarioNames();
      if (scenario === undefined || !names.includes(scenario)) {
        return failed(`Give a scenario to begin (${names.join(", ")}), or the number of a game and a move.`);
      }
      const heard = { err: "" };
      const file = await loadScenario(scenario, quiet(heard));
      return file === null ? failed(heard.err) : said(await games.begin(file, seed));
    },
  );
}

interface Asked {
  readonly _meta?: { readonly progressToken?: string | number | undefined } | undefined;
  readonly sendNotification: (notification: {
    readonly method: "notifications/progress";
    readonly params: { readonly progressToken: string | number; readonly progress: number };
  }) => Promise<void>;
}

const SIGN_OF_LIFE = 5000;

/** Signs of life while it takes long, for who asked for them: agents give up on what is silent for a minute. */
async function heardFrom(asked: Asked, answer: Promise<Answer>): Promise<Answer> {
  const progressToken = asked._meta?.progressToken;
  if (progressToken === undefined) return answer;
  let progress = 0;
  const timer = setInterval(() => {
    const params = { progressToken, progress: ++progress };
    // Whoever has gone meanwhile is no fault of the review.
    asked.sendNotification({ method: "notifications/progress", params }).catch(() => {});
  }, SIGN_OF_LIFE);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}

const quiet = (heard: { err: string }): Io => {
  const sink = { write: (line: string) => (heard.err += line) };
  return { stdin: nobody(), stdout: sink, stderr: sink, env: { NO_COLOR: "1" } };
};
async function* nobody(): AsyncGenerator<string, void> {}

const said = (value: unknown): Answer => ({ content: [{ type: "text", text: JSON.stringify(value) }] });
const failed = (reason: string): Answer => ({ content: [{ type: "text", text: reason }], isError: true });

/** What the command wrote; a wrong file is an answer that says so, for the agent to mend. */
async function answered(outcome: Promise<Outcome>): Promise<Answer> {
  try {
    const { code, out, err } = await outcome;
    return code === 0 ? { content: [{ type: "text", text: out }] } : failed(err || out);
  } catch (error) {
    if (error instanceof FileProblem || error instanceof UsageProblem) return failed(error.message);
    throw error;
  }
}
