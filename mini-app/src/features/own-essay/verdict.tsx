/** Shows the author, and nobody else, what was decided on a version: reason, comment, points (INV-15). */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { EssayDecision } from '@quan-triet/shared/models/own-essay'
import { essayLevelLabels, rewriteReasonLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { Chip } from '../../components/chip.tsx'

export const Verdict = ({ decision }: { decision: EssayDecision }) => {
  const { verdict, reason, level, comment, decidedAt, rubric } = decision
  return (
    <div className="stack-s">
      <p className="line">
        <Chip kind={verdict === 'dat' ? 'good' : 'warn'}>
          {verdict === 'dat' ? words.passed : words.again}
        </Chip>
        <span className="soft">{words.decidedAt(decidedAt)}</span>
      </p>
      {reason !== null && <p>{words.reason(rewriteReasonLabels[reason])}</p>}
      {level !== null && <p>{words.level(essayLevelLabels[level])}</p>}
      {comment !== null && (
        <>
          <p className="strong">{words.comment}</p>
          <p className="note essay-block">{comment}</p>
        </>
      )}
      {rubric.length > 0 && (
        <>
          <p className="strong">{words.rubric}</p>
          <ul className="essay-questions">
            {rubric.map(({ name, points, of }) => (
              <li key={name}>{words.points(name, points, of)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
