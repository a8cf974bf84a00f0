import { expect } from 'vitest';
import type { Visitor } from './visitor.js';

type OnPage = Pick<Visitor, 'page'>;

/** Presses Tab until the element with these words, or this label, has the focus; never goes round. */
export async function tabTo({ page }: OnPage, words: string): Promise<void> {
  const stops = await page.locator('a, button, input, select, textarea, summary, [tabindex]').count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const said = element?.labels?.[0] ?? element;
      const box = element?.getBoundingClientRect();
      return { words: said?.textContent?.replace(/\s+/g, ' ').trim(), seen: (box?.width ?? 0) > 0 };
    });
    if (focused.words === words.replace(/\s+/g, ' ')) return expect(focused.seen).toBe(true);
  }
  throw new Error(`Tab never came to “${words}”.`);
}

/**
 * Goes through the page that was just loaded with Tab alone, from its beginning to its end.
 *
 * @returns what is wrong with it, a line each: a control that Tab does not reach or reaches out of order, one that
 *   does not show that it has the focus, and one that does not let it go
 */
export async function keyboardFaults({ page }: OnPage): Promise<string[]> {
  const controls = await page.evaluateHandle(controlsInPage);
  const names = await controls.evaluate((noted) => noted.names);
  const faults: string[] = [];
  const reached = new Set<number>();
  let last = -1;
  for (let press = 0; press <= names.length; press += 1) {
    await page.keyboard.press('Tab');
    const { at, isShown } = await controls.evaluate((noted) => noted.focused());
    const name = names[at];
    // After the last control the focus leaves the page, or begins anew.
    if (name === undefined || (at !== last && reached.has(at))) break;
    if (at === last) faults.push(`keeps the focus: ${name}`);
    if (at < last) faults.push(`comes too late: ${name}`);
    if (!isShown) faults.push(`does not show the focus: ${name}`);
    reached.add(at);
    last = at;
  }
  await controls.dispose();
  return [...faults, ...names.filter((_name, at) => !reached.has(at)).map((name) => `is not reached: ${name}`)];
}

/** Runs in the page: what can be used there, in the page's order, and which of it has the focus. */
function controlsInPage() {
  const USABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  // Radio buttons of one question are one stop; the arrows lead from one to the next.
  const isStop = (control: HTMLElement): boolean => {
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, form }) => name === control.name && form === control.form,
    );
    return control === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const controls = [...document.querySelectorAll<HTMLElement>(USABLE)].filter(
    (control) =>
      control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled') && isStop(control),
  );
  const lookOf = (control: HTMLElement): string => {
    const label = (control as HTMLInputElement).labels?.[0];
    // The box of a checkbox is drawn beside the real one.
    const styles = [getComputedStyle(control), ...(label ? [getComputedStyle(label, '::before')] : [])];
    return styles.map((style) => [style.outline, style.boxShadow, style.backgroundColor].join()).join();
  };
  const looks = controls.map(lookOf);
  return {
    names: controls.map((control) => {
      const words = control.getAttribute('aria-label') ?? control.textContent ?? control.getAttribute('name') ?? '';
      return `${control.localName} “${words.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
    }),
    focused: () => {
      const control = document.activeElement as HTMLElement | null;
      const at = control ? controls.indexOf(control) : -1;
      return { at, isShown: at >= 0 && control !== null && lookOf(control) !== looks[at] };
    },
  };
}
