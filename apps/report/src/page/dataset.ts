import { publication } from "@depositary/analytics";
import { dictionaryOf } from "@depositary/model";
import { addressesFrom, type SiteAddress } from "../site/site-address.js";
import type { DownloadTable } from "./data.js";

const mediaTypes = { CSV: "text/csv", JSON: "application/json" } as const;

/** Whose page describes the data. */
export const dataPagePath = "data/index.html";

/** The record as a Dataset of schema.org, for catalogues. Without `site` its files are named relative to the page that describes it. */
export function dataset(downloads: readonly DownloadTable[], day: string, site: SiteAddress | null): object {
  const address = addressesFrom(dataPagePath, site);
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: publication.title,
    description: publication.description,
    ...(site === null ? {} : { url: address(dataPagePath) }),
    license: publication.licence.path,
    creator: { "@type": "Organization", name: publication.publisher },
    dateModified: day,
    isAccessibleForFree: true,
    variableMeasured: downloads.map(({ table }) => ({
      "@type": "PropertyValue",
      name: table.name,
      description: `${table.comment} Columns: ${dictionaryOf(table)
        .map(({ column }) => column)
        .join(", ")}.`,
    })),
    distribution: downloads.flatMap(({ table, formats }) =>
      formats.map((format) => ({
        "@type": "DataDownload",
        name: table.name,
        encodingFormat: mediaTypes[format],
        contentUrl: address(`data/${table.name}.${format.toLowerCase()}`),
      })),
    ),
  };
}
