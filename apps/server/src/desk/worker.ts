/** The thread of the desk. It gives way first: reading the programs and the catalogue takes a second of a processor. */
import { giveWay } from "../background.ts";

giveWay("records");
await import("./desk-thread.ts");
