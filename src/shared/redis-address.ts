// Where Redis is, as operators write it: one server, a Sentinel or a cluster, each with several hosts, user, password and TLS. A URL
// parser knows no list of hosts, so this reads them itself.

export interface RedisAddress {
  readonly kind: 'single' | 'sentinel' | 'cluster';
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  /** Of the Sentinels themselves. */
  readonly sentinelPassword?: string;
  /** What the Sentinels call the master. */
  readonly name?: string;
  readonly db?: number;
}

const form =
  /^(?<scheme>rediss?)(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<login>[^@/?#]*)@)?(?<hosts>[^@/?#]+)(?:\/(?<path>[^?#]*))?(?:\?(?<query>[^#]*))?$/;
const hostForm = /^(?:\[(?<v6>[0-9a-f:.]+)\]|(?<name>[a-z0-9._-]+))(?::(?<port>\d{1,5}))?$/i;

function hostsOf(list: string, usualPort: number): RedisAddress['hosts'] | null {
  const hosts = list.split(',').map((one) => {
    const { v6, name, port } = hostForm.exec(one.trim())?.groups ?? {};
    const number = Number(port ?? usualPort);
    return { host: v6 ?? name ?? '', port: number };
  });
  return hosts.every(({ host, port }) => host !== '' && port > 0 && port < 65_536) ? hosts : null;
}

/** A percent sign that encodes nothing stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** User and password before the hosts; either may be missing. */
function loginOf(login: string): Pick<RedisAddress, 'username' | 'password'> {
  const [user = '', ...rest] = login.split(':');
  const username = decoded(user);
  const password = decoded(rest.join(':'));
  return { ...(username ? { username } : {}), ...(password ? { password } : {}) };
}

/**
 * @param text `redis://host:6379/0`, `rediss+sentinel://user:password@a:26379,b:26379/mymaster?sentinelPassword=…`,
 * `redis+cluster://:password@a:7000,b:7001`. Ports may be left out: 6379, and 26379 for a Sentinel.
 * @returns null where it is none of these.
 */
export function readRedisAddress(text: string): RedisAddress | null {
  const groups = form.exec(text)?.groups;
  if (!groups) return null;
  const { scheme, login = '', hosts: list = '', path = '', query = '' } = groups;
  const kind = (groups.kind ?? 'single') as RedisAddress['kind'];
  const hosts = hostsOf(list, kind === 'sentinel' ? 26_379 : 6379);
  if (!hosts || (kind === 'single' && hosts.length > 1)) return null;
  const [first = '', second = ''] = path.split('/');
  const db = kind === 'single' ? first : kind === 'sentinel' ? second : '';
  if (!/^\d{0,4}$/.test(db)) return null;
  const sentinelPassword = new URLSearchParams(query).get('sentinelPassword') ?? '';
  return {
    kind,
    hosts,
    tls: scheme === 'rediss',
    ...loginOf(login),
    ...(sentinelPassword ? { sentinelPassword } : {}),
    ...(kind === 'sentinel' ? { name: decoded(first) || 'mymaster' } : {}),
    ...(db ? { db: Number(db) } : {}),
  };
}
