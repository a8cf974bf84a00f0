import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/**
 * Asks the browser to make or to use a passkey when the button inside is pressed, and sends its answer with the form
 * inside. The paragraph inside is what is read without JavaScript; from here on it tells what went wrong.
 */
class AskPasskey extends HTMLElement {
  connectedCallback(): void {
    const [form, words] = [this.querySelector('form'), this.querySelector('p')];
    if (!form || !words) return;
    if (!browserSupportsWebAuthn()) {
      words.textContent = this.dataset['unsupported'] ?? '';
      return;
    }
    words.hidden = true;
    words.setAttribute('role', 'alert');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask(form, words);
    });
  }

  private async ask(form: HTMLFormElement, words: HTMLElement): Promise<void> {
    const [answer, button] = [form.querySelector('input'), form.querySelector('button')];
    if (!answer || !button) return;
    button.disabled = true;
    words.hidden = true;
    try {
      answer.value = JSON.stringify(await this.answer());
      // Not requestSubmit: the answer is there, so the form goes as it is.
      form.submit();
    } catch {
      // The person cancelled, took too long, or has no such passkey here: the browser tells no difference.
      words.textContent = this.dataset['failed'] ?? '';
      words.hidden = false;
      button.disabled = false;
    }
  }

  private answer(): Promise<object> {
    const options: unknown = JSON.parse(this.dataset['options'] ?? '');
    return this.dataset['mode'] === 'add'
      ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
      : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  }
}

customElements.define('ask-passkey', AskPasskey);
