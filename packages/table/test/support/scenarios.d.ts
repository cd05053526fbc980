import { type Deal } from "@linchpin/deal";
import { type Scenario, type ScenarioFile } from "../../src/index.ts";
/** Three parties: a maker, a partner with a channel of its own, and a trader that carries to the maker. */
export declare const SMALL_DEAL =
  "linchpin: 1\ntitle: Sensor\ncurrency: USD\nhorizon: 48\ndiscountRate: 0.1\nowner: {name: Owner, make: 0.5}\ntechnology:\n  halfLife: 48\n  components:\n    process: {rebuildCost: 200000, rebuildMonths: 6}\n    firmware: {rebuildCost: 100000, rebuildMonths: 3}\nassets:\n  demo: {kind: demo, reveals: {firmware: 0.1}, proves: 0.5}\n  recipe: {kind: document, reveals: {process: 0.9}, proves: 0.1}\nparties:\n  maker: {capability: 1.5}\n  partner: {capability: 0.8, inTalks: false}\n  trader: {make: 0, capability: 0.1}\nchannels:\n  oem: {margin: 40000, sales: 120000, controlledBy: [maker, partner]}\n  web: {margin: 10000, sales: 30000, open: true}\n  service: {margin: 5000, sales: 8000, controlledBy: [owner]}\nallied: [[maker, trader]]\n";
export declare const SMALL_SCENARIO =
  "linchpinScenario: 1\nid: small\nversion: 1\ndeal: ./small.yaml\nweeks: 8\nattention: 2\ncash: 200000\nburn: 5000\napproachCost: 3000\nshareCost: {demo: 1000}\nbuilding: {oem: {cost: 60000, weeks: 3}}\ndevelopment: {cost: 30000, weeks: 3, renews: 0.5}\nfloor: -100000\nceiling: 900000\nparties:\n  maker:\n    belief: 0.5\n    rapport: 0.5\n    nnnPenalty: 50000\n    types:\n      acquirer: {weight: 0.6, care: 0, shrewdness: 6, patience: 0.98, allies: [trader]}\n      buyer: {weight: 0.4, care: 0.4, shrewdness: 5, patience: 0.99, allies: []}\n  partner:\n    belief: 0.4\n    rapport: 0.6\n    nnnPenalty: 0\n    types:\n      partner: {weight: 1, care: 0.5, shrewdness: 5, patience: 0.99}\n  trader:\n    belief: 0.5\n    rapport: 0.4\n    nnnPenalty: 5000\n    types:\n      courier: {weight: 0.5, care: 0, shrewdness: 7, patience: 0.96, allies: [maker]}\n      broker: {weight: 0.5, care: 0.2, shrewdness: 5, patience: 0.97, allies: []}\nevents:\n  fair: {week: 2, chance: 1, effects: [{request: maker, asset: demo}, {rapport: maker, by: 0.05}]}\n  hire: {week: 3, chance: 0.5, effects: [{learn: maker, asset: recipe}]}\n  tender: {week: 4, chance: 0.7, effects: [{joins: partner}, {belief: partner, by: 0.2}, {cash: -2000}]}\ntexts:\n  en: TEXTS\n";
/** The file with every text that it needs, `TEXT` in each language. */
export declare function withTexts(file: string, keys: readonly string[]): string;
export declare const SMALL_KEYS: string[];
export declare const SMALL_TEXT: string;
export declare function dealOfText(text: string): Deal;
export declare function scenarioOfText(text: string, deal: Deal): ScenarioFile;
export declare const small: () => Scenario;
/** Names of the scenario files that ship. */
export declare const shippedNames: () => readonly string[];
export declare function shipped(name: string): ScenarioFile;
/** The small scenario and every one that ships, read once. */
export declare function everyScenario(): readonly Scenario[];
