/** What can be set from outside, each with its default; a wrong value is named with what to write instead. */
import { readFileSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { join, resolve } from "node:path";
import { LIMITS, type Limits } from "./http/context.ts";
import { SESSION_DAYS } from "./http/session.ts";
import { QUOTAS, type QuotaLimits } from "./quotas.ts";
import { LEAST_SECRET } from "./secret.ts";
import { SILENT_HOURS } from "./tables.ts";
import { LEVELS, type Level } from "./log.ts";

export interface Config {
  readonly host: string;
  /** Null: the usual one, or the next that is free. */
  readonly port: number | null;
  /** Null: the embedded database in `data`. */
  readonly databaseUrl: string | null;
  readonly data: string;
  /** From which the keys of sessions are made; null: the server makes one. */
  readonly secret: string | null;
  readonly quotas: QuotaLimits;
  /** Seconds to wait for a PostgreSQL that is not up yet. */
  readonly databaseWait: number;
  /** Where it lies below the address of a proxy; empty: at its root. */
  readonly prefix: string;
  /** Names that the server answers to, besides this machine's own. */
  readonly hosts: readonly string[];
  readonly log: Level;
  readonly proxy: boolean;
  readonly limits: Limits;
  /** Reviews that this process works on at a time; 0: it leaves them to others. */
  readonly workers: number;
  /** Hours without a move after which the program plays for a person while others wait. */
  readonly silentHours: number;
  /** Days after its last move on which a table is deleted. */
  readonly keepDays: number;
  /** However many of all tables are that old, they may go at once. */
  readonly removeMany: boolean;
}

/** D-E-A-L on a telephone. */
export const USUAL_PORT = 3325;

const MOST_WORKERS = 64;

export class ConfigFault extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Env): Config {
  return {
    host: env["HOST"] ?? "127.0.0.1",
    port: wholeNumber(env, "PORT", 0, 65_535),
    databaseUrl: databaseIn(env),
    prefix: prefixIn(env),
    data: resolve(env["LINCHPIN_DATA"] ?? join(homedir(), ".linchpin")),
    secret: secretFrom(env),
    quotas: quotasFrom(env, wholeNumber(env, "LINCHPIN_RATE", 1, 100_000) ?? 1),
    databaseWait: wholeNumber(env, "LINCHPIN_DATABASE_WAIT", 0, 3600) ?? 60,
    hosts: names(env, "LINCHPIN_HOSTS"),
    log: oneOf(env, "LINCHPIN_LOG", LEVELS) ?? "warn",
    proxy: oneOf(env, "LINCHPIN_PROXY", ["yes", "no"] as const) === "yes",
    limits: scaled(wholeNumber(env, "LINCHPIN_RATE", 1, 100_000) ?? 1),
    silentHours: wholeNumber(env, "LINCHPIN_SILENT_HOURS", 1, 8760) ?? SILENT_HOURS,
    removeMany: oneOf(env, "LINCHPIN_REMOVE_MANY", ["yes", "no"] as const) === "yes",
    keepDays: wholeNumber(env, "LINCHPIN_KEEP_DAYS", 1, 36_500) ?? SESSION_DAYS,
    // One core is left to those who play.
    workers: wholeNumber(env, "LINCHPIN_WORKERS", 0, MOST_WORKERS) ?? Math.max(1, availableParallelism() - 1),
  };
}

/** `LINCHPIN_RATE` lets so many times more through, for classes behind one address and for measurements. */
function scaled(times: number): Limits {
  const more = ({ burst, perSecond }: Limits["guest"]): Limits["guest"] => ({
    burst: burst * times,
    perSecond: perSecond * times,
  });
  return {
    ...LIMITS,
    guest: more(LIMITS.guest),
    address: more(LIMITS.address),
    beginnings: more(LIMITS.beginnings),
    workOfAddress: more(LIMITS.workOfAddress),
    heavy: more(LIMITS.heavy),
    heavyOfAddress: more(LIMITS.heavyOfAddress),
    reviewsOfAddress: more(LIMITS.reviewsOfAddress),
    socketsOfAddress: LIMITS.socketsOfAddress * times,
    streamsOfAddress: LIMITS.streamsOfAddress * times,
  };
}

function wholeNumber(env: Env, name: string, least: number, most: number): number | null {
  const text = env[name];
  if (text === undefined || text === "") return null;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new ConfigFault(`${name} is a whole number from ${least} to ${most}, not "${text}"`);
}

function names(env: Env, name: string): readonly string[] {
  const given = (env[name] ?? "").split(/[\s,]+/).filter((each) => each !== "");
  const wrong = given.find((each) => !/^[a-z0-9.-]+$/i.test(each));
  if (wrong !== undefined)
    throw new ConfigFault(
      `${name} is a list of names such as "play.example.org", without port or path, not "${wrong}"`,
    );
  return given.map((each) => each.toLowerCase());
}

/** A file keeps the password out of the environment, which any process of the same user can read. */
function databaseIn(env: Env): string | null {
  const url = env["DATABASE_URL"] ?? "";
  if (url !== "") return url;
  const file = env["DATABASE_URL_FILE"] ?? "";
  return file === "" ? null : readText(file, "DATABASE_URL_FILE").trim();
}

function prefixIn(env: Env): string {
  const prefix = (env["LINCHPIN_PREFIX"] ?? "").replace(/\/$/, "");
  if (prefix === "" || /^(?:\/[A-Za-z0-9._-]+)+$/.test(prefix)) return prefix;
  throw new ConfigFault(`LINCHPIN_PREFIX is a path such as "/linchpin", not "${prefix}"`);
}

const MB = 1024 * 1024;

/** A class behind one address has a class's share of its quota. */
function quotasFrom(env: Env, times: number): QuotaLimits {
  const spare = wholeNumber(env, "LINCHPIN_SPARE_MB", 0, 1_000_000);
  const most = wholeNumber(env, "LINCHPIN_MOST_MB", 1, 100_000_000);
  const { bytesOfAddress, reviewsOfAddress, spareBytes, mostBytes } = QUOTAS;
  return {
    ...QUOTAS,
    bytesOfAddress: bytesOfAddress * times,
    reviewsOfAddress: reviewsOfAddress * times,
    spareBytes: spare === null ? spareBytes : spare * MB,
    mostBytes: most === null ? mostBytes : most * MB,
  };
}

function secretFrom(env: Env): string | null {
  const file = env["LINCHPIN_SECRET_FILE"] ?? "";
  if (file === "") return null;
  const secret = readText(file, "LINCHPIN_SECRET_FILE").trim();
  if (secret.length >= LEAST_SECRET) return secret;
  throw new ConfigFault(
    `LINCHPIN_SECRET_FILE names ${file}, which holds ${secret.length} letters; write at least ${LEAST_SECRET}, such as by: openssl rand -base64 32`,
  );
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigFault(`${name} names a file that cannot be read: ${why}`, { cause: error });
  }
}

/** Whether only this machine can reach what listens there. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

function oneOf<T extends string>(env: Env, name: string, words: readonly T[]): T | null {
  const text = env[name];
  if (text === undefined || text === "") return null;
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new ConfigFault(`${name} is one of ${words.join(", ")}, not "${text}"`);
}
