/** What a language has to say of refusals and faults: something for every kind, or it does not compile. */
import type { MoveFault, RecordProblem, SourceFault } from "@linchpin/table";

export type Fault = MoveFault | SourceFault | RecordProblem;

/** A sentence, or what is wrong and what to do instead. */
export type Said = string | readonly [problem: string, remedy: string];

type Of<F, K> = F extends { readonly kind: infer U }
  ? K extends U
    ? F & { readonly kind: K }
    : never
  : never;

/** What a fault calls by its key, and amounts, as they are said. */
export interface Saying {
  readonly channelCalled: (key: string) => string;
  readonly partyCalled: (key: string) => string;
  readonly money: (value: number) => string;
}

/** Every kind has its words; what varies is filled in. */
export type Refusals = {
  readonly [K in Fault["kind"]]: keyof Of<Fault, K> extends "kind"
    ? Said
    : (fault: Of<Fault, K>, say: Saying) => Said;
};
