import type { MailFact } from '../mail.js';
import { LOOK } from './mail-look.js';

/** Facts and their names, in two columns; one below the other on a telephone. */
export function FactsView({ facts }: { facts: readonly MailFact[] }) {
  return (
    <table class="line" style={LOOK.facts}>
      <tbody>
        {facts.map(({ name, value }) => (
          <tr>
            <th class="fact fact-name soft line" style={LOOK.factName} scope="row">
              {name}
            </th>
            <td class="fact fact-value ink line" style={LOOK.factValue}>
              {[value].flat().map((one) => (
                <div dir="auto">{one}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
