import { readPoints } from '../../public/map/points-text.js';
import { FinerPoints } from './map/finer-points.js';
import { followPointers } from './map/follow-pointers.js';
import { Glide } from './map/glide.js';
import { MapButtons } from './map/map-buttons.js';
import { MapCard } from './map/map-card.js';
import { MapMarks } from './map/map-marks.js';
import { MapPointing } from './map/map-pointing.js';
import { MapView } from './map/map-view.js';

const SETTLING_MILLISECONDS = 250;

/** Zoom, movement and a card of the signatory for the map that the server drew (`public/map/world-map.tsx`). */
class SignatoryMap extends HTMLElement {
  private isAlive = false;

  connectedCallback(): void {
    const box = this.querySelector<HTMLElement>('.wc-world-map__view');
    const layer = this.querySelector<SVGGElement>('.wc-world-map__marks');
    const card = this.querySelector<HTMLElement>('.wc-world-map__card');
    if (this.isAlive || !box || !layer || !card) return;
    this.isAlive = true;
    this.bringToLife(box, layer, card);
  }

  private bringToLife(box: HTMLElement, layer: SVGGElement, cardElement: HTMLElement): void {
    const language = this.closest<HTMLElement>('[lang]')?.lang ?? 'en';
    const number = new Intl.NumberFormat(language);
    const whole = readPoints(this.dataset['points'] ?? '');
    const view = new MapView();
    const marks = new MapMarks(layer, whole, language);
    const card = new MapCard(cardElement);
    const glide = new Glide(view, () => draw());
    const buttons = new MapButtons(this, box, view, (move) => glide.to(move));
    const pointing = new MapPointing(view, marks, card, number, ({ x, y }) => glide.to((to) => to.zoom(3, x, y)));
    const finer = new FinerPoints(whole, this.dataset['source'], (content) => {
      pointing.hide();
      marks.show(content);
      draw();
    });

    let settling: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      finer.leave(view.rectangle);
      const { x, y, width, height } = view.rectangle;
      layer.ownerSVGElement?.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
      marks.draw(view);
      pointing.follow();
      buttons.update(view);
      this.toggleAttribute('data-zoomed', !view.isWhole);
      clearTimeout(settling);
      settling = setTimeout(() => {
        this.tell(number.format(marks.countIn(view.rectangle)));
        void finer.bring(view);
      }, SETTLING_MILLISECONDS);
    };

    followPointers(box, {
      pan: (right, down) => {
        glide.stop();
        view.pan(right, down);
        draw();
      },
      zoom: (factor, { x, y }) => {
        glide.stop();
        view.zoom(factor, x, y);
        draw();
      },
      hover: (at) => this.toggleAttribute('data-pointing', pointing.hover(at)),
      tap: (at, slack) => pointing.choose(at, slack),
      leave: () => pointing.leave(),
    });
    cardElement.addEventListener('pointerenter', () => pointing.stay());
    cardElement.addEventListener('pointerleave', () => pointing.leave());
    const close = (): void => {
      const hadFocus = cardElement.contains(document.activeElement);
      pointing.hide();
      if (hadFocus) box.focus();
    };
    cardElement.querySelector('.wc-world-map__close')?.addEventListener('click', close);
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
      if (event.key !== 'Enter' || event.target !== box) return;
      pointing.chooseMiddle();
      if (card.isOpen) card.focus();
    });

    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', box.dataset['label'] ?? '');
    for (const part of this.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = part === cardElement;
    new ResizeObserver(() => {
      view.resize(box.clientWidth, box.clientHeight);
      draw();
    }).observe(box);
  }

  /** Says politely how many are in view, when that changed. */
  private tell(count: string): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    const words = status?.dataset['words']?.replace('#', count);
    if (status && words && status.textContent !== words) status.textContent = words;
  }
}

customElements.define('signatory-map', SignatoryMap);
