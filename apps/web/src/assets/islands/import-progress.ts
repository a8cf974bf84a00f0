const ASK_AGAIN_MS = 1500;

/** Asks the page's own address how far the work is; once it is done, the page is loaded anew with the outcome. */
class ImportProgress extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.timer = window.setInterval(() => void this.ask(), ASK_AGAIN_MS);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  private async ask(): Promise<void> {
    if (document.hidden) return;
    try {
      const response = await fetch(location.href);
      if (!response.ok) return;
      const now = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('import-progress');
      if (!now) location.reload();
      else this.show(now);
    } catch {
      // The network failed; the next time may do better.
    }
  }

  /** Only the words and the value change, so that nothing jumps. */
  private show(now: Element): void {
    const [words, newWords] = [this.querySelector('p'), now.querySelector('p')];
    const [bar, newBar] = [this.querySelector('progress'), now.querySelector('progress')];
    if (!words || !newWords || !bar || !newBar) return;
    words.textContent = newWords.textContent;
    bar.max = newBar.max;
    bar.value = newBar.value;
  }
}

customElements.define('import-progress', ImportProgress);
