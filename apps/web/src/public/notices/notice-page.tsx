import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../http/page-context.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PublicPage } from '../../views/layout.js';
import type { SiteSection } from '../../views/site-paths.js';

export interface NoticePageProps {
  context: PageContext;
  section: SiteSection;
  title: string;
  description: string;
  intro: string;
  children: ComponentChildren;
}

/** A page of plain text about the site itself. */
export function NoticePage({ context, section, title, description, intro, children }: NoticePageProps) {
  return (
    <PublicPage {...context} section={section} title={title} description={description}>
      <PageHeading lead={intro}>{title}</PageHeading>
      {children}
    </PublicPage>
  );
}

/** A heading with paragraphs. */
export function Passage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

/** Where to write. */
export function ContactAddress({ context: { site } }: Pick<NoticePageProps, 'context'>) {
  return (
    <p class="govuk-body">
      <a href={`mailto:${site.contactEmail}`}>
        <bdi>{site.contactEmail}</bdi>
      </a>
    </p>
  );
}
