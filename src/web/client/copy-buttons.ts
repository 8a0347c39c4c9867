// A return code can be copied with one tap.

/** @param copy the words of the button. @param copied its words once it has done so. */
export function addCopyButtons(copy: string, copied: string): void {
  for (const code of document.querySelectorAll<HTMLElement>('.code:not([data-ready])')) {
    code.dataset.ready = '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain boxed';
    button.textContent = copy;
    button.onclick = () =>
      void navigator.clipboard.writeText(code.dataset.code ?? '').then(() => {
        button.textContent = copied;
      });
    code.after(button);
  }
}
