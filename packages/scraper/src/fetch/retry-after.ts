/** Milliseconds that a `Retry-After` header asks for: seconds or an HTTP date. Null where it is missing or neither. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = httpDate(text);
  return date === null ? null : Math.max(0, date.getTime() - now.getTime());
}

/** An HTTP date (RFC 9110 section 5.6.7), the preferred form only; null for any other text. */
export function httpDate(text: string | null): Date | null {
  if (text === null || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
    return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
