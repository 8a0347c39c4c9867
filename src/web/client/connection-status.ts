// An honest line about the connection. DirectLineJS goes on saying "online" when its socket has dropped, so we look at
// the socket itself, and at what the browser knows of the network.
import { type Language, word } from './words.ts';

export type LineState = 'connecting' | 'working' | 'online' | 'offline' | 'failed' | 'busy';

const place = document.getElementById('state');
const retry = document.getElementById('retry');
let shown: LineState = 'connecting';

export function showState(state: LineState, language: Language): void {
  shown = state;
  if (place) {
    place.dataset.state = state;
    const words = word(language, `chat.state.${state}`);
    if (place.textContent !== words) place.textContent = words;
  }
  if (retry) retry.hidden = state !== 'failed' && state !== 'busy';
}

export const lineState = (): LineState => shown;

/** @param changed true when a socket opened, false when one dropped. Call before Web Chat connects. */
export function watchSockets(changed: (open: boolean) => void): void {
  const Plain = window.WebSocket;
  // A socket that was given up may close after its successor opened: only the newest one counts.
  let newest: WebSocket | undefined;
  window.WebSocket = class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      newest = this;
      this.addEventListener('open', () => newest === this && changed(true));
      this.addEventListener('close', () => newest === this && changed(false));
    }
  };
}
