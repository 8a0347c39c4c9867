// Links as evidence: which platform, which account and which post an address names. The address is kept as it was written
// beside its plain form, without what only tracks people. Nothing here is ever fetched.
import { z } from 'zod';

export const platforms = [
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'whatsapp',
  'telegram',
  'nextdoor',
  'linkedin',
  'reddit',
] as const;

export const evidenceLink = z.object({
  /** As it was written. */
  original: z.string(),
  /** https, without tracking; names the same thing for ever. */
  canonical: z.string(),
  /** Null: some other site. */
  platform: z.enum(platforms).nullable(),
  kind: z.enum(['post', 'profile', 'group', 'message', 'page']),
  /** The account's name without @, or the number of WhatsApp; null where the address does not say. */
  handle: z.string().nullable(),
  /** Of the post, film, group or message. */
  id: z.string().nullable(),
});

export type EvidenceLink = z.output<typeof evidenceLink>;
export type Platform = (typeof platforms)[number];

type Read = Pick<EvidenceLink, 'kind' | 'handle' | 'id'> & { readonly path?: string };
interface Rule {
  readonly path: RegExp;
  readonly read: (groups: Record<string, string>, query: URLSearchParams) => Read;
}
interface Site {
  readonly hosts: RegExp;
  /** Of the plain form. */
  readonly host: string;
  readonly rules: readonly Rule[];
  /** Parts of a query that name the thing itself. */
  readonly keeps?: readonly string[];
}

const rule = (path: RegExp, kind: Read['kind']): Rule => ({
  path,
  read: ({ handle, id }) => ({ kind, handle: handle ?? null, id: id ?? null }),
});

const sites: Readonly<Record<Platform, Site>> = {
  x: {
    hosts: /^(?:mobile\.)?(?:x|twitter)\.com$/,
    host: 'x.com',
    rules: [
      rule(/^\/(?:i\/(?:web\/)?|(?<handle>\w{1,15})\/)status(?:es)?\/(?<id>\d+)/, 'post'),
      rule(/^\/i\/communities\/(?<id>\d+)/, 'group'),
      rule(/^\/(?!i\/|search|hashtag|home|intent)(?<handle>\w{1,15})\/?$/, 'profile'),
    ],
  },
  facebook: {
    hosts: /^(?:m\.|mbasic\.|web\.|en-gb\.|cy-gb\.)?(?:facebook\.com|fb\.com|fb\.watch)$/,
    host: 'facebook.com',
    keeps: ['story_fbid', 'id', 'fbid', 'v', 'comment_id', 'multi_permalinks'],
    rules: [
      rule(/^\/groups\/(?<handle>[\w.-]+)\/(?:posts|permalink)\/(?<id>\d+)/, 'post'),
      rule(/^\/groups\/(?<id>[\w.-]+)\/?$/, 'group'),
      rule(/^\/(?<handle>[\w.-]+)\/(?:posts|videos|photos\/[\w.]+)\/(?<id>[\w.-]+)/, 'post'),
      rule(/^\/(?:reel|share\/[pvr]|watch)\/(?<id>[\w-]+)/, 'post'),
      {
        path: /^\/(?:story|permalink|photo|video)\.php|^\/(?:photo|watch)\/?$/,
        read: (_groups, query) => ({
          kind: 'post',
          handle: query.get('id'),
          id: query.get('story_fbid') ?? query.get('fbid') ?? query.get('v'),
        }),
      },
      {
        path: /^\/profile\.php/,
        read: (_groups, query) => ({ kind: 'profile', handle: null, id: query.get('id') }),
      },
      rule(/^\/(?!watch|groups|reel|share|login|marketplace)(?<handle>[\w.-]{3,})\/?$/, 'profile'),
    ],
  },
  instagram: {
    hosts: /^(?:instagram\.com|instagr\.am)$/,
    host: 'instagram.com',
    rules: [
      rule(/^\/(?:(?<handle>[\w.]+)\/)?(?:p|reels?|tv)\/(?<id>[\w-]+)/, 'post'),
      rule(/^\/stories\/(?<handle>[\w.]+)\/(?<id>\d+)/, 'post'),
      rule(/^\/(?!explore|direct|accounts)(?<handle>[\w.]+)\/?$/, 'profile'),
    ],
  },
  tiktok: {
    hosts: /^(?:m\.|vm\.|vt\.)?tiktok\.com$/,
    host: 'tiktok.com',
    rules: [
      rule(/^\/@(?<handle>[\w.]+)\/(?:video|photo)\/(?<id>\d+)/, 'post'),
      rule(/^\/@(?<handle>[\w.]+)\/?$/, 'profile'),
      rule(/^\/(?:t\/)?(?<id>\w{6,})\/?$/, 'post'),
    ],
  },
  youtube: {
    hosts: /^(?:m\.|music\.)?(?:youtube\.com|youtu\.be)$/,
    host: 'youtube.com',
    keeps: ['v', 'lc', 't', 'list'],
    rules: [
      { path: /^\/watch/, read: (_groups, query) => ({ kind: 'post', handle: null, id: query.get('v') }) },
      rule(/^\/(?:shorts|live|embed|post)\/(?<id>[\w-]+)/, 'post'),
      rule(/^\/@(?<handle>[\w.-]+)/, 'profile'),
      rule(/^\/channel\/(?<id>UC[\w-]+)/, 'profile'),
      rule(/^\/(?:c|user)\/(?<handle>[\w.-]+)/, 'profile'),
      rule(/^\/(?<id>[\w-]{11})$/, 'post'),
    ],
  },
  whatsapp: {
    hosts: /^(?:wa\.me|(?:chat|api|web)\.whatsapp\.com|whatsapp\.com)$/,
    host: '',
    keeps: ['phone'],
    rules: [
      rule(/^\/channel\/(?<id>\w+)/, 'group'),
      { path: /^\/send/, read: (_groups, query) => ({ kind: 'profile', handle: query.get('phone'), id: null }) },
      rule(/^\/(?<handle>\d{7,15})$/, 'profile'),
      rule(/^\/(?<id>\w{20,})$/, 'group'),
    ],
  },
  telegram: {
    hosts: /^(?:t\.me|telegram\.me|telegram\.dog)$/,
    host: 't.me',
    rules: [
      rule(/^\/(?:joinchat\/|\+)(?<id>[\w-]+)/, 'group'),
      rule(/^\/c\/(?<handle>\d+)\/(?<id>\d+)/, 'message'),
      rule(/^\/(?:s\/)?(?<handle>\w{4,})\/(?<id>\d+)/, 'message'),
      rule(/^\/(?:s\/)?(?<handle>\w{4,})\/?$/, 'profile'),
    ],
  },
  nextdoor: {
    hosts: /^nextdoor\.(?:com|co\.uk)$/,
    host: 'nextdoor.co.uk',
    rules: [
      rule(/^\/p\/(?<id>[\w-]+)/, 'post'),
      rule(/^\/news_feed\/?.*post=(?<id>\d+)/, 'post'),
      rule(/^\/profile\/(?<handle>[\w-]+)/, 'profile'),
      rule(/^\/(?:g|groups?)\/(?<id>[\w-]+)/, 'group'),
    ],
  },
  linkedin: {
    hosts: /^(?:[a-z]{2}\.)?linkedin\.com$/,
    host: 'linkedin.com',
    rules: [
      rule(/^\/posts\/(?<handle>[^_/]+)_.*?(?<id>\d{15,})/, 'post'),
      rule(/^\/feed\/update\/(?<id>urn:li:\w+:\d+)/, 'post'),
      rule(/^\/(?:in|company|school)\/(?<handle>[^/]+)/, 'profile'),
      rule(/^\/groups\/(?<id>\d+)/, 'group'),
    ],
  },
  reddit: {
    hosts: /^(?:old\.|new\.|np\.|m\.)?reddit\.com$|^redd\.it$/,
    host: 'reddit.com',
    rules: [
      rule(/^\/(?:r|u|user)\/(?<handle>[\w-]+)\/comments\/(?<id>\w+)/, 'post'),
      rule(/^\/r\/(?<handle>\w+)\/s\/(?<id>\w+)/, 'post'),
      rule(/^\/(?:u|user)\/(?<handle>[\w-]+)\/?$/, 'profile'),
      rule(/^\/r\/(?<id>\w+)\/?$/, 'group'),
      rule(/^\/(?<id>[a-z0-9]{5,8})$/, 'post'),
    ],
  },
};

/** In the account alone: with or without `https://`, ended by what cannot belong to it. */
const addresses =
  /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’`]+|\b(?:[a-z0-9-]+\.)+(?:com|co\.uk|uk|org|net|me|be|it|wales|cymru|watch|am)\/[^\s<>"'“”‘’`]+/gi;
const atMost = 50;

function tidy(found: string): string {
  const ended = found.replace(/[.,;:!?\]}*_]+$/, '');
  // A bracket that was opened before the address does not belong to it.
  return ended.endsWith(')') && !ended.includes('(') ? tidy(ended.slice(0, -1)) : ended;
}

/** @param original an address, `https://` may be missing. @returns null when it is none. */
export function readLink(original: string): EvidenceLink | null {
  const text = /^https?:\/\//i.test(original) ? original : `https://${original}`;
  if (original.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return null;
  const hostname = url.hostname.replace(/^www\./, '');
  const platform = platforms.find((one) => sites[one].hosts.test(hostname)) ?? null;
  const site = platform ? sites[platform] : undefined;
  const query = new URLSearchParams();
  for (const [name, value] of url.searchParams) {
    const keeps = site ? (site.keeps ?? []).includes(name) : !/^(?:utm_|fbclid|gclid|igsh|si$|ref)/.test(name);
    if (keeps) query.append(name, value);
  }
  const found = site?.rules.find((one) => one.path.test(url.pathname));
  const read = found?.read({ ...found.path.exec(url.pathname)?.groups }, url.searchParams);
  const short = /^(?:youtu\.be|fb\.watch|instagr\.am|redd\.it|v[mt]\.tiktok\.com)$/.test(hostname);
  const host = site?.host && !short ? site.host : hostname;
  const asked = query.size > 0 ? `?${query}` : '';
  const path = url.pathname.replace(/\/+$/, '');
  const canonical =
    hostname === 'youtu.be' && read?.id ? `https://youtube.com/watch?v=${read.id}` : `https://${host}${path}${asked}`;
  return {
    original,
    canonical,
    platform,
    kind: read?.kind ?? 'page',
    handle: read?.handle ?? null,
    id: read?.id ?? null,
  };
}

/** Every link in words, each plain form once, at most fifty. */
export function findLinks(words: string): EvidenceLink[] {
  const found = new Map<string, EvidenceLink>();
  for (const [address] of words.matchAll(addresses)) {
    const link = readLink(tidy(address));
    if (link && !found.has(link.canonical)) found.set(link.canonical, link);
  }
  return [...found.values()].slice(0, atMost);
}
