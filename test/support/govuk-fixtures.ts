import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { translator } from '../../libs/content/i18n/translator.js';
import { TranslatorContext } from '../../apps/web/src/views/translator-context.js';

/** The part of govuk-frontend's macro options that our components have a counterpart for. */
export interface GovukText {
  text?: string;
  classes?: string;
  isPageHeading?: boolean;
  visuallyHiddenText?: string;
}

export interface GovukOptions extends GovukText {
  [name: string]: unknown;
  id?: string;
  name?: string;
  type?: string;
  value?: string;
  href?: string;
  label?: GovukText;
  hint?: GovukText;
  errorMessage?: GovukText;
  legend?: GovukText;
  fieldset?: { legend?: GovukText; classes?: string; describedBy?: string };
  formGroup?: { classes?: string };
  describedBy?: string;
}

interface Fixture {
  name: string;
  options: GovukOptions;
  html: string;
}

export interface Comparison {
  /** Options that our component leaves out; fixtures that use one are not compared. */
  leftOut?: readonly string[];
  /** Single fixtures that are not compared, and why. */
  except?: Readonly<Record<string, string>>;
  /** Attributes on which we differ on purpose. */
  ignore?: readonly string[];
  /** Elements of theirs that we leave out. */
  withoutElements?: readonly string[];
  /** How many fixtures are compared, so that a change in the package cannot quietly empty the test. */
  compared: number;
}

/**
 * Compares our rendering of a component with govuk-frontend's own examples of it: every fixture of the package whose
 * options we have a counterpart for. Nothing in the markup may differ except scripts' hooks (`data-…`), the drawing
 * inside an icon, and the attributes named.
 */
export function compareWithGovuk(component: string, render: (options: GovukOptions) => VNode, how: Comparison): void {
  const { leftOut = [], except = {}, ignore = [], withoutElements = [], compared } = how;
  const out = new Set(['html', 'attributes', ...leftOut]);
  const all = fixturesOf(component);
  const fixtures = all.filter(({ name, options }) => !(name in except) && !uses(options, out));
  describe(`govuk-frontend's examples of ${component}`, () => {
    it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
      const page = h(TranslatorContext.Provider, { value: translator('en') }, render(fixture.options));
      expect(outline(renderToString(page), ignore)).toBe(outline(fixture.html, ignore, withoutElements));
    });

    it(`compares ${compared} of ${all.length}, and excepts only what exists`, () => {
      expect(fixtures.length).toBe(compared);
      expect(Object.keys(except).filter((name) => !all.some((fixture) => fixture.name === name))).toEqual([]);
    });
  });
}

function fixturesOf(component: string): Fixture[] {
  const file = createRequire(import.meta.url).resolve(
    `govuk-frontend/dist/govuk/components/${component}/fixtures.json`,
  );
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

function uses(value: unknown, options: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => (options.has(name) && inner !== undefined && inner !== false) || uses(inner, options),
  );
}

/** Markup as one line per element and text, with attributes and classes sorted. */
function outline(html: string, ignore: readonly string[], without: readonly string[] = []): string {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  for (const name of without) document.querySelectorAll(name).forEach((element) => element.remove());
  return outlineOf(document.body.childNodes, ignore, '').join('\n');
}

function outlineOf(nodes: Iterable<Node>, ignore: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  let text = '';
  const endText = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(`${indent}| ${words}`);
    text = '';
  };
  for (const node of nodes) {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1) continue;
    endText();
    const element = node as Element;
    lines.push(`${indent}<${element.localName}${attributes(element, ignore)}>`);
    if (element.localName !== 'svg') lines.push(...outlineOf(element.childNodes, ignore, `${indent}  `));
  }
  endText();
  return lines;
}

function attributes(element: Element, ignore: readonly string[]): string {
  const drawing = element.localName === 'svg';
  return [...element.attributes]
    .filter(({ name }) => !name.startsWith('data-') && !ignore.includes(name))
    .filter(({ name }) => !drawing || name === 'class' || name === 'aria-hidden')
    .map(({ name, value }) => {
      const kept =
        name === 'class'
          ? value
              .split(/\s+/)
              .filter((token) => token && !token.startsWith('govuk-js-'))
              .sort()
              .join(' ')
          : value;
      return ` ${name.toLowerCase()}="${kept}"`;
    })
    .sort()
    .join('');
}

const SIZE = /govuk-(?:label|fieldset__legend)--(s|m|l|xl)/;

/** Reads a size out of govuk's class names and keeps the other classes. */
export function sizeAndClass(classes: string | undefined) {
  const size = SIZE.exec(classes ?? '')?.[1] as 's' | 'm' | 'l' | 'xl' | undefined;
  return { size, class: (classes ?? '').replace(SIZE, '').trim() || undefined };
}

/** The props that every field of ours takes, from govuk's options. */
export function fieldProps(options: GovukOptions) {
  const { size, class: labelClass } = sizeAndClass(options.label?.classes);
  return {
    name: options.name ?? '',
    id: options.id,
    label: options.label?.text ?? '',
    labelSize: size,
    labelClass,
    labelAsHeading: options.label?.isPageHeading,
    hint: options.hint?.text,
    error: options.errorMessage?.text,
    describedBy: options.describedBy,
    groupClass: options.formGroup?.classes,
    class: options.classes,
  };
}

/** The props of a question that groups fields, from govuk's fieldset options. */
export function legendProps({ fieldset }: GovukOptions) {
  const { size, class: legendClass } = sizeAndClass(fieldset?.legend?.classes);
  return {
    legend: fieldset?.legend?.text,
    legendSize: size,
    legendClass,
    legendAsHeading: fieldset?.legend?.isPageHeading,
    describedBy: fieldset?.describedBy,
  };
}
