import type { MapPosition } from '../../../public/map/map-frame.js';

/** What fingers and mice mean; places are pixels of the box. */
export interface PointerActions {
  pan(right: number, down: number): void;
  zoom(factor: number, at: MapPosition): void;
  hover(at: MapPosition): void;
  tap(at: MapPosition, slack: number): void;
  leave(): void;
}

const CLICK_SLACK = 6;

/** Understands dragging, pinching, pointing and the wheel over the map. */
export function followPointers(box: HTMLElement, act: PointerActions): void {
  const pointers = new Map<number, MapPosition>();
  let start: MapPosition | undefined;

  const placeOf = (event: MouseEvent): MapPosition => {
    const { left, top } = box.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = pointers.size === 0 ? placeOf(event) : undefined;
    pointers.set(event.pointerId, placeOf(event));
  });

  box.addEventListener('pointermove', (event) => {
    const at = placeOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') act.hover(at);
      return;
    }
    if (start && distance(start, at) < CLICK_SLACK) return;
    start = undefined;
    box.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) act.zoom(distance(at, other) / (distance(before, other) || 1), middle(at, other));
    const share = other ? 2 : 1;
    act.pan((at.x - before.x) / share, (at.y - before.y) / share);
  });

  const lift = (event: PointerEvent): void => {
    const wasDown = pointers.delete(event.pointerId);
    if (wasDown && start && event.type === 'pointerup') act.tap(start, event.pointerType === 'mouse' ? 4 : 16);
    start = undefined;
  };
  box.addEventListener('pointerup', lift);
  box.addEventListener('pointercancel', lift);
  box.addEventListener('pointerleave', () => act.leave());

  // The wheel scrolls the page, unless Ctrl or ⌘ is held or the map has been chosen.
  box.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== box) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      act.zoom(Math.exp(Math.max(-120, Math.min(120, -pixels)) * (event.ctrlKey ? 0.01 : 0.003)), placeOf(event));
    },
    { passive: false },
  );
}

function distance(one: MapPosition, other: MapPosition): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function middle(one: MapPosition, other: MapPosition): MapPosition {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
