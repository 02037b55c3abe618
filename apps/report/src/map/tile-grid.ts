/**
 * Our own arrangement of the world in equal tiles: a column is four characters, a row one line. Members and observers
 * of the United Nations and the European Union, each beside its neighbours as far as a grid allows; area says nothing.
 */
const grid = [
  ".   .   .   .   .   .   .   .   .   ISL .   .   NOR SWE FIN .   .   .   .   .   .   .   .   .   .   .   .   .   .",
  ".   .   .   .   .   .   .   .   .   IRL GBR .   DNK .   EST .   .   .   .   .   .   .   .   .   .   .   .   .   .",
  ".   CAN .   .   .   .   .   .   .   .   .   NLD DEU POL LVA RUS .   .   .   .   .   .   .   .   .   .   .   .   .",
  ".   USA .   .   .   .   .   .   EU  .   BEL LUX LIE CZE LTU BLR .   .   .   .   .   .   .   .   .   .   .   .   .",
  ".   .   .   .   .   .   .   .   .   .   FRA CHE AUT SVK HUN UKR .   KAZ .   .   MNG .   .   .   .   .   .   .   .",
  ".   MEX .   .   BHS .   .   .   .   AND MCO SMR SVN HRV ROU MDA .   UZB KGZ .   CHN PRK .   .   .   .   .   .   .",
  "GTM BLZ .   CUB HTI DOM .   .   PRT ESP .   ITA BIH SRB BGR .   GEO TKM TJK .   .   KOR JPN .   .   .   .   .   .",
  "SLV HND .   JAM .   KNA ATG .   .   .   .   VAT MNE MKD .   TUR ARM AZE AFG NPL BTN .   .   .   .   .   .   .   .",
  ".   NIC .   .   .   DMA LCA .   .   .   .   MLT ALB GRC CYP SYR IRQ IRN PAK IND BGD MMR LAO VNM .   .   .   .   .",
  ".   CRI .   .   .   VCT BRB .   .   MAR DZA TUN LBY EGY LBN JOR KWT BHR .   LKA .   THA KHM .   PHL .   .   .   .",
  ".   .   PAN .   GRD TTO .   CPV SEN MRT MLI NER TCD SDN ISR PSE SAU QAT ARE .   .   MYS .   BRN .   .   PLW FSM MHL",
  ".   .   COL VEN GUY SUR .   GMB GNB GIN BFA BEN NGA SSD ERI DJI YEM OMN .   MDV .   SGP IDN .   .   .   .   NRU KIR",
  ".   .   ECU PER BRA .   .   SLE LBR CIV GHA TGO CMR CAF ETH SOM .   .   .   .   .   .   .   TLS .   PNG SLB .   TUV",
  ".   .   .   BOL PRY .   .   .   .   .   .   GNQ COG COD UGA KEN .   .   .   .   .   .   .   .   .   .   VUT FJI WSM",
  ".   .   .   CHL ARG URY .   .   .   .   STP GAB .   RWA BDI TZA .   SYC .   .   .   .   .   .   AUS .   .   TON .",
  ".   .   .   .   .   .   .   .   .   .   .   .   AGO ZMB MWI MOZ COM .   .   .   .   .   .   .   .   .   NZL .   .",
  ".   .   .   .   .   .   .   .   .   .   .   .   NAM BWA ZWE .   MDG MUS .   .   .   .   .   .   .   .   .   .   .",
  ".   .   .   .   .   .   .   .   .   .   .   .   .   ZAF SWZ .   .   .   .   .   .   .   .   .   .   .   .   .   .",
  ".   .   .   .   .   .   .   .   .   .   .   .   .   LSO .   .   .   .   .   .   .   .   .   .   .   .   .   .   .",
];

export interface TilePosition {
  readonly column: number;
  readonly row: number;
}

/** Column and row of each participant on the grid, from 0. */
export function tilePositions(): ReadonlyMap<string, TilePosition> {
  const tiles = grid.flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .map((code, column) => [code, { column, row }] as const),
  );
  return new Map(tiles.filter(([code]) => code !== "."));
}
