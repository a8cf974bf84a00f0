/** Something that stops a start and that an operator can mend; the message is the sentence for them. */
export class StartRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartRefused';
  }
}
