import { createElement, type ComponentChildren } from 'preact';
import type { Visit } from '../journey/visit.js';

/**
 * The element that suggests places while somebody types (assets/islands/place-search.ts). Without JavaScript it is
 * nothing but a box around the field and the button, which work by themselves.
 */
export function SearchEnhancement(props: { visit: Visit; country: string; children: ComponentChildren }) {
  const { t } = props.visit.page;
  const attributes = {
    src: `/api/places?${new URLSearchParams({ country: props.country, locale: t.locale }).toString()}`,
    'data-continue': t('site.actions.continue'),
    'data-help': t('sign.government.listHelp'),
    'data-list': t('places.search.choose'),
  };
  return createElement('place-search', attributes, props.children);
}
