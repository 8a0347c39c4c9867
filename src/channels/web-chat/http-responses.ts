// Answers of the Direct Line protocol: its status codes, its error bodies, and never a stack or a word of ours inside.
import type { ServerResponse } from 'node:http';

/** Codes of the Direct Line 3.0 reference, and two of its prose (TokenExpired, BotRejectedActivity). */
export type FaultCode =
  | 'MissingProperty'
  | 'MalformedData'
  | 'NotFound'
  | 'NotSupported'
  | 'NotAllowed'
  | 'TokenExpired'
  | 'TooManyRequests'
  | 'ProofOfWorkRequired'
  | 'BotRejectedActivity'
  | 'ServiceError';

export interface Fault {
  readonly status: number;
  readonly code: FaultCode;
  readonly message: string;
  /** Goes into the error object beside code and message. */
  readonly more?: Readonly<Record<string, string | number>>;
}

const plainHeaders = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Sends JSON text as it stands. A client that has already gone is not an error. */
export function answer(response: ServerResponse, status: number, json: string, headers?: Record<string, string>): void {
  if (response.headersSent || response.destroyed) return;
  const length = { 'Content-Length': Buffer.byteLength(json) };
  response.writeHead(status, headers ? { ...plainHeaders, ...length, ...headers } : { ...plainHeaders, ...length });
  response.end(json);
}

export function refuse(response: ServerResponse, fault: Fault, headers: Record<string, string> = {}): void {
  const closing = fault.status === 413 ? { ...headers, Connection: 'close' } : headers;
  const { code, message, more } = fault;
  answer(response, fault.status, JSON.stringify({ error: { code, message, ...more } }), closing);
}

const make = (status: number, code: FaultCode, message: string): Fault => ({ status, code, message });

export const faults = {
  noToken: make(401, 'MissingProperty', 'A token is needed: Authorization: Bearer <token>.'),
  badToken: make(401, 'NotAllowed', 'This token is not one of ours.'),
  expired: make(403, 'TokenExpired', 'Token has expired.'),
  foreignOrigin: make(403, 'NotAllowed', 'This page may not use this service.'),
  noConversation: make(404, 'NotFound', 'Conversation not found.'),
  noPath: make(404, 'NotFound', 'There is nothing here.'),
  badMethod: make(405, 'NotSupported', 'This method is not supported here.'),
  notSupported: make(400, 'NotSupported', 'This kind of activity is not supported.'),
  notJson: make(400, 'MalformedData', 'The body is not a JSON activity.'),
  noType: make(400, 'MissingProperty', 'An activity needs a type.'),
  noFiles: make(415, 'NotSupported', 'Files cannot be sent here.'),
  badUpload: make(400, 'MalformedData', 'The body is not a readable upload.'),
  tooLarge: make(413, 'MalformedData', 'The body is too large.'),
  workWanted: make(429, 'ProofOfWorkRequired', 'Very many conversations are being opened: do some work first.'),
  tooMany: make(429, 'TooManyRequests', 'Too many requests: try again in a minute.'),
  botRejected: make(502, 'BotRejectedActivity', 'The bot could not take this activity: send it again.'),
  broken: make(503, 'ServiceError', 'The service cannot answer now: try again.'),
} as const satisfies Record<string, Fault>;
