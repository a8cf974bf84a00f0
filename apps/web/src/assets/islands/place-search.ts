/** A place as `/api/places` gives it. */
interface SuggestedPlace {
  readonly id: string;
  readonly name: string;
  readonly matchedName: string | null;
  readonly detail: string;
}

interface Suggestions {
  readonly places: readonly SuggestedPlace[];
  readonly summary: string;
}

const DEBOUNCE_MS = 200;
const SHORTEST_QUERY = 2;

let lists = 0;

/**
 * Suggests places while somebody types into the search field inside: an editable combobox with a list that is chosen
 * from by hand (W3C ARIA Authoring Practices, "Editable Combobox With List Autocomplete"). A chosen place is sent at
 * once with the button, which then says "Continue"; whoever ignores the list searches as without JavaScript.
 */
class PlaceSearch extends HTMLElement {
  private input!: HTMLInputElement;
  private button!: HTMLButtonElement;
  private searchWord = '';
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('div');
  private readonly answer = document.createElement('form');
  private readonly place = document.createElement('input');
  private places: readonly SuggestedPlace[] = [];
  private active = -1;
  private timer = 0;
  private request: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const button = this.querySelector('button');
    if (!input || !button || this.input) return;
    this.input = input;
    this.button = button;
    this.searchWord = button.textContent;
    lists += 1;
    this.prepareList();
    this.prepareAnswer();
    input.addEventListener('input', (event) => {
      if (!event.isComposing) this.typed();
    });
    input.addEventListener('compositionend', () => this.typed());
    input.addEventListener('keydown', (event) => this.pressed(event));
    input.addEventListener('blur', () => this.close());
  }

  private prepareList(): void {
    const { input, list, status } = this;
    list.id = `places-${lists}`;
    list.className = 'wc-place-search__list';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.dataset['list'] ?? '');
    // The field keeps the focus, so that a press on the list does not close it first.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('li');
      if (option) this.choose([...list.children].indexOf(option));
    });
    status.className = 'govuk-visually-hidden';
    status.setAttribute('role', 'status');
    const help = document.createElement('span');
    help.id = `${list.id}-help`;
    help.hidden = true;
    help.textContent = this.dataset['help'] ?? '';
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${help.id}`.trim());
    input.autocomplete = 'off';
    const frame = document.createElement('div');
    frame.className = 'wc-place-search__field';
    input.replaceWith(frame);
    frame.append(input, list, status, help);
  }

  /** The form that sends a chosen place; the button is lent to it. */
  private prepareAnswer(): void {
    const { answer, place } = this;
    answer.method = 'post';
    answer.id = `${this.list.id}-answer`;
    answer.hidden = true;
    place.type = 'hidden';
    place.name = 'place';
    answer.append(place);
    document.body.append(answer);
  }

  private typed(): void {
    this.offer('');
    clearTimeout(this.timer);
    this.request?.abort();
    const query = this.input.value.trim();
    if ([...query].length < SHORTEST_QUERY) return this.close();
    this.timer = window.setTimeout(() => void this.suggest(query), DEBOUNCE_MS);
  }

  private async suggest(query: string): Promise<void> {
    this.request = new AbortController();
    try {
      const address = `${this.getAttribute('src') ?? ''}&q=${encodeURIComponent(query)}`;
      const response = await fetch(address, { signal: this.request.signal });
      if (!response.ok) return this.close();
      const { places, summary } = (await response.json()) as Suggestions;
      this.show(places);
      this.status.textContent = summary;
    } catch {
      // A newer request took over, or the network failed: the form works without suggestions.
    }
  }

  private show(places: readonly SuggestedPlace[]): void {
    this.places = places;
    this.list.replaceChildren(...places.map((place, index) => this.option(place, index)));
    const isOpen = places.length > 0 && document.activeElement === this.input;
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
    this.activate(-1);
  }

  private option({ name, matchedName, detail }: SuggestedPlace, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const title = document.createElement('bdi');
    title.textContent = matchedName ? `${name} (${matchedName})` : name;
    const small = document.createElement('small');
    small.textContent = detail;
    option.append(title, ' ', small);
    return option;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.list.hidden;
    const { length } = this.places;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0 && !this.place.value) {
      event.preventDefault();
      if (!isOpen) this.show(this.places);
      if (event.altKey) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One stop more than there are options: the field itself.
      this.activate(((this.active + 1 + step + length + 1) % (length + 1)) - 1);
    } else if (event.key === 'Enter' && isOpen && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Enter' && this.place.value) {
      event.preventDefault();
      this.answer.requestSubmit();
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.close();
    }
  }

  private activate(index: number): void {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = this.list.children[index];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }

  private choose(index: number): void {
    const chosen = this.places[index];
    if (!chosen) return;
    this.input.value = chosen.name;
    this.offer(chosen.id);
    this.status.textContent = `${chosen.name}, ${chosen.detail}`;
    this.close();
  }

  /** Lets the button send this place, or search again when there is none. */
  private offer(id: string): void {
    this.place.value = id;
    if (id) this.button.setAttribute('form', this.answer.id);
    else this.button.removeAttribute('form');
    this.button.textContent = id ? (this.dataset['continue'] ?? '') : this.searchWord;
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }
}

customElements.define('place-search', PlaceSearch);
