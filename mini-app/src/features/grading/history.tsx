/** Shows what was decided so far, by whom, and the versions before this one with their verdicts. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { EssayToGrade, GradedVersion, OtherMark } from '@quan-triet/shared/models/grading'
import {
  essayLevelLabels,
  markKindLabels,
  rewriteReasonLabels,
} from '@quan-triet/shared/vocabulary/essay-verdicts'
import { Chip } from '../../components/chip.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { PlainText } from './plain-text.tsx'

type Judged = Pick<OtherMark, 'reason' | 'level' | 'comment' | 'decidedAt'> & {
  verdict: NonNullable<OtherMark['verdict']>
}

const Verdict = ({ verdict, reason, level, comment, decidedAt }: Judged) => (
  <div className="stack-xs">
    <p className="line">
      <Chip kind={verdict === 'dat' ? 'good' : 'warn'}>{words.verdicts[verdict]}</Chip>
      {decidedAt !== null && <span className="soft">{words.markAt(decidedAt)}</span>}
    </p>
    {reason !== null && <p>{words.markReason(rewriteReasonLabels[reason])}</p>}
    {level !== null && <p>{words.markLevel(essayLevelLabels[level])}</p>}
    {comment !== null && comment !== '' && <p className="note grading-text">{comment}</p>}
  </div>
)

const Mark = ({ mark }: { mark: OtherMark }) => (
  <li className="stack-xs">
    <p className="strong">{words.mark(markKindLabels[mark.kind], mark.version)}</p>
    <p className="soft">{mark.isOwn ? words.markOwn : words.markBy(mark.graderName)}</p>
    {mark.verdict === null ? (
      <p className="soft">{words.markOpen}</p>
    ) : (
      <Verdict {...mark} verdict={mark.verdict} />
    )}
  </li>
)

export const Marks = ({ essay: { marks } }: { essay: EssayToGrade }) =>
  marks.length > 0 && (
    <section className="card" aria-labelledby="grading-marks">
      <h2 id="grading-marks">{words.marks}</h2>
      <ul className="grading-said">
        {marks.map((mark, index) => (
          // Marks are never put in another order.
          <Mark key={index} mark={mark} />
        ))}
      </ul>
    </section>
  )

const Earlier = ({ one, headings }: { one: GradedVersion; headings: readonly string[] }) => (
  <FoldedSection title={words.versionOf(one.number, one.submittedAt)}>
    <div className="grading-folded">
      {one.decision && <Verdict {...one.decision} />}
      <PlainText blocks={one.blocks} headings={headings} />
    </div>
  </FoldedSection>
)

export const Versions = ({ essay }: { essay: EssayToGrade }) => {
  const earlier = essay.versions.filter(({ number }) => number < essay.version)
  return (
    earlier.length > 0 && (
      <section className="stack-s" aria-labelledby="grading-versions">
        <h2 id="grading-versions">{words.versions}</h2>
        {earlier.map((one) => (
          <Earlier key={one.number} one={one} headings={essay.headings} />
        ))}
      </section>
    )
  )
}
