import type { MapPosition } from '../../../public/map/map-frame.js';
import type { MapEntry } from '../../../public/map/points-text.js';

/** The card that says what a dot or a circle stands for. */
export class MapCard {
  private readonly text: Element | null;
  /** Whether it was asked for, and stays until it is closed. */
  isPinned = false;

  constructor(private readonly element: HTMLElement) {
    this.text = element.firstElementChild;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Tells about one signatory; undertakings as code and title. */
  showOne(entry: MapEntry, undertakings: readonly (readonly [code: string, title: string])[]): void {
    this.fill(
      nameOf(entry),
      part('p', 'country', entry.country),
      entry.demonstration && part('p', 'demonstration', this.element.dataset['demonstration']),
      listOf(undertakings.map(([code, title]) => part('li', `undertaking wc-undertaking--${code}`, title))),
    );
  }

  /** Tells how many there are, and which, as far as they are known; no number when all of them are invented. */
  showSeveral(count: string | false, entries: readonly MapEntry[]): void {
    const names = entries.map((entry) => {
      const item = part('li', 'entry');
      item.append(nameOf(entry), ' ', part('span', 'country', entry.country));
      if (entry.demonstration) item.append(' ', part('span', 'demonstration', this.element.dataset['demonstration']));
      return item;
    });
    this.fill(count !== false && part('p', 'count', this.here(count)), names.length > 0 && listOf(names));
  }

  /** Puts the card beside a pixel of its box, inside the box. */
  place({ x, y }: MapPosition, box: { readonly width: number; readonly height: number }): void {
    const { offsetWidth, offsetHeight } = this.element;
    const isAbove = y > offsetHeight + 20;
    const left = Math.min(box.width - offsetWidth - 8, Math.max(8, x - offsetWidth / 2));
    const top = Math.max(8, Math.min(box.height - offsetHeight - 8, isAbove ? y - offsetHeight - 14 : y + 14));
    Object.assign(this.element.style, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px` });
  }

  hide(): void {
    this.element.hidden = true;
    this.isPinned = false;
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('a, button')?.focus();
  }

  private here(count: string): string {
    return (this.element.dataset['here'] ?? '#').replace('#', count);
  }

  private fill(...parts: readonly (Node | false)[]): void {
    this.text?.replaceChildren(...parts.filter((one) => one !== false));
    this.element.hidden = false;
  }
}

function nameOf({ name, href }: MapEntry): HTMLElement {
  const link = part('a', 'name', name);
  link.setAttribute('href', href);
  link.dir = 'auto';
  return link;
}

function listOf(items: readonly Node[]): HTMLElement {
  const list = part('ul', 'list');
  list.append(...items);
  return list;
}

function part(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = `wc-map-card__${name}`;
  element.textContent = text;
  return element;
}
