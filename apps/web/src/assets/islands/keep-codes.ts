/** Buttons that copy the codes on the page and print it. Without JavaScript the codes can be written down. */
class KeepCodes extends HTMLElement {
  connectedCallback(): void {
    const status = document.createElement('p');
    status.className = 'govuk-body';
    status.setAttribute('role', 'status');
    const group = document.createElement('div');
    group.className = 'govuk-button-group';
    if ('clipboard' in navigator) {
      group.append(
        this.button('copy', () => {
          void navigator.clipboard.writeText(this.codes()).then(() => {
            status.textContent = this.dataset['copied'] ?? '';
          });
        }),
      );
    }
    group.append(this.button('print', () => window.print()));
    this.replaceChildren(group, status);
  }

  private button(words: 'copy' | 'print', act: () => void): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary';
    button.textContent = this.dataset[words] ?? '';
    button.addEventListener('click', act);
    return button;
  }

  private codes(): string {
    const list = document.getElementById(this.dataset['codes'] ?? '');
    return [...(list?.children ?? [])].map((code) => code.textContent).join('\n');
  }
}

customElements.define('keep-codes', KeepCodes);
