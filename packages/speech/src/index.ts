/** Acts into words: what people at the table say, in English and Chinese. */
export * from "./keys.ts";
export * from "./labels.ts";
export * from "./leaning.ts";
export * from "./lines.ts";
export * from "./objections.ts";
export * from "./speech.ts";
export * from "./voice.ts";
