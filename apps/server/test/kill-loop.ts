/**
 * Kills the server with SIGKILL in the middle of play, again and again, and holds it to every acknowledged move.
 *
 *     node apps/server/test/kill-loop.ts 100              # both stores
 *     node apps/server/test/kill-loop.ts 100 embedded     # or postgres
 */
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { inFolder } from "./support/folders.ts";
import { clientAt, Cut, playerOf } from "./support/player.ts";
import { startPostgres } from "./support/postgres.ts";
import { startProcess, type ServerProcess } from "./support/process.ts";

export interface KillFigures {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly games: number;
}

/** Told after each kill what has been acknowledged and found again so far. */
type Told = (kills: number, acknowledged: number) => void;

const PLAYERS = 4;
/** A life of the server lasts for up to so many acknowledged moves, at least one, and a moment. */
const MOST_MOVES = 16;
const MOMENT_MS = 40;
/** A server that has acknowledged nothing for so long, however slow the machine is, would be killed for nothing. */
const MOST_MS = 120_000;
const LOOK_MS = 5;

/** Throws as soon as a move is lost or a game broken. */
export async function killLoop(
  rounds: number,
  env: Readonly<Record<string, string>>,
  told: Told = () => {},
): Promise<KillFigures> {
  let server = await startProcess(env);
  const client = clientAt(server.address);
  await client.ask("POST", "/api/session");
  const players = Array.from({ length: PLAYERS }, () => playerOf(client, Math.random));
  const acknowledged = (): number => sum(players.map((player) => player.acknowledged()));
  for (let round = 0; round < rounds; round++) {
    const play = players.map(async (player) => {
      for (;;) await player.move();
    });
    const cut = Promise.allSettled(play);
    await Promise.race([
      cut,
      played(acknowledged, acknowledged() + 1 + Math.floor(Math.random() * MOST_MOVES)),
    ]);
    await sleep(Math.random() * MOMENT_MS);
    await server.end("SIGKILL");
    for (const { reason } of (await cut) as PromiseRejectedResult[])
      if (!(reason instanceof Cut)) throw reason;
    server = await restarted(env, client);
    await Promise.all(players.map((player) => player.check()));
    told(round + 1, acknowledged());
  }
  await server.end("SIGTERM");
  return { rounds, acknowledged: acknowledged(), games: sum(players.map((p) => p.games())) };
}

/** Waits until so many moves are acknowledged in all. */
async function played(acknowledged: () => number, moves: number): Promise<void> {
  const until = performance.now() + MOST_MS;
  while (acknowledged() < moves) {
    if (performance.now() > until)
      throw new Error(`no ${moves} moves acknowledged within ${MOST_MS / 1000} s`);
    await sleep(LOOK_MS);
  }
}

async function restarted(
  env: Readonly<Record<string, string>>,
  client: ReturnType<typeof clientAt>,
): Promise<ServerProcess> {
  const server = await startProcess(env);
  client.moveTo(server.address);
  return server;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const killEmbedded = (rounds: number, told?: Told): Promise<KillFigures> =>
  inFolder((folder) => killLoop(rounds, { LINCHPIN_DATA: folder, PORT: "0" }, told));

export async function killPostgres(rounds: number, told?: Told): Promise<KillFigures> {
  const postgres = await startPostgres();
  try {
    return await killLoop(rounds, { DATABASE_URL: await postgres.database(), PORT: "0" }, told);
  } finally {
    await postgres.stop();
  }
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? 100);
  const stores = { embedded: killEmbedded, postgres: killPostgres };
  for (const [name, run] of Object.entries(stores)) {
    if (process.argv[3] !== undefined && process.argv[3] !== name) continue;
    const { acknowledged, games } = await run(rounds, (kills, moves) => {
      if (kills % 25 === 0)
        process.stdout.write(
          `${name}: ${kills} kills, ${moves} moves so far, load ${loadavg()[0]!.toFixed(1)}\n`,
        );
    });
    process.stdout.write(
      `${name}: ${rounds} kills, ${acknowledged} acknowledged moves in ${games} games, 0 lost\n`,
    );
  }
}
