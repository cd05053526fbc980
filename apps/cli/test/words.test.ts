import assert from "node:assert/strict";
import { it } from "node:test";
import { played } from "./support/game.ts";

it("words of one's own are moves to confirm, one by one", async () => {
  const said = "Send Bohe the spec sheet and ask Ruize about its plans.";
  const { out, record, err } = await played([said, "y", "y"]);
  assert.equal(err, "");
  assert.match(out, /I understand: Give Bohe Process Skids the interface and performance sheet\./);
  assert.match(record, /share bohe spec/);
  assert.match(record, /probe ruize plans/);
  const refused = await played([said, "n", "y"]);
  assert.match(refused.out, /Not done\./);
  assert.doesNotMatch(refused.record, /share|probe/, "after a no nothing more of it is done");
});

it("what is in doubt is done by choice only, and what is closed says why", async () => {
  const { out, record } = await played([
    "Should we send Qingluo the drawings?",
    "We accept Bohe's terms",
    "hello",
  ]);
  assert.match(
    out,
    /not a clear word yet: nothing is done\. I heard: Qingluo\s+Metering and\s+the\s+drawings\./,
  );
  // What is not understood is answered with no gift.
  assert.match(out, /Did you mean:\n +1 +Ask Qingluo Metering about its capability/);
  // Nor with what nobody spoke of.
  assert.doesNotMatch(out, /\d +Tell Qingluo/);
  assert.doesNotMatch(out, /\d +Give Qingluo/);
  assert.match(
    out,
    /Sign the terms of Bohe Process Skids\. It is not open now: this\s+party has proposed no terms\./,
  );
  assert.match(out, /"hello" is no choice here/);
  assert.doesNotMatch(record, /share/);
  const chosen = await played(["Should we send Qingluo the drawings?", "1", "y"]);
  assert.match(chosen.record, /probe qingluo capability/);
});

it("Chinese words are read in either language of the game", async () => {
  for (const lang of ["en", "zh"]) {
    const { record } = await played(["请青珞签保密协议", "y"], ["--lang", lang]);
    assert.match(record, /nnn qingluo/, lang);
  }
});
