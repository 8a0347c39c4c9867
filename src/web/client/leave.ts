// The way out: the page is blank before anything else happens, whoever keeps something is told to drop it, and this
// page's place in the tab's history is taken by another. Every other page of ours in this browser goes with it.

/** Others listen to this on `window` and wipe what they hold. */
export const leaving = 'stand-safe:leave';

/** Other tabs of ours in this browser. Some frames may not have it. */
function otherTabs(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(leaving);
  } catch {
    return undefined;
  }
}
const tabs = otherTabs();

/** Leaves at once, in every tab. */
export function leave(): void {
  goAway();
  tabs?.postMessage('');
}

function goAway(): void {
  if (document.documentElement.classList.contains('gone')) return;
  const exit = new URL(document.body.dataset.exit ?? '/exit', location.href).href;
  document.documentElement.classList.add('gone');
  document.title = document.getElementById('exit')?.dataset.leaving ?? '';
  window.dispatchEvent(new Event(leaving));
  try {
    if (window.top && window.top !== window.self) window.top.location.replace(exit);
  } catch {
    // A frame that may not move the page around it leaves by itself.
  }
  location.replace(exit);
}

if (tabs) tabs.onmessage = goAway;
