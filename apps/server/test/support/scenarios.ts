/** The shipped scenarios that tests play. */
import { readCatalogue } from "../../src/catalogue.ts";

export const catalogue = readCatalogue();
export const sensor = catalogue.get("sensor")!.scenario;
