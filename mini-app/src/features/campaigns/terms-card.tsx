/** Shows what a campaign asks of a unit: documents, days, target; and what the unit has set for itself. */
import { formatDay, formatDue } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignNode, NodeDeadline } from '@quan-triet/shared/models/campaign'
import { deadlineSubjectLabels } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { PlanDraft } from './plan-draft.tsx'
import { TightenSheet } from './tighten-sheet.tsx'
import { usualQuietHours } from './usual-quiet-hours.ts'

const DeadlineFact = ({ deadline }: { deadline: NodeDeadline }) => (
  <div>
    <dt>{deadlineSubjectLabels[deadline.subject]}</dt>
    <dd>
      {formatDue(deadline.dueAt)}
      {deadline.isTentative && ` (${appCampaigns.tentative})`}{' '}
      {deadline.isOwn && deadline.latest !== null && (
        <Chip kind="info">{appCampaigns.ownChoice}</Chip>
      )}
    </dd>
  </div>
)

const sendingOf = ({ quietHours, messagesPerMinute }: CampaignNode['settings']): string => {
  const { from, until } = quietHours ?? usualQuietHours
  return [
    appCampaigns.quiet(from, until),
    ...(messagesPerMinute === null ? [] : [appCampaigns.pace(messagesPerMinute)]),
  ].join(', ')
}

const Facts = ({ node }: { node: CampaignNode }) => (
  <dl className="facts">
    {node.documents.length > 0 && (
      <div>
        <dt>{appCampaigns.documents}</dt>
        {node.documents.map((document) => (
          <dd key={document.id}>{document.title}</dd>
        ))}
      </div>
    )}
    <div>
      <dt>{appCampaigns.startDay}</dt>
      <dd>{formatDay(node.startsOn)}</dd>
    </div>
    {node.deadlines.map((deadline) => (
      <DeadlineFact key={deadline.subject} deadline={deadline} />
    ))}
    <div>
      <dt>{appCampaigns.snapshotDay}</dt>
      <dd>{formatDay(node.snapshotOn)}</dd>
    </div>
    <div>
      <dt>{appCampaigns.target}</dt>
      <dd>{appCampaigns.targetIs(node.targetPercent, appCampaigns.bases[node.reportingBase])}</dd>
    </div>
    <div>
      <dt>{appCampaigns.sessionsLeast}</dt>
      <dd>{appCampaigns.sessionsCount(node.minSessions)}</dd>
    </div>
    <div>
      <dt>{appCampaigns.sending}</dt>
      <dd>{sendingOf(node.settings)}</dd>
    </div>
    {node.planNote !== '' && (
      <div>
        <dt>{appCampaigns.planNote}</dt>
        <dd>{node.planNote}</dd>
      </div>
    )}
  </dl>
)

export const TermsCard = ({ node }: { node: CampaignNode }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="card" aria-labelledby="terms">
      <h2 id="terms">{appCampaigns.plan}</h2>
      <Facts node={node} />
      {node.closedAt === null && (
        <Button onPress={() => setOpen(true)}>{appCampaigns.tighten}</Button>
      )}
      <PlanDraft nodeId={node.id} />
      {isOpen && <TightenSheet node={node} onClose={() => setOpen(false)} />}
    </section>
  )
}
