const WIDTH = 116;

/**
 * What .env.example says: every setting with what it is, those that have to be set first, the others commented out with
 * their defaults.
 *
 * @param rows of the table of settings: name, default, what it is
 * @param needed the names of those without which nothing starts
 */
export function environmentExample(rows: readonly (readonly string[])[], needed: readonly string[]): string {
  const lines = (row: readonly string[]): string => {
    const [name = '', value = '', what = ''] = row;
    return [...wrapped(what).map((line) => `# ${line}`), `${needed.includes(name) ? '' : '# '}${name}=${value}`].join(
      '\n',
    );
  };
  const isNeeded = ([name = '']: readonly string[]): boolean => needed.includes(name);
  return [
    '# The settings of the registry; `npm start` needs none of them. Made of docs/configuration.md, and tested against it.',
    '# Needed:',
    ...rows.filter(isNeeded).map(lines),
    '# With the defaults that hold while they are commented out:',
    ...rows.filter((row) => !isNeeded(row)).map(lines),
  ]
    .join('\n\n')
    .concat('\n');
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
