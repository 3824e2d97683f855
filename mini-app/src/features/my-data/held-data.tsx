/** Shows all that is held about the person, section by section, with how long each is kept. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { MyDataSection } from '@quan-triet/shared/models/my-data'
import { FoldedSection } from '../../components/folded-section.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useMyData } from './api.ts'

const Section = ({ title, kept, lines }: MyDataSection) => (
  <FoldedSection title={lines.length === 0 ? title : `${title} (${formatCount(lines.length)})`}>
    <div className="card">
      {lines.length === 0 && <p>{appMyData.none}</p>}
      {lines.map((line, index) => (
        <p key={`${index} ${line}`}>{line}</p>
      ))}
      <p className="soft">{appMyData.kept(kept)}</p>
    </div>
  </FoldedSection>
)

export const HeldData = () => {
  const data = useMyData()
  return (
    <section className="stack-s" aria-labelledby="held">
      <h2 id="held">{appMyData.heldTitle}</h2>
      <QueryView query={data}>
        {({ sections }) => sections.map((section) => <Section {...section} key={section.key} />)}
      </QueryView>
    </section>
  )
}
