/**
 * SQL keys that order what is called `alias` by name as readers look for it, `Türkiye` as if it were `Turkiye`:
 * `compareNames` of the model.
 */
export function byName(alias?: string): string {
  const name = alias === undefined ? "name" : `${alias}.name`;
  return `strip_accents(${name}), ${name}`;
}
