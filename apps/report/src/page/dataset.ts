import { publication } from "@depositary/analytics";
import { dictionaryOf } from "@depositary/model";
import { absoluteAddress, type SiteAddress } from "../site/site-address.js";
import type { DownloadTable } from "./data.js";

const mediaTypes = { CSV: "text/csv", JSON: "application/json" } as const;

/** The record as a Dataset of schema.org, for catalogues. Without `site` its files are named relative to the site's root. */
export function dataset(downloads: readonly DownloadTable[], day: string, site: SiteAddress | null): object {
  const address = (path: string) => (site === null ? path : absoluteAddress(site, path));
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: publication.title,
    description: publication.description,
    ...(site === null ? {} : { url: address("data/index.html") }),
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
