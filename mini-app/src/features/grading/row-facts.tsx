/** Says of an essay in the queue how it came, how long it has waited, who grades it, and what wants a look. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { CheckHint, QueueRow } from '@quan-triet/shared/models/grading'
import { essayFormLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { Chip } from '../../components/chip.tsx'

const Likeness = ({ check: { state, flagged, coveredPercent } }: { check: CheckHint }) => {
  if (state === 'cho') return <Chip>{words.hints.waiting}</Chip>
  if (state === 'hong') return <Chip>{words.hints.broken}</Chip>
  if (flagged) return <Chip kind="warn">{words.hints.covered(coveredPercent ?? 0)}</Chip>
  return <Chip>{coveredPercent === 0 ? words.hints.none : words.hints.few}</Chip>
}

const stateKinds = { da_nop: 'plain', dang_cham: 'info', dat: 'good', viet_lai: 'warn' } as const

/** Made of spans alone: it also stands within a link. */
export const RowFacts = ({ row }: { row: QueueRow }) => (
  <span className="stack-xs">
    <span className="soft grading-facts">
      {words.facts(essayFormLabels[row.form], row.syllables)}
      {row.version > 1 && `, ${words.version(row.version).toLowerCase()}`}
    </span>
    <span className="soft">{words.submitted(row.submittedAt)}</span>
    {row.graderName !== null && <span className="soft">{words.grader(row.graderName)}</span>}
    <span className="line">
      <Chip kind={stateKinds[row.state]}>{words.states[row.state]}</Chip>
      {row.check !== null && <Likeness check={row.check} />}
      {row.isAppealed && <Chip kind="bad">{words.hints.appealed}</Chip>}
      {row.hasNewWords && <Chip kind="info">{words.hints.newWords}</Chip>}
      {row.isDisputed && <Chip kind="bad">{words.hints.disputed}</Chip>}
    </span>
  </span>
)
