/** What the owner has noticed since it last looked, one paragraph each. */
import { eventInWords, type Entry } from "@linchpin/match";
import { list, sentence } from "@linchpin/words";
import type { EventKind, PlayEvent } from "@linchpin/table";
import type { Line } from "../../terminal/console.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";
import { termsInOne } from "./terms-words.ts";

type Act = Entry & { readonly kind: "act" };

/** Whoever had nothing new shares one line. */
export function newsLines(sitting: Sitting, news: readonly Entry[]): readonly Line[] {
  const told = news.flatMap((item): readonly Line[] => {
    const text =
      item.kind === "event" ? eventLine(sitting, item.event) : isQuiet(item) ? null : spoken(sitting, item);
    return [...(text === null ? [] : [{ text }]), ...proposed(sitting, item)];
  });
  return [...told, ...quietLines(sitting, news)];
}

/** What terms say, under the words with which they were put forward. */
const proposed = (sitting: Sitting, item: Entry): readonly Line[] =>
  item.kind === "act" && (item.move.kind === "propose" || item.move.kind === "proposeTerms")
    ? [termsInOne(sitting, item.move.terms)]
    : [];

const isQuiet = (item: Entry): item is Act => item.kind === "act" && item.move.kind === "stall";

function quietLines(sitting: Sitting, news: readonly Entry[]): readonly Line[] {
  const { language, labels, match } = sitting;
  // Who has signed has nothing left to put off, and who asks for something is not quiet.
  const asking = news.flatMap((item) =>
    item.kind === "event" && item.event.kind === "asked" ? [item.event.party] : [],
  );
  const quiet = news
    .filter(isQuiet)
    .filter(({ ply, seat }) => match.positions[ply]!.parties[seat - 1]!.terms === null)
    .filter(({ seat }) => !asking.includes(seat));
  const heard = quiet.filter(({ words }) => words !== null);
  const one = heard[(heard[0]?.week ?? 0) % Math.max(1, heard.length)];
  const words = one === undefined ? null : spoken(sitting, one);
  const others = quiet.filter(({ seat }) => seat !== one?.seat).map(({ seat }) => labels.party(seat));
  const names = [...new Set(others)];
  return [
    ...(words === null ? [] : [{ text: words }]),
    ...(names.length === 0
      ? []
      : [{ text: UI[language].quiet(list(language, names)), paint: "faint" } as const]),
  ];
}

/** Null: it goes without words. */
function spoken({ labels, language }: Sitting, item: Exclude<Entry, { kind: "event" }>): string | null {
  const { seat } = item;
  const words = item.words?.[language];
  if (words === undefined) return null;
  const { you, youTo } = UI[language].table;
  const across = item.kind === "act" ? item.across : 0;
  const own = across === 0 ? you : youTo(labels.party(across));
  if (language === "zh")
    return `${seat === 0 ? own : `${labels.person(seat)}（${labels.party(seat)}）`}：“${words}”`;
  return `${seat === 0 ? sentence(own) : `${labels.person(seat)} (${labels.party(seat)})`}: "${words}"`;
}

/** What one gave is told by the act, and the end with the settlement. */
const TOLD_ELSEWHERE: readonly EventKind[] = ["learned", "ended"];

function eventLine({ labels, match }: Sitting, event: PlayEvent): string | null {
  const words = TOLD_ELSEWHERE.includes(event.kind) ? "" : eventInWords(match, labels, event);
  return words === "" ? null : `${event.kind === "paid" ? "+" : "*"} ${words}`;
}
