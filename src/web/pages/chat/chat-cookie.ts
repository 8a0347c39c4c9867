// The cookie of the chat page: which conversation is this browser's. It ends with the browser, no script reads it, and no
// other site can have it sent.
import type { IncomingMessage } from 'node:http';

/** Over https the name itself makes browsers refuse it from anywhere else; loopback has no https. */
const nameFor = (https: boolean) => (https ? '__Host-stand-safe' : 'stand-safe');
const attributes = (https: boolean) => `Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`;

/** @returns '' where there is none. */
export function readChatCookie(request: IncomingMessage, https: boolean): string {
  const wanted = `${nameFor(https)}=`;
  const all = String(request.headers.cookie ?? '').split(/;\s*/);
  return (all.find((one) => one.startsWith(wanted)) ?? '').slice(wanted.length).slice(0, 2000);
}

export const setChatCookie = (session: string, https: boolean): string =>
  `${nameFor(https)}=${session}; ${attributes(https)}`;

export const clearChatCookie = (https: boolean): string => `${nameFor(https)}=; Max-Age=0; ${attributes(https)}`;
