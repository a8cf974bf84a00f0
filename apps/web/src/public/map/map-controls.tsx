import type { Translator } from '#content/i18n/translator.js';

const ICONS = {
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  reset: 'M12 3a9 9 0 1 0 .01 0M3.5 9h17M3.5 15h17M12 3c-5 5-5 13 0 18c5-5 5-13 0-18',
  west: 'M14.5 5.5L8 12l6.5 6.5',
  north: 'M5.5 14.5L12 8l6.5 6.5',
  south: 'M5.5 9.5L12 16l6.5-6.5',
  east: 'M9.5 5.5L16 12l-6.5 6.5',
} as const;

type Action = keyof typeof ICONS;

/**
 * Buttons that only the script can serve, hidden until it is there. Everything that dragging and pinching do can be
 * done with them (WCAG 2.5.7).
 */
export function MapControls({ t, count }: { t: Translator; count: number }) {
  // Left to right in every script: west is on the left of the map.
  const group = (name: 'zoom' | 'move', actions: readonly Action[]) => (
    <div class={`wc-world-map__${name}`} role="group" aria-label={t(`register.map.${name}`)} dir="ltr" hidden>
      {actions.map((action) => (
        <button type="button" class="wc-world-map__button" data-action={action} title={t(`register.map.${action}`)}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={ICONS[action]} />
          </svg>
          <span class="govuk-visually-hidden">{t(`register.map.${action}`)}</span>
        </button>
      ))}
    </div>
  );
  return (
    <>
      {group('zoom', ['zoomIn', 'zoomOut', 'reset'])}
      {group('move', ['west', 'north', 'south', 'east'])}
      <p class="wc-world-map__in-view" role="status" data-words={t('register.map.inView', { count: '#' })} hidden>
        {t('register.map.inView', { count: t.number(count) })}
      </p>
    </>
  );
}
