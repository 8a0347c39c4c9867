// Domains that are kept for examples and tests (RFC 2606, RFC 6761): an address in one reaches nobody.

const reserved = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid)$/;

/** @param domain of an address or a URL. @returns true where nobody can be reached there. */
export const reservedDomain = (domain: string): boolean => reserved.test(domain.toLowerCase().replace(/\.$/, ''));
