/**
 * The built web app, read once and served from memory, compressed once at first use and off the one thread. Nothing outside
 * the folder can be asked for, as nothing else was read. The pages of the app are fragments of one address.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
  ".wasm": "application/wasm",
};

/** Below this, compressing makes no difference. */
const WORTH_BYTES = 1000;
const PACKED = new Set([".png", ".webp", ".woff2", ".ico"]);

/** Tells the page that a server is behind it, which a folder of files on some host cannot. */
const MARK = '<head>\n    <meta name="linchpin-server" content="1" />';

/** Vite writes a hash into these names, so that they never change. */
const LASTING = /^\/assets\//;

export interface Site {
  /** `path`: that of the request below the prefix. */
  readonly answer: (request: Request, path: string) => Promise<Response> | null;
}

interface File {
  readonly path: string;
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
  readonly packed: Map<Coding, Promise<Buffer<ArrayBuffer>>>;
}

/** Null: there is no built app in the folder. */
export function readSite(folder: string): Site | null {
  if (!existsSync(join(folder, "index.html"))) return null;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Map(
    names.map((entry) => {
      const full = join(entry.parentPath, entry.name);
      const path = full.slice(folder.length).split(sep).join("/");
      return [path, fileAt(full, path)] as const;
    }),
  );
  return {
    answer: (request, path) => {
      if (request.method !== "GET" && request.method !== "HEAD") return null;
      const file = files.get(path === "/" ? "/index.html" : path) ?? null;
      return file === null ? null : answer(file, request);
    },
  };
}

function fileAt(full: string, path: string): File {
  const read = readFileSync(full);
  const body = path === "/index.html" ? Buffer.from(read.toString().replace("<head>", MARK)) : read;
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { path, body, type: TYPES[extname(path)] ?? "application/octet-stream", tag, packed: new Map() };
}

async function answer(file: File, request: Request): Promise<Response> {
  const { path, body, type, tag } = file;
  const lasting = LASTING.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = new Headers({
    "content-type": type,
    "cache-control": lasting,
    etag: tag,
    vary: "accept-encoding",
  });
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  const coding = codingFor(file, request.headers.get("accept-encoding") ?? "");
  if (coding !== null) headers.set("content-encoding", coding);
  const sent = coding === null ? body : await packed(file, coding);
  headers.set("content-length", String(sent.length));
  return new Response(sent.length > PIECE_BYTES ? inPieces(sent) : sent, { headers });
}

const PIECE_BYTES = 64 * 1024;

/** Each once the one before it was taken: whoever asks for the largest file and takes nothing of it costs one piece. */
function inPieces(body: Buffer<ArrayBuffer>): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull: (controller) => {
        controller.enqueue(body.subarray(at, at + PIECE_BYTES));
        at += PIECE_BYTES;
        if (at >= body.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

type Coding = "br" | "gzip";

function codingFor({ path, body }: File, accepted: string): Coding | null {
  if (body.length < WORTH_BYTES || PACKED.has(extname(path))) return null;
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

/** Who asks while it is compressed waits for the same. */
function packed({ body, packed: known }: File, coding: Coding): Promise<Buffer<ArrayBuffer>> {
  const before = known.get(coding);
  if (before !== undefined) return before;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const making = coding === "br" ? brotliPacked(body, { params }) : gzipPacked(body, { level: 9 });
  known.set(coding, making);
  return making;
}

const [brotliPacked, gzipPacked] = [promisify(brotliCompress), promisify(gzip)];
