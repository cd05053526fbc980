/** A key made of a name, for a map whose keys a person chooses: `Equipment makers` is `equipment-maker`. */

const LONGEST = 15;
/** Words that YAML or a map of ours would read as something else. */
const RESERVED: readonly string[] = ["true", "false", "null", "source", "note", "owner"];

/** Letters of any script and digits, none of `taken`; null where the name has no letter. */
export function keyFor(name: string, taken: ReadonlySet<string>): string | null {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-");
  const base = Array.from(plain.replace(/^[^\p{L}]+|-+$/gu, ""))
    .slice(0, LONGEST)
    .join("")
    .replace(/-+$/, "");
  if (base === "") return null;
  const free = (key: string): boolean => !taken.has(key) && !RESERVED.includes(key);
  if (free(base)) return base;
  for (let i = 2; ; i++) if (free(`${base}-${i}`)) return `${base}-${i}`;
}
