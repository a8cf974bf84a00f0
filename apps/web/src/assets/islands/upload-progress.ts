/** The field that takes the files. */
const FILES = 'documents';

/**
 * Sends the files of the form inside and shows how far they have come, with a way to cancel: one after the other when
 * the form takes nothing but files, and otherwise all at once with the other fields. What the server answers, documents
 * or what is wrong at the field, takes the place of the page's content; when it leads to another page, that page is
 * opened. Without JavaScript the form sends itself.
 */
class UploadProgress extends HTMLElement {
  private request: XMLHttpRequest | undefined;
  private isCancelled = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      const files = [...(form.querySelector<HTMLInputElement>('input[type=file]')?.files ?? [])];
      // Without a file the server says what is missing.
      if (files.length === 0 || this.request) return;
      event.preventDefault();
      void this.sendAll(form, files);
    });
  }

  private async sendAll(form: HTMLFormElement, files: readonly File[]): Promise<void> {
    const { box, bar, label, status } = this.panel();
    form.hidden = true;
    form.after(box);
    // The last answer that came whole: documents that are kept already, or what is wrong.
    let answer: XMLHttpRequest | undefined;
    let isWhole = true;
    for (const body of bodies(form, files)) {
      const name = namesIn(body);
      label.textContent = this.words('progress', name);
      status.textContent = label.textContent;
      bar.setAttribute('aria-label', label.textContent);
      bar.value = 0;
      try {
        const sent = await this.send(form.action, body, (share) => (bar.value = share));
        // A fault of ours takes no place of what was typed.
        if (sent.status >= 429) throw new Error();
        answer = sent;
      } catch {
        isWhole = false;
      }
      if (!isWhole || answer?.status !== 200) break;
      status.textContent = this.words('sent', name);
    }
    this.request = undefined;
    if (isWhole && answer?.status === 200 && answer.responseURL !== form.action) {
      location.assign(answer.responseURL);
      return;
    }
    box.remove();
    form.hidden = false;
    if (answer?.responseXML?.querySelector('main')) show(answer.responseXML, answer.status !== 200);
    else isWhole = false;
    if (!isWhole) tell(this.words(this.isCancelled ? 'cancelled' : 'failed', ''));
    this.isCancelled = false;
  }

  private send(address: string, body: FormData, progress: (share: number) => void): Promise<XMLHttpRequest> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
      request.onload = () => resolve(request);
      request.onerror = request.onabort = () => reject(new Error());
      request.open('POST', address);
      request.responseType = 'document';
      request.send(body);
    });
  }

  private panel() {
    this.querySelector('.wc-upload')?.remove();
    const box = document.createElement('div');
    box.className = 'wc-upload';
    const label = document.createElement('p');
    label.className = 'govuk-body';
    const bar = document.createElement('progress');
    bar.max = 1;
    const status = document.createElement('div');
    status.className = 'govuk-visually-hidden';
    status.setAttribute('role', 'status');
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'govuk-button govuk-button--secondary';
    cancel.textContent = this.dataset['cancel'] ?? '';
    cancel.addEventListener('click', () => {
      this.isCancelled = true;
      this.request?.abort();
    });
    box.append(label, bar, cancel, status);
    return { box, bar, label, status };
  }

  private words(key: string, name: string): string {
    return (this.dataset[key] ?? '').replace('{name}', () => name);
  }
}

/** What is sent, request by request. */
function bodies(form: HTMLFormElement, files: readonly File[]): FormData[] {
  const whole = new FormData(form);
  if ([...whole.keys()].some((name) => name !== FILES)) return [whole];
  return files.map((file) => {
    const body = new FormData();
    body.append(FILES, file);
    return body;
  });
}

function namesIn(body: FormData): string {
  return body
    .getAll(FILES)
    .map((file) => (file as File).name)
    .join(', ');
}

/** Puts what the server answered in the place of what is there, and the reader at its beginning. */
function show(answer: Document, isRefusal: boolean): void {
  const main = answer.querySelector('main');
  if (!main) return;
  document.title = answer.title;
  document.querySelector('main')?.replaceWith(document.adoptNode(main));
  const summary = isRefusal ? main.querySelector<HTMLElement>('.govuk-error-summary') : null;
  const target = summary ?? main;
  target.tabIndex = -1;
  target.focus();
}

/** Says why not all was sent, beside the field that is there now, and puts the reader there. */
function tell(words: string): void {
  const place = document.querySelector('upload-progress');
  const said = document.createElement('p');
  said.className = 'govuk-body wc-upload';
  said.setAttribute('role', 'status');
  place?.prepend(said);
  said.textContent = words;
  place?.querySelector<HTMLInputElement>('input[type=file]')?.focus();
}

customElements.define('upload-progress', UploadProgress);
