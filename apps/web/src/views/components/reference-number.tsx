export interface ReferenceNumberProps {
  reference: string;
}

/** A reference, kept in one piece and written left to right in every language. */
export function ReferenceNumber({ reference }: ReferenceNumberProps) {
  return (
    <bdi class="wc-reference" dir="ltr">
      {reference}
    </bdi>
  );
}
