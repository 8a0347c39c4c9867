// What comes out of a printer: the conversation as plain lines, who said what, made at the moment of printing and gone
// right after it.
import type { Activity } from './web-chat.ts';
import { type Language, word } from './words.ts';

/** Fills `#paper` whenever the page is printed. */
export function preparePaper(activities: () => readonly Activity[], language: () => Language): void {
  const paper = document.getElementById('paper');
  if (!paper) return;
  const line = (text: string) => {
    const place = document.createElement('p');
    place.textContent = text;
    return place;
  };
  window.addEventListener('beforeprint', () => {
    const said = activities().filter((activity) => activity.type === 'message' && activity.text);
    const who = (activity: Activity) => word(language(), activity.from?.role === 'user' ? 'chat.you' : 'chat.us');
    paper.replaceChildren(
      line(word(language(), 'chat.printed')),
      ...said.map((activity) => line(`${who(activity)}: ${activity.text}`)),
    );
  });
  window.addEventListener('afterprint', () => paper.replaceChildren());
}
