/** What the owner has noticed since it last looked, one paragraph each. */
import { sentence } from "@linchpin/speech";
import type { Line } from "./console.ts";
import { amount, list } from "./language.ts";
import type { News, Sitting } from "./sitting.ts";
import { UI } from "./ui.ts";

type Spoke = News & { readonly kind: "spoke" };
type Happened = News & { readonly kind: "happened" };

/** Whoever had nothing new shares one line. */
export function newsLines(sitting: Sitting, news: readonly News[]): readonly Line[] {
  const told = news.flatMap((item) => {
    const text =
      item.kind === "happened" ? eventWords(sitting, item) : item.quiet ? null : spoken(sitting, item);
    return text === null ? [] : [{ text }];
  });
  return [...told, ...quietLines(sitting, news)];
}

function quietLines(sitting: Sitting, news: readonly News[]): readonly Line[] {
  const { language, labels } = sitting;
  const quiet = news.filter((item): item is Spoke => item.kind === "spoke" && item.quiet);
  const one = quiet[(quiet[0]?.week ?? 0) % Math.max(1, quiet.length)];
  if (one === undefined) return [];
  const others = quiet.filter((item) => item.seat !== one.seat).map((item) => labels.party(item.seat));
  const names = [...new Set(others)];
  return [
    { text: spoken(sitting, one) },
    ...(names.length === 0
      ? []
      : [{ text: UI[language].quiet(list(language, names)), paint: "faint" } as const]),
  ];
}

function spoken({ labels, language }: Sitting, { seat, words }: Spoke): string {
  const { you } = UI[language];
  if (language === "zh")
    return `${seat === 0 ? you : `${labels.person(seat)}（${labels.party(seat)}）`}：“${words}”`;
  return `${seat === 0 ? sentence(you) : `${labels.person(seat)} (${labels.party(seat)})`}: "${words}"`;
}

function eventWords({ labels, language }: Sitting, { event }: Happened): string | null {
  const ui = UI[language];
  switch (event.kind) {
    case "event":
      return `* ${labels.text(`event.${event.key}`) ?? event.key}`;
    case "paid":
      return `+ ${ui.paid(labels.party(event.party), amount(language, event.amount))}`;
    case "signed":
      return `* ${ui.signs(labels.party(event.party))}`;
    case "joined":
    case "left":
    case "freed":
      return `* ${ui[event.kind](labels.party(event.party))}`;
    case "answered":
      return event.how === "lapsed" ? `* ${ui.lapsed(labels.party(event.party))}` : null;
    case "released":
      return `* ${ui.released(event.generation)}`;
    case "built":
      return `* ${ui.built(labels.channel(event.channel))}`;
    case "moved":
    case "asked":
    case "offered":
    case "concluded":
    case "probed":
    case "learned":
    case "copied":
      return null;
    case "ended":
      // Told with the settlement.
      return null;
  }
}
