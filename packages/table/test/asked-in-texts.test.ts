/** What an event's text asks of the owner can be answered: whoever asks in it has asked by the rules, or comes to the table. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, type Language } from "../src/index.ts";
import { shipped, shippedNames } from "./support/scenarios.ts";

/** Words with which something is wanted of the owner. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:would like|'d like|asks? (?:for|whether)|asks if|could you|please|offers to)\b/i,
  zh: /想要|想请|想把|希望(?:给|能)|请把|能不能|能否|想了解|愿意以/u,
};

test("every event that asks for something has a request to answer, or somebody who sits down", () => {
  let asking = 0;
  for (const name of shippedNames()) {
    const { scenario, texts } = shipped(name);
    for (const { key, effects } of scenario.events) {
      for (const language of LANGUAGES) {
        const text = texts[language][`event.${key}`]!;
        if (!ASKS[language].test(text)) continue;
        asking++;
        assert.ok(
          effects.some(({ kind }) => kind === "request" || kind === "joins"),
          `${name}, ${key}: ${text}`,
        );
      }
    }
  }
  assert.ok(asking > 24, `${asking} texts ask`);
});
