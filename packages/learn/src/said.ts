/** What is said to a learner, in every language there is. */
import type { Language } from "@linchpin/table";

export type Said = Readonly<Record<Language, string>>;
