/** The product name that robots.txt can address. */
export const AGENT = "depositary";

/** Where a site's operator finds who asks and how to complain. */
const CONTACT = "https://www.npmjs.com/package/@depositary/model";

/** `depositary/0.1 (+contact)`: who asks, and where to complain. Throws RangeError for a contact that cannot stand in a header. */
export function userAgent(contact: string = CONTACT): string {
  if (!/^[\x21-\x27\x2a-\x7e]+$/.test(contact)) {
    throw new RangeError(
      `not a contact address: ${JSON.stringify(contact)} (expected a URL or an e-mail address)`,
    );
  }
  return `${AGENT}/0.1 (+${contact})`;
}
