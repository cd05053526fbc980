/** A seed that nobody has chosen: 128 random bits, which what is seen at the table does not give away. */
import { randomBytes } from "node:crypto";
import { seedFrom, type Seed } from "@linchpin/table";

export const randomSeed = (): Seed => seedFrom(randomBytes(16));
