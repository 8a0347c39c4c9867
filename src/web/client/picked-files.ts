// Files are named with their size before they travel, each can be taken out, and what is too large does not travel at all.

/** Bytes; the service refuses more. */
const largest = 10 * 1024 * 1024;

/** @param words `large` and `remove`, with `{name}`. @param tell says what was left out; '' where nothing was. */
export function showPicked(
  files: HTMLInputElement,
  list: HTMLElement,
  words: DOMStringMap,
  tell: (said: string) => void,
): void {
  const kept = new DataTransfer();
  const large = [...(files.files ?? [])].filter((one) => one.size > largest);
  for (const one of files.files ?? []) if (one.size <= largest) kept.items.add(one);
  if (large.length > 0) files.files = kept.files;
  const rows = [...kept.files].map((file, index) => {
    const row = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'plain boxed';
    remove.textContent = '×';
    remove.setAttribute('aria-label', (words.remove ?? '').replace('{name}', file.name));
    remove.onclick = () => {
      const rest = new DataTransfer();
      for (const [at, one] of [...kept.files].entries()) if (at !== index) rest.items.add(one);
      files.files = rest.files;
      showPicked(files, list, words, tell);
    };
    row.append(`${file.name} (${Math.max(1, Math.round(file.size / 1000))} kB)`, remove);
    return row;
  });
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
  tell(large.map((one) => (words.large ?? '').replace('{name}', one.name)).join(' '));
}
