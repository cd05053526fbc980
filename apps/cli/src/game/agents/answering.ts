/**
 * A language model as a program in a seat: it is shown the view and the legal moves, numbered, and names one of them.
 *
 * It chooses and nothing else: every figure it sees is the engine's, and whatever it says that is not one of the listed moves
 * is not played. Where it names none twice, the seat waits, or takes the first move where waiting is not allowed.
 */

/** Sends a conversation and gives the reply; throws where the model cannot be reached. */
export type Ask = (messages: readonly Message[]) => Promise<string>;

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** What the table sends, as in docs/seat-protocol.md. */
interface Sent {
  readonly kind: "start" | "move" | "end";
  readonly seat?: string;
  readonly scenario?: unknown;
  readonly view?: unknown;
  readonly legal?: readonly string[];
  readonly refused?: string;
}

const TRIES = 2;

/** One answer for each line that asks for a move; `note` hears what went wrong. */
export async function* answersOf(
  lines: AsyncIterable<string>,
  ask: Ask,
  note: (text: string) => void,
): AsyncGenerator<string, void> {
  let about = "";
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const sent = JSON.parse(line) as Sent;
    if (sent.kind === "end") return;
    if (sent.kind === "start") about = introduction(sent);
    else yield await moveFor(about, sent, ask, note);
  }
}

async function moveFor(
  about: string,
  { view, legal = [], refused }: Sent,
  ask: Ask,
  note: (text: string) => void,
): Promise<string> {
  const messages: Message[] = [
    { role: "system", content: about },
    { role: "user", content: question(view, legal, refused) },
  ];
  for (let tried = 0; tried < TRIES; tried++) {
    const reply = await ask(messages);
    const move = chosen(reply, legal);
    if (move !== null) return move;
    note(`no move in the answer: ${JSON.stringify(reply.slice(0, 80))}`);
    messages.push(
      { role: "assistant", content: reply.slice(0, 2000) },
      { role: "user", content: `Answer with one number from 1 to ${legal.length} and nothing else.` },
    );
  }
  return legal.includes("wait") ? "wait" : legal[0]!;
}

const introduction = ({ seat, scenario }: Sent): string =>
  [
    `You negotiate as the seat "${seat}" in a game about a technology deal. You choose moves; you work nothing out:`,
    "all amounts are given, in the deal's currency. Assets, channels and parties stand in the order of the deal.",
    "Answer with the number of one legal move and nothing else.",
    `The scenario: ${JSON.stringify(scenario)}`,
  ].join("\n");

const question = (view: unknown, legal: readonly string[], refused: string | undefined): string =>
  [
    ...(refused === undefined ? [] : [`Your last move was refused: ${refused}`]),
    `What you see: ${JSON.stringify(view)}`,
    "Legal moves:",
    ...legal.map((move, k) => `${k + 1}. ${move}`),
    "The number of your move:",
  ].join("\n");

/** The move that a reply names, by its words or by the last number in it; null: none. */
export function chosen(reply: string, legal: readonly string[]): string | null {
  // Models that reason aloud put that first, often in a tag.
  const said = reply.replace(/^[^]*<\/think>/, "").trim();
  if (legal.includes(said)) return said;
  const number = said.match(/\d+(?!.*\d)/s)?.[0];
  return number === undefined ? null : (legal[Number(number) - 1] ?? null);
}
