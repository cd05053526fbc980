/** `npm start`: opens the store, listens, says where, and stops when it is told to. */
import { writeSync } from "node:fs";
import { ConfigFault, isLoopback, readConfig, USUAL_PORT, type Config } from "./config.ts";
import { openLog } from "./log.ts";
import { PortTaken, startServer, type Running } from "./server.ts";
import { FolderFault } from "./store/folder.ts";
import { FolderInUse } from "./store/lock.ts";

/** Faults whose message is all that there is to say. */
const PLAIN = [ConfigFault, FolderFault, FolderInUse, PortTaken] as const;

const say = (text: string): void => {
  writeSync(1, `${text}\n`);
};
const complain = (text: string): void => {
  writeSync(2, `${text}\n`);
};

function announce({ address, port }: Running, config: Config): void {
  const another = config.port === null && port !== USUAL_PORT;
  const lines = [
    `Linchpin is ready: ${address}`,
    ...(another ? [`  Port ${USUAL_PORT} is taken, so it chose ${port}; PORT=N names another.`] : []),
    `  Your tables: ${config.databaseUrl === null ? config.data : "in the database of DATABASE_URL"}`,
    ...(isLoopback(config.host) || config.proxy
      ? []
      : ["  Other machines reach it without encryption: put HTTPS in front (docs/server.md)."]),
    "  To stop: Ctrl-C. Every move is saved at once.",
  ];
  say(lines.join("\n"));
}

/** The first signal stops gracefully, a second one at once. */
function stopOnSignals(running: Running): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say("Stopping ...");
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(String(error));
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

try {
  const config = readConfig(process.env);
  const log = openLog(config.log, (line) => {
    process.stderr.write(line);
  });
  const running = await startServer(config, log);
  stopOnSignals(running);
  announce(running, config);
} catch (error) {
  if (PLAIN.some((kind) => error instanceof kind)) complain((error as Error).message);
  else
    complain(
      `Linchpin could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  process.exit(1);
}
