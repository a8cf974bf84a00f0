import { DATA_ATTRIBUTION, DATA_LICENCE } from '../api/open-data/licence.js';

interface Facts {
  readonly asOf: Date;
  readonly revision: number;
  readonly publicUrl: string;
}

/** What a folder says of itself to who finds it in ten years. */
export function readmeOf({ asOf, revision, publicUrl }: Facts): string {
  return `# We Care. Pact for People: the register, as it stood

Everything that was public in the registry at ${publicUrl}, as of ${asOf.toISOString()} (revision ${revision}).
It needs no program but a browser, and no network.

- \`en/index.html\`, \`fr/index.html\`, \`es/index.html\`: everybody in the register, with a page for each
- \`data/\`: the same as files: \`signatories.json\` and \`.csv\` are the signatories that counted; those of other standings
  (\`announced\`, \`lapsed\`) have files of their own, because they are no signatories. CSV: UTF-8, RFC 4180
- \`pact/\`: the pact's text in each version and language, to the byte as it was signed, and \`checksums.json\` with the SHA-256
  of each. English is authoritative where \`checksums.json\` says so; the others are translations

No person is named here, although some were, by their consent, on the pages of the service.

## Licence

The register's data: ${DATA_LICENCE.name} (${DATA_LICENCE.url}). Name as sources:

${DATA_ATTRIBUTION.map((line) => `- ${line}`).join('\n')}

The text of the pact belongs to United Cities and Local Governments (UCLG).
`;
}
