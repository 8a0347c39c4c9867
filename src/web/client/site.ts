// On every page: the exit button and Shift three times, each within five seconds of the one before, as on GOV.UK.
// Nothing else on these pages needs a script.
import { leave } from './leave.ts';

const within = 5000;
const button = document.getElementById('exit');
const said = document.getElementById('exit-said');
let presses = 0;
let forget: ReturnType<typeof setTimeout> | undefined;
/** A Shift that was held together with another key is typing, not leaving. */
let alone = false;

function announce(words: string | undefined): void {
  if (said) said.textContent = words ?? '';
}

document.documentElement.classList.add('scripted');
button?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
document.addEventListener('keydown', (event) => {
  alone = event.key === 'Shift' && !event.repeat;
  if (event.key !== 'Shift' && presses > 0) presses = 0;
});
document.addEventListener('keyup', (event) => {
  if (event.key !== 'Shift' || !alone || !button) return;
  alone = false;
  presses += 1;
  clearTimeout(forget);
  if (presses >= 3) {
    leave();
    return;
  }
  announce(presses === 1 ? button.dataset.two : button.dataset.one);
  forget = setTimeout(() => {
    presses = 0;
    announce(button.dataset.over);
  }, within);
});
// Where a keyboard slides over the page instead of shrinking it, the page is pushed up and the way out with it: it follows
// what can be seen. Not while somebody enlarges with two fingers, because it would cover what they read.
const seen = window.visualViewport;
const header = document.querySelector<HTMLElement>('.top');
function follow(): void {
  if (!seen || !header) return;
  const pushed = seen.scale > 1.01 ? 0 : Math.max(0, seen.offsetTop);
  // The chat is as high as what can be seen: its field stays above the keyboard, its header in sight.
  const moved = document.getElementById('compose') ? document.body : header;
  moved.style.transform = pushed > 0 ? `translateY(${pushed}px)` : '';
  if (seen.scale <= 1.01) document.documentElement.style.setProperty('--seen', `${seen.height}px`);
}
seen?.addEventListener('resize', follow);
seen?.addEventListener('scroll', follow);
// A browser may put a page aside as it stands and show it again by the Back button, talk and all, whoever presses it. It
// is put aside blank, and shown again only as the server gives it now; a page that was left does not come back at all.
window.addEventListener('pagehide', (event) => {
  if (event.persisted) document.documentElement.classList.add('aside');
});
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  location.replace(document.documentElement.classList.contains('gone') ? '/exit' : location.href);
});
