export interface JsonDataProps {
  /** Media type, such as `application/ld+json`. */
  type: `application/${string}json`;
  data: unknown;
}

/**
 * Facts for machines inside a page. A script element of such a type is a data block: nothing in it is ever run, so the
 * content security policy does not concern it. `<` is written as an escape, so that no text can end the element.
 */
export function JsonData({ type, data }: JsonDataProps) {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return <script type={type} dangerouslySetInnerHTML={{ __html: json }} />;
}
