import type { MapView } from './map-view.js';

const STEP_PIXELS = 90;

/** What a button or a key does to the view. */
const ACTIONS: Readonly<Record<string, (view: MapView) => void>> = {
  zoomIn: (view) => view.zoom(2),
  zoomOut: (view) => view.zoom(0.5),
  reset: (view) => view.reset(),
  west: (view) => view.pan(STEP_PIXELS, 0),
  east: (view) => view.pan(-STEP_PIXELS, 0),
  north: (view) => view.pan(0, STEP_PIXELS),
  south: (view) => view.pan(0, -STEP_PIXELS),
};

const KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: 'west',
  ArrowRight: 'east',
  ArrowUp: 'north',
  ArrowDown: 'south',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'reset',
};

/** Brings the buttons and the keys of the map to life. */
export class MapButtons {
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(root: HTMLElement, box: HTMLElement, view: MapView, move: (action: (view: MapView) => void) => void) {
    this.buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-action]')];
    for (const button of this.buttons) {
      const action = ACTIONS[button.dataset['action'] ?? ''];
      button.addEventListener('click', () => {
        if (action && button.getAttribute('aria-disabled') !== 'true') move(action);
      });
    }
    box.addEventListener('keydown', (event) => {
      const name = KEYS[event.key];
      const action = ACTIONS[name ?? ''];
      if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
      // A whole map cannot move: the arrows scroll the page.
      if (view.isWhole && name !== 'zoomIn') return;
      event.preventDefault();
      move(action);
    });
  }

  /** Says which buttons can do nothing now; they keep the focus. */
  update({ isWhole, isClosest }: MapView): void {
    for (const button of this.buttons) {
      const isIdle = button.dataset['action'] === 'zoomIn' ? isClosest : isWhole;
      button.setAttribute('aria-disabled', String(isIdle));
    }
  }
}
