/** The types of the wire, as the schemas say them. */
import type { z } from "zod";
import type * as play from "./play.ts";
import type * as tables from "./tables.ts";

export type { Mode, SeatingKind } from "./tables.ts";

/** An event and its number among all that the seat has seen. */
export type SeenEvent = z.infer<typeof play.event>;

/** A table as one seat gets it. */
export type TableState = z.infer<typeof tables.tableState>;
export type SeatPlayer = TableState["seats"][number];
export type TableSummary = z.infer<typeof tables.summary>;
export type Review = z.infer<typeof tables.review>;
export type Invitation = z.infer<typeof tables.invitation>;
/** What an invitation is to. */
export type InvitedTo = z.infer<typeof tables.standing>;

/** What a client sends: what has a default may be left out. */
export type NewTable = z.input<typeof tables.newTable>;
export type MoveSent = z.input<typeof tables.moveSent>;
