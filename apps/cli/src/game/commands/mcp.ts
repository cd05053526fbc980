/** `linchpin mcp`: tools for agents over standard input and output. */
import type { Args, Command } from "../../terminal/command.ts";
import { FileProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import type { Run } from "../agents/in-process.ts";

/** The command line is passed in, for this is one of its commands. */
export const mcpCommand = (runner: () => Run, version: string): Command => ({
  name: "mcp",
  operands: "",
  summary: "Tools for agents: check and price a deal, weigh terms, play the owner, review a record",
  detail: [
    "A server of the Model Context Protocol on standard input and output; it needs no network and names no file of the",
    "machine. It takes the package @modelcontextprotocol/sdk, which is not installed with the command line.",
  ].join("\n"),
  options: [],
  example: "linchpin mcp",
  run: (_: Args, io: Io) => serve(runner(), version, io),
});

async function serve(run: Run, version: string, io: Io): Promise<ExitCode> {
  const sdk = await loadSdk();
  const server = new sdk.McpServer({ name: "linchpin", version });
  (await import("../agents/server.ts")).registerTools(server, run);
  const transport = new sdk.StdioServerTransport();
  const ended = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    io.onInterrupt?.(resolve);
  });
  await server.connect(transport);
  io.stderr.write("linchpin mcp: waiting for an agent on standard input\n");
  await ended;
  await server.close();
  return 0;
}

async function loadSdk() {
  try {
    const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
      import("@modelcontextprotocol/sdk/server/mcp.js"),
      import("@modelcontextprotocol/sdk/server/stdio.js"),
    ]);
    return { McpServer, StdioServerTransport };
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new FileProblem("`linchpin mcp` takes one more package: npm install @modelcontextprotocol/sdk");
  }
}
