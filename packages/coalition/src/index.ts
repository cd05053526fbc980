/**
 * Cooperative games on bit masks: values, values on graphs and with unions, the core, assignment, bargaining in pairs.
 *
 *     const gloves = assignmentTable([[1], [1]]); // two left gloves, one right
 *     shapley(gloves); // 1/6, 1/6, 2/3
 */
export * from "./game.ts";
export * from "./random.ts";
export * from "./semivalue.ts";
export * from "./graph.ts";
export * from "./myerson.ts";
export * from "./owen.ts";
export * from "./sample.ts";
export * from "./core.ts";
export * from "./assignment.ts";
export * from "./bilateral.ts";
