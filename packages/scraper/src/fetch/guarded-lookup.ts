import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { classifyAddress } from "./private-address.js";

/** A name that leads to an address that must not be asked. */
export class ForbiddenAddressError extends Error {
  override readonly name = "ForbiddenAddressError";
}

type Callback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * `dns.lookup` that fails where any address of the name is private, and where one is loopback unless that is allowed: a
 * public name must not lead into this machine's network.
 */
export function guardedLookup(isLoopbackAllowed: boolean) {
  return (hostname: string, options: LookupOptions, callback: Callback): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      const forbidden = addresses.find(({ address }) => !isAllowed(address, isLoopbackAllowed));
      if (forbidden) return callback(forbiddenAddress(hostname, forbidden.address), "");
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? "", first?.family ?? 0);
    });
  };
}

/** Whether a request may go to this IP address. */
export function isAllowed(address: string, isLoopbackAllowed: boolean): boolean {
  const kind = classifyAddress(address);
  return kind === "public" || (kind === "loopback" && isLoopbackAllowed);
}

function forbiddenAddress(hostname: string, address: string): ForbiddenAddressError {
  return new ForbiddenAddressError(`${hostname} leads to ${address}, which is not a public address`);
}
