import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { StartIcon } from '../icons/start-icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'warning' | 'inverse';

export interface ButtonLook {
  variant?: ButtonVariant;
  /** A call to begin: larger, with an arrow. */
  start?: boolean;
  id?: string;
  class?: string;
  children: ComponentChildren;
}

export interface ButtonProps extends ButtonLook {
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Sends the form elsewhere than its own action. */
  formaction?: string;
  /** Id of the form, when the button stands outside it. */
  form?: string;
}

/** The classes of a button or of a link that looks like one. */
export function buttonClass({ variant = 'primary', start, class: className }: Omit<ButtonLook, 'children'>) {
  return classNames(
    'govuk-button',
    variant !== 'primary' && `govuk-button--${variant}`,
    className,
    start && 'govuk-button--start',
  );
}

/** Sends a form. For moving to another page, use `LinkButton`. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      formAction={props.formaction}
      form={props.form}
      class={buttonClass(props)}
      id={props.id}
    >
      {props.children}
      {props.start && <StartIcon />}
    </button>
  );
}
