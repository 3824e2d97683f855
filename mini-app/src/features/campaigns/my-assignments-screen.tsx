/** Lists where a committee member is sent to attend or supervise, with a note form for each venue. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { MyAssignment } from '@quan-triet/shared/models/campaign-venue'
import { venueRoleLabels } from '@quan-triet/shared/vocabulary/venue-roles'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useMyAssignments, useWriteNote } from './api.ts'

const NoteForm = ({ assignment }: { assignment: MyAssignment }) => {
  const [note, setNote] = useState(assignment.note)
  const write = useWriteNote(assignment.id)
  return (
    <>
      <LongTextField
        label={appCampaigns.note}
        hint={appCampaigns.noteHint}
        value={note}
        onChange={setNote}
        maxLength={4000}
      />
      <ProblemBanner error={write.error} />
      {write.isSuccess && (
        <Banner kind="good">
          <p>{appCampaigns.saved}</p>
        </Banner>
      )}
      <Button
        isBusy={write.isPending}
        isDisabled={note.trim() === ''}
        label={`${appCampaigns.save}: ${assignment.venueName}`}
        onPress={() => write.mutate(note)}
      >
        {appCampaigns.save}
      </Button>
    </>
  )
}

const AssignmentCard = ({ assignment }: { assignment: MyAssignment }) => (
  <li className="card">
    <div className="line">
      <h2>{assignment.venueName}</h2>
      <Chip kind="info">{venueRoleLabels[assignment.role]}</Chip>
    </div>
    <p className="strong">{formatDayTime(assignment.startsAt)}</p>
    <p className="soft">
      {assignment.campaignTitle}. {assignment.sessionTitle}.
    </p>
    <p>{[appCampaigns.venueOf(assignment.hostName), assignment.room].filter(Boolean).join(', ')}</p>
    {assignment.link !== null && (
      <a href={assignment.link} rel="noreferrer" target="_blank">
        {appCampaigns.link}
      </a>
    )}
    <NoteForm assignment={assignment} />
  </li>
)

export const MyAssignmentsScreen = () => {
  const mine = useMyAssignments()
  return (
    <Screen
      title={appCampaigns.myTitle}
      back={{ to: '/office/campaigns', label: appCampaigns.title }}
    >
      <QueryView query={mine}>
        {({ assignments }) =>
          assignments.length === 0 ? (
            <p className="empty">{appCampaigns.myEmpty}</p>
          ) : (
            <ul className="stack">
              {assignments.map((assignment) => (
                <AssignmentCard key={assignment.id} assignment={assignment} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Screen>
  )
}
