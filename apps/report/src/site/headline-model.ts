/** The model whose forecasts are the headline. */
export const headlineModel = "pool";
