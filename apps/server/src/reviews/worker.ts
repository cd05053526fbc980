/** A thread that grades a game. It gives way first: reading the programs takes as much of a processor as a small review. */
import { giveWay } from "../background.ts";

giveWay("reviews");
await import("./grading-thread.ts");
