import { type Edition, publication } from "./publication.js";

/** CITATION.cff. JSON strings are the quoted strings of YAML. */
export function citation({ version, asOf }: Edition): string {
  const { title, description, publisher, licence } = publication;
  return `cff-version: 1.2.0
message: "Cite this compilation with its version and date. Facts about a treaty are cited from its depositary."
type: dataset
title: ${JSON.stringify(title)}
abstract: ${JSON.stringify(description)}
authors:
  - name: ${JSON.stringify(publisher)}
version: ${JSON.stringify(version)}
${asOf === null ? "" : `date-released: ${JSON.stringify(asOf)}\n`}license: ${licence.name}
`;
}
