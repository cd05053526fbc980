/** English: what the pages that explain the model say. Loaded with them, not with the first page. */
export const MODEL_PAGES_EN = {
  next: "Next",
  you: "you",
  buyer: (n: number) => `buyer ${n}`,
  courses: {
    chart: "What stopping in each month would bring them; the highest point is what they do",
    axis: "month of stopping",
    comply: "keep to it",
    stops: (month: number) =>
      month === 0 ? "They stop paying at once." : `They stop paying in month ${month}.`,
  },
  pie: {
    text: [
      "Everything here is one question: what can a group earn together, with you and without you? Each gets the average of what it adds, over all orders in which the table could fill (Shapley’s value).",
      "With one buyer who knows nothing you are both necessary, and you halve the pie, all but the little that it could make of its own in time. A second buyer for the same customers takes nothing from you: it takes from the first. And whatever a buyer already knows, it can do without you.",
    ],
    buyers: "Buyers for the same customers",
    knows: "How much the first of them could rebuild without you",
    sentence: (share: string, part: string, necessity: string) =>
      `You can expect ${share}, ${part} of the pie. Without you ${necessity} of it is gone.`,
    moral:
      "You raise your share by adding a buyer or by keeping what they cannot rebuild; being liked does not enter.",
    evidence:
      "Shapley 1953; Myerson 1977. The division is a forecast of what parties can defend, and people do depart from it: fairness and habit pull towards halves.",
  },
  price: {
    text: [
      "Give one file of three and little seems to happen: alone it saves no time. That price is ‘now’. But files complete one another, and whoever holds two needs only the third. The average over all orders of collecting them is ‘fair’: what the file costs as part of the whole.",
      "And yet proof must be shown, or nobody pays (Arrow’s paradox). So show what proves much and reveals little.",
    ],
    files: "The buyer holds",
    names: ["the drawings", "the recipe", "the source code"],
    columns: { now: "now", fair: "fair" },
    held: "held",
    sentence: (share: string, months: string) =>
      `Your share: ${share}. A copy of its own would take it ${months} months.`,
    moral: "Price a file by ‘fair’ before the first is gone; ‘now’ tells you what the last one costs.",
    evidence:
      "Arrow 1962; Anton and Yao 1994 show that disclosure can also be made to pay, where the inventor can threaten to sell to a rival. That is what a second buyer is for.",
  },
  promise: {
    text: [
      "A licence is kept as long as keeping it pays. Each month the licensee compares going on with going alone: its margin without the royalty, less the penalty, less the releases it would miss.",
      "A high royalty with nothing behind it ends early. Something it cannot do without, renewed in time, makes even a good royalty last.",
    ],
    royalty: "Royalty, % of sales",
    known: "How much of the product they hold",
    releases: "A new release every",
    never: "never",
    months: (count: number) => `${count} months`,
    penalty: "Penalty for breaking it",
    holds: "They never gain by stopping.",
    toYou: (amount: string) => `It brings you ${amount}.`,
    moral:
      "Terms are worth what they yield until the month they stop. Raise that month before you raise the royalty.",
    evidence:
      "The idea is that of self-enforcing agreements (Telser 1980). It leaves out reputation and law beyond the agreed damages, which help you.",
  },
};

export type ModelPagesWords = typeof MODEL_PAGES_EN;
