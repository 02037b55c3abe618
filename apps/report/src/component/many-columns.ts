/** More columns than have room beside a name where the page is narrow: the table is then shown as a list, each cell beside its label. */
export const MANY_COLUMNS = 4;
