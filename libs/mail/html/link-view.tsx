import { LOOK } from './mail-look.js';

/** An address as it is, to be followed or copied. */
export function BareLink({ url }: { url: string }) {
  return (
    <a class="plum" style={LOOK.link} href={url} dir="ltr">
      {url}
    </a>
  );
}

/** The one thing to do, and its address for whoever cannot use a button. */
export function ButtonView({ label, url, bareLink }: { label: string; url: string; bareLink: string }) {
  return (
    <>
      <p style={LOOK.buttonBox}>
        <a class="button" style={LOOK.button} href={url}>
          {label}
        </a>
      </p>
      <p class="soft" style={LOOK.bareLink}>
        {bareLink}
        <br />
        <BareLink url={url} />
      </p>
    </>
  );
}
