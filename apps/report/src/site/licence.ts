/** The licence of the compilation and of the charts. */
export const licence = "Compilation and charts: Depositary, CC BY 4.0.";
