import { situations, said } from "./packages/words/test/support/understanding.ts";
import { read } from "./packages/words/src/understand/reader.ts";
import { heardWords } from "./packages/words/src/understand/words.ts";
import { readFileSync } from "node:fs";
const all = situations();
for (const line of readFileSync(process.argv[2]!, "utf8").split("\n").filter((l) => l && !l.startsWith("#"))) {
  const [name = "", language = "", text = ""] = line.split("\t");
  const s = all.get(name)!;
  if (!s) { console.log("no situation", name); continue; }
  const { legal, objection, view } = await import("@linchpin/table");
  const out = read({ text, language: language as "en", front: s.front, labels: s.labels, view: view(s.position, 0), legal: legal(s.position, 0) as any, objection: (m: any) => objection(s.position, 0, m) });
  console.log(`[${name}] ${text}\n    ${out.kind === "unclear" ? `unclear (${out.doubt})` : said(s, out).join("; ")} | heard: ${heardWords(s.labels.en, out.heard)}`);
}
