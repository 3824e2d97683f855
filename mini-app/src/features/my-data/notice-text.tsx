/** The text of the notice on personal data, section by section. */
import type { PrivacyNotice } from '@quan-triet/shared/models/consent'

export const NoticeText = ({ sections }: Pick<PrivacyNotice, 'sections'>) => (
  <div className="stack">
    {sections.map(({ title, lines }) => (
      <section className="stack-xs" key={title}>
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
  </div>
)
