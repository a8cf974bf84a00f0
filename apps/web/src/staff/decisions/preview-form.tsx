import { Button } from '../../views/components/button.js';
import { useTranslator } from '../../views/translator-context.js';

export interface PreviewFormProps {
  /** Where it is sent to be done; below it, `/preview` leads back to the form. */
  readonly action: string;
  /** What was typed, by the name of its field. */
  readonly fields: Readonly<Record<string, string>>;
  /** The words of the button that does it. */
  readonly button: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** What stands below the look at what is sent: doing it, changing it, or leaving it. */
export function PreviewForm({ action, fields, button, back }: PreviewFormProps) {
  const t = useTranslator();
  return (
    <form method="post" action={action} class="govuk-button-group">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button variant="warning">{button}</Button>
      <Button variant="secondary" name="edit" value="yes" formaction={`${action}/preview`}>
        {t('decisions.preview.edit')}
      </Button>
      <a class="govuk-link" href={back.href}>
        {back.label}
      </a>
    </form>
  );
}
