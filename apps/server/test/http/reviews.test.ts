import { test } from "node:test";
import { problemIn, testApp, visitor } from "../support/visitor.ts";

test("before the talks are over there is no review, and for who does not sit there never", async () => {
  const app = await testApp();
  const [guest, other] = [await visitor(app), await visitor(app)];
  const { id } = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const path = `/api/tables/${id}/review`;
  await problemIn(await guest.ask("POST", path), "covered");
  await problemIn(await other.ask("POST", path), "not-found");
  await problemIn(await other.ask("GET", path), "not-found");
});
