/** The 97.5% quantile of the standard normal distribution: half the width of an interval of 95%, in standard errors. */
export const NORMAL_975 = 1.959963984540054;
