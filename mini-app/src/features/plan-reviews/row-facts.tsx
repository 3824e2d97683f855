/** Says of a plan under review what it is, how long it has waited, until when it is due, and who is in charge. */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { ReviewRow } from '@quan-triet/shared/models/plan-review'
import { Chip } from '../../components/chip.tsx'

/** Made of spans alone: it also stands within a link. */
export const RowFacts = ({ row, isWaiting = true }: { row: ReviewRow; isWaiting?: boolean }) => (
  <span className="stack-xs">
    <span>{words.ofPerson(row.kind, row.personName)}</span>
    <span className="soft">{row.campaignTitle}</span>
    {isWaiting && (
      <span className="line">
        <Chip kind={row.isSlow ? 'warn' : 'info'}>{words.waited(row.waitedDays)}</Chip>
        {row.isSlow && <span className="strong">{words.slow}</span>}
        {row.overseers.length === 0 && <Chip kind="bad">{words.nobody}</Chip>}
      </span>
    )}
    {row.sentOn !== null && <span>{words.sentOn(row.sentOn)}</span>}
    {row.dueAt !== null && <span>{words.due(row.dueAt)}</span>}
    {row.returned > 0 && <span>{words.returned(row.returned)}</span>}
    {row.overseers.length > 0 && <span className="soft">{words.inCharge(row.overseers)}</span>}
  </span>
)
