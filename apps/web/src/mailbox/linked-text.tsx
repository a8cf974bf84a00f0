export interface LinkedTextProps {
  text: string;
}

/** Plain text with its addresses as links. */
export function LinkedText({ text }: LinkedTextProps) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
        index % 2 === 1 ? (
          <a class="govuk-link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
