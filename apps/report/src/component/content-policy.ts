/** The policy of a page: nothing from another host, nothing inline. */
export const contentSecurityPolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'";
