/** The guiding questions of the campaign's plan, to be opened when needed. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import { FoldedSection } from '../../components/folded-section.tsx'

export const Outline = ({ questions }: { questions: readonly string[] }) =>
  questions.length > 0 && (
    <FoldedSection title={words.outline}>
      <ul className="essay-questions">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </FoldedSection>
  )
