import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { ErrorMessage } from './error-message.js';
import { Fieldset, type LegendProps } from './fieldset.js';
import { Hint } from './hint.js';
import { Label } from './label.js';

/** One box or button to choose. */
export interface Choice {
  value: string;
  label: ComponentChildren;
  labelClass?: string;
  hint?: ComponentChildren;
  /** Defaults to the group's id prefix, numbered from the second choice on. */
  id?: string;
  /** Defaults to the group's name. */
  name?: string;
  /** Overrules what the group's value says. */
  checked?: boolean;
  disabled?: boolean;
  /** Fields that matter only when this is chosen; hidden by style sheet alone until it is. */
  conditional?: ComponentChildren;
}

/** A word such as "or" between choices. */
export interface ChoiceDivider {
  divider: string;
}

export type ChoiceItem = Choice | ChoiceDivider;

/** What radios and checkboxes share. */
export interface ChoicesProps extends LegendProps {
  name: string;
  /** Id of the first choice, so that the error summary can link to it; defaults to the name. */
  idPrefix?: string;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  items: readonly (ChoiceItem | false | null | undefined)[];
  describedBy?: string;
  small?: boolean;
  /** Each choice on a card of its own: for choices that carry an explanation. */
  tiles?: boolean;
  class?: string;
  groupClass?: string;
}

interface ChoiceGroupProps extends ChoicesProps {
  kind: 'radios' | 'checkboxes';
  isChosen: (value: string) => boolean;
}

/** The frame and the list of choices; `Radios` and `Checkboxes` are its two faces. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { kind, name, idPrefix = name, legend, hint, error, items, small, tiles, groupClass } = props;
  const block = `govuk-${kind}`;
  const describedBy = classNames(
    props.describedBy,
    hint ? `${idPrefix}-hint` : undefined,
    error ? `${idPrefix}-error` : undefined,
  );
  const body = (
    <>
      {hint && <Hint id={`${idPrefix}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${idPrefix}-error`}>{error}</ErrorMessage>}
      <div class={classNames(block, small && `${block}--small`, tiles && 'wc-tiles', props.class)}>
        {items.map((item, index) => item && <Item {...props} item={item} index={index} describedBy={describedBy} />)}
      </div>
    </>
  );
  return (
    <div class={classNames('govuk-form-group', error ? 'govuk-form-group--error' : undefined, groupClass)}>
      {legend === undefined ? (
        body
      ) : (
        <Fieldset {...{ ...props, class: undefined }} describedBy={describedBy}>
          {body}
        </Fieldset>
      )}
    </div>
  );
}

type ItemProps = ChoiceGroupProps & { item: ChoiceItem; index: number };

function Item({ kind, name, idPrefix = name, legend, item, index, describedBy, tiles, isChosen }: ItemProps) {
  const block = `govuk-${kind}`;
  if ('divider' in item) return <div class={`${block}__divider`}>{item.divider}</div>;
  const id = item.id ?? (index > 0 ? `${idPrefix}-${index + 1}` : idPrefix);
  const hintId = item.hint ? `${id}-item-hint` : undefined;
  const attributes = {
    class: `${block}__input`,
    id,
    name: item.name ?? name,
    value: item.value,
    checked: item.checked ?? isChosen(item.value),
    disabled: item.disabled,
    // A lone checkbox has no fieldset to carry the hint and the error, so it carries them itself.
    'aria-describedby': classNames(kind === 'checkboxes' && legend === undefined && describedBy, hintId),
  };
  return (
    <>
      <div class={`${block}__item`}>
        {kind === 'radios' ? <input {...attributes} type="radio" /> : <input {...attributes} type="checkbox" />}
        <Label class={classNames(`${block}__label`, item.labelClass)} for={id}>
          {item.label}
          {tiles && <span class="wc-tiles__cover" />}
        </Label>
        {item.hint && (
          <Hint id={hintId} class={`${block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div class={`${block}__conditional`} id={`conditional-${id}`}>
          {item.conditional}
        </div>
      )}
    </>
  );
}
