// Replies go only to where Microsoft's channels listen, never to an address that somebody wrote into an activity.

const hosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];
const domain = '.botframework.com';
const loopback = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/**
 * @param localToo true in development: `http:` on this machine is let through, for tests and Agents Playground.
 * @returns whether replies may be sent to this service URL.
 */
export function allowsServiceUrl(serviceUrl: string, localToo: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  if (localToo && loopback.test(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && (hosts.includes(hostname) || hostname.endsWith(domain));
}
