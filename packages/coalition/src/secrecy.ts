/**
 * Selling what is worth nothing once it is known: the price of silence, and where an idea earns.
 *
 * After Anton & Yao (1994, Am. Econ. Rev. 84:190): an inventor without means can reveal first, since the informed buyer pays
 * for silence towards a rival. The instance here is our own, by Nash's bargaining solution. And the four cells of Gans &
 * Stern (2003, Res. Policy 32:333): whether a newcomer competes with incumbents or sells to them.
 */
import { nashDivision } from "./bargaining.ts";

export interface SilenceProblem {
  /** What the informed buyer earns when no one else learns, in any one unit. */
  readonly monopoly: number;
  /** What each earns once a rival knows too: at most half of the monopoly's. */
  readonly duopoly: number;
  /** The owner's share of a rival's profit when it reveals to the rival too; from 0 to 1, by default half. */
  readonly share?: number;
  /** Whether there is a rival to tell; by default yes. */
  readonly rival?: boolean;
}

/** In the unit of the profits; they add up to the monopoly's. */
export interface SilencePayoffs {
  readonly owner: number;
  readonly buyer: number;
}

/**
 * What owner and buyer get once the buyer knows. They divide the monopoly's profit; if they cannot agree, the owner tells
 * the rival for a share of its profit and the buyer is left in a duopoly. Without a rival the owner has nothing to sell.
 */
export function priceOfSilence({
  monopoly,
  duopoly,
  share = 0.5,
  rival = true,
}: SilenceProblem): SilencePayoffs {
  if (!(duopoly >= 0 && 2 * duopoly <= monopoly && Number.isFinite(monopoly))) {
    throw new RangeError(
      `Profits are finite, and two in a duopoly earn at most a monopoly's: not ${duopoly} of ${monopoly}.`,
    );
  }
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share is a number from 0 to 1, not ${share}.`);
  if (!rival) return { owner: 0, buyer: monopoly };
  const [owner, buyer] = nashDivision(monopoly, [share * duopoly, duopoly]);
  return { owner: owner!, buyer: buyer! };
}

/** What a newcomer with an idea does: Gans & Stern's names. */
export const IDEA_STRATEGIES = [
  "attackers compete",
  "reputation-based trade",
  "greenfield competition",
  "ideas factory",
] as const;
export type IdeaStrategy = (typeof IDEA_STRATEGIES)[number];

export interface IdeaEnvironment {
  /** Whether intellectual property keeps imitators out. */
  readonly excludable: boolean;
  /** Whether the incumbents' complementary assets are needed to earn from the idea. */
  readonly assetsNeeded: boolean;
}

/** The cell of the table: sell the idea where it is protected and incumbents are needed, compete where neither holds. */
export function ideaStrategy({ excludable, assetsNeeded }: IdeaEnvironment): IdeaStrategy {
  if (assetsNeeded) return excludable ? "ideas factory" : "reputation-based trade";
  return excludable ? "greenfield competition" : "attackers compete";
}
