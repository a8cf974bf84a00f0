export interface SourceTextProps {
  /** The sentence that ends with the source. */
  readonly text: string;
  readonly source: string;
}

/** Where something is written. Only a source that is nothing but a web address is a link. */
export function SourceText({ text, source }: SourceTextProps) {
  if (!/^https?:\/\/\S+$/.test(source) || !URL.canParse(source)) return <bdi>{text}</bdi>;
  return (
    <>
      {text.slice(0, -source.length)}
      <a class="govuk-link" href={source} rel="external nofollow">
        <bdi>{source}</bdi>
      </a>
    </>
  );
}
