/**
 * The person's own deals, kept in this browser: one entry each, with a revision, so that two tabs never overwrite each other.
 *
 * A write that was made from an older revision is refused; a write that fails because the storage is full says so. Nothing
 * leaves the browser but by export.
 */
import type { Answers, DraftLanguage } from "@linchpin/deal";
import type { EarlierAsk } from "@linchpin/table";
import { clear, createStore, del, entries, get, promisifyRequest, set, type UseStore } from "idb-keyval";

export interface KeptDeal {
  readonly id: string;
  /** Of the entry; 0: never kept. */
  readonly revision: number;
  readonly changed: number;
  readonly title: string;
  /** Null: opened from a file, so that there is nothing to draft from. */
  readonly answers: Answers | null;
  readonly text: string;
  readonly language: DraftLanguage;
}

/** What a game of one's own deal is played about, by the id of its scenario. */
interface PlayedDeal {
  readonly dealId: string;
  readonly text: string;
  readonly asks: readonly EarlierAsk[];
}

export type Keeping = "kept" | "full" | "elsewhere";

let deals: UseStore | null = null;
let played: UseStore | null = null;
const dealStore = (): UseStore => (deals ??= createStore("linchpin-deals", "deals"));
const playedStore = (): UseStore => (played ??= createStore("linchpin-played", "played"));

/** Tells the other tabs that an entry has changed. */
const CHANNEL = "linchpin.deals";
/** Opened when it is first needed. */
let opened: BroadcastChannel | null = null;
const channel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === "undefined" ? null : (opened ??= new BroadcastChannel(CHANNEL));

const tell = (id: string): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel()?.postMessage(id);
};

export function onOtherTab(listener: (id: string) => void): () => void {
  const heard = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === "string") listener(data);
  };
  const heardOn = channel();
  heardOn?.addEventListener("message", heard);
  return () => heardOn?.removeEventListener("message", heard);
}

export async function keptDeals(): Promise<readonly KeptDeal[]> {
  const all = await entries<string, KeptDeal>(dealStore());
  return all.map(([, deal]) => deal).toSorted((a, b) => b.changed - a.changed);
}

export const readDeal = (id: string): Promise<KeptDeal | undefined> => get<KeptDeal>(id, dealStore());

/** `deal.revision` is the one it was made from; kept, it is one more. What was deleted meanwhile stays deleted. */
export async function keepDeal(deal: KeptDeal): Promise<Keeping> {
  let outcome: Keeping;
  try {
    outcome = await dealStore()("readwrite", (shelf) => writeIfNewest(shelf, deal));
  } catch {
    return "full";
  }
  if (outcome === "kept") tell(deal.id);
  return outcome;
}

/** Reads and writes in one transaction, which is over before this is. */
async function writeIfNewest(shelf: IDBObjectStore, deal: KeptDeal): Promise<Keeping> {
  const old = await promisifyRequest<KeptDeal | undefined>(shelf.get(deal.id));
  if ((old?.revision ?? 0) !== deal.revision) return "elsewhere";
  shelf.put({ ...deal, revision: deal.revision + 1 }, deal.id);
  await promisifyRequest(shelf.transaction);
  return "kept";
}

export async function dropDeal(id: string): Promise<void> {
  await del(id, dealStore());
  tell(id);
}

/** Everything that is kept of the person's own deals. */
export async function dropAll(): Promise<void> {
  await Promise.all([clear(dealStore()), clear(playedStore())]);
}

export const keepPlayed = (scenarioId: string, deal: PlayedDeal): Promise<void> =>
  set(scenarioId, deal, playedStore());

export const readPlayed = (scenarioId: string): Promise<PlayedDeal | undefined> =>
  get<PlayedDeal>(scenarioId, playedStore());

export const playedIds = async (): Promise<readonly string[]> =>
  (await entries<string, PlayedDeal>(playedStore())).map(([id]) => id);
