// The way out: the page is blank before anything else happens, whoever keeps something is told to drop it, and this
// page's place in the tab's history is taken by another.

/** Others listen to this on `window` and wipe what they hold. */
export const leaving = 'stand-safe:leave';

/** Leaves at once. */
export function leave(): void {
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
