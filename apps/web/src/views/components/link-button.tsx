import { StartIcon } from '../icons/start-icon.js';
import { buttonClass, type ButtonLook } from './button.js';

export interface LinkButtonProps extends ButtonLook {
  href: string;
}

/** A link that looks like a button: the way into a journey. It changes nothing when followed. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a href={props.href} draggable={false} class={buttonClass(props)} id={props.id}>
      {props.children}
      {props.start && <StartIcon />}
    </a>
  );
}
