// For a council's or a force's own page: one script tag puts the chat there, in a frame of ours. The page around it sees
// nothing of what is said inside.
const script = document.currentScript as HTMLScriptElement | null;
if (script) {
  const language = script.dataset.language === 'cy' ? 'cy' : 'en';
  const frame = document.createElement('iframe');
  frame.src = new URL(`/chat?embed=1&lang=${language}`, script.src).href;
  frame.title = language === 'cy' ? 'Sefyll yn Ddiogel: rhoi gwybod i’r heddlu' : 'Stand Safe: tell the police';
  frame.lang = language;
  frame.referrerPolicy = 'no-referrer';
  frame.width = '100%';
  frame.height = script.dataset.height ?? '640';
  frame.setAttribute('frameborder', '0');
  script.insertAdjacentElement('afterend', frame);
}
