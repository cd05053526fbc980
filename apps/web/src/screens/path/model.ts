/** What the path tells of a learner beyond where it is. */
import { dailyOf, ofKind, type DrillPlace, type Progress } from "@linchpin/learn";
import { today } from "../../learn/now.ts";

const SURE = 0.9;

/** Predictions that one was sure of, and how many of them held. */
export function sureOf(progress: Progress): { readonly said: number; readonly right: number } {
  const sure = ofKind(progress, "predicted").filter(({ confidence }) => confidence >= SURE);
  return { said: sure.length, right: sure.filter(({ right }) => right).length };
}

/** Whether the drill of a day was answered on that day. */
export function dailyAnswered(progress: Progress, drills: readonly DrillPlace[], date: string): boolean {
  const daily = dailyOf(drills, date);
  return ofKind(progress, "attempt").some(({ drill, at }) => drill === daily?.id && today(at) === date);
}
