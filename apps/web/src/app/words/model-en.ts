/** English: the pages that explain the model. */
export const MODEL_EN = {
  title: "The model",
  titles: { pie: "The pie", price: "The price of showing", promise: "A promise that holds" },
  leads: {
    pie: "Why being needed is worth more than being good.",
    price: "What a file costs you, alone and with the rest.",
    promise: "From which month on paying you no longer pays.",
  },
};
