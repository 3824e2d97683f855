/** Opens a past campaign once more: a new start, and every other day beside the one it comes from. */
import { formatDay, formatDue } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { deadlineSubjectLabels } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useServerClock } from '../../lib/home.ts'
import { useCloneCampaign, useClonePreview, useNode } from './api.ts'

const Dates = ({ id, startsOn }: { id: string; startsOn: string }) => {
  const preview = useClonePreview(id, startsOn)
  return (
    <QueryView query={preview}>
      {({ deadlines, snapshotOn }) => (
        <section className="card" aria-labelledby="dates">
          <h2 id="dates">{appCampaigns.cloneDates}</h2>
          <dl className="facts">
            {deadlines.map(({ subject, wording, dueAt, was }) => (
              <div key={subject}>
                <dt>{deadlineSubjectLabels[subject]}</dt>
                <dd>{formatDue(dueAt)}</dd>
                <dd className="soft">
                  {wording} ({appCampaigns.was(formatDue(was))})
                </dd>
              </div>
            ))}
            <div>
              <dt>{appCampaigns.snapshotDay}</dt>
              <dd>{formatDay(snapshotOn)}</dd>
            </div>
          </dl>
        </section>
      )}
    </QueryView>
  )
}

const Form = ({ node }: { node: CampaignNode }) => {
  const tomorrow = addDays(dayOf(serverNow()), 1)
  const [startsOn, setStartsOn] = useState(tomorrow)
  const [title, setTitle] = useState(node.title)
  const clone = useCloneCampaign(node.campaignId)
  const navigate = useNavigate()
  return (
    <>
      <TextField
        label={appCampaigns.name}
        value={title}
        onChange={setTitle}
        input={{ maxLength: 300 }}
      />
      <DayField
        label={appCampaigns.startDay}
        value={startsOn}
        from={dayOf(serverNow())}
        onChange={setStartsOn}
      />
      <Dates id={node.campaignId} startsOn={startsOn} />
      <ProblemBanner error={clone.error} />
      <Button
        kind="primary"
        isBusy={clone.isPending}
        isDisabled={title.trim() === ''}
        onPress={() =>
          clone.mutate(
            { startsOn, title },
            { onSuccess: ({ nodeId }) => navigate(`/office/campaigns/nodes/${nodeId}`) },
          )
        }
      >
        {appCampaigns.cloneConfirm}
      </Button>
    </>
  )
}

export const CloneScreen = () => {
  const { id = '' } = useParams()
  const node = useNode(id)
  const clock = useServerClock()
  return (
    <Screen
      title={appCampaigns.cloneTitle}
      back={{ to: `/office/campaigns/nodes/${id}`, label: appCampaigns.title }}
    >
      <QueryView query={node}>
        {(data) => <QueryView query={clock}>{() => <Form node={data} />}</QueryView>}
      </QueryView>
    </Screen>
  )
}
