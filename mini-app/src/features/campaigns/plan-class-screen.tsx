/** Plans a class of a campaign: for whom, in which way, and its sessions. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { audienceGroupLabels } from '@quan-triet/shared/vocabulary/audience-groups'
import { classModeLabels } from '@quan-triet/shared/vocabulary/class-modes'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServerClock } from '../../lib/home.ts'
import { choicesOf } from '../../lib/labelled.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { type PlanClassJson, usePlanClass } from './api.ts'
import { CheckChoice, toggled } from '../../components/check-choice.tsx'
import { type SessionDraft, SessionFields } from './session-fields.tsx'
import '../../styles/fields.css'

interface Draft {
  title: string
  mode: PlanClassJson['mode']
  modeReason: string
  countsAsClass: boolean
  audience: PlanClassJson['audience']
  isMakeup: boolean
  sessions: SessionDraft[]
}

const needsReason = ({ mode }: Draft): boolean => ['long_ghep', 'gui_tai_lieu'].includes(mode)

const toInput = (draft: Draft): PlanClassJson => ({
  title: draft.title,
  mode: draft.mode,
  modeReason: needsReason(draft) ? draft.modeReason : null,
  audience: draft.audience,
  isMakeup: draft.isMakeup,
  countsAsClass: draft.countsAsClass,
  capacity: null,
  sessions: draft.sessions.map(({ day, from, to, venue }, index) => ({
    title: appCampaigns.sessionNumber(index + 1),
    startsAt: at(day, from),
    endsAt: at(day, to),
    venue,
    speaker: null,
  })),
})

const SHORTEST_REASON = 3

const isComplete = (draft: Draft): boolean =>
  draft.title.trim() !== '' &&
  draft.audience.length > 0 &&
  (!needsReason(draft) || draft.modeReason.trim().length >= SHORTEST_REASON) &&
  draft.sessions.every(({ venue, from, to }) => venue.trim() !== '' && from < to)

interface FieldsProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

const ModeFields = ({ draft, change }: FieldsProps) => (
  <>
    <SelectField
      label={appCampaigns.mode}
      choices={choicesOf(classModeLabels)}
      value={draft.mode}
      onChange={(mode) => change({ mode })}
    />
    {needsReason(draft) && (
      <>
        <LongTextField
          label={appCampaigns.modeReason}
          value={draft.modeReason}
          maxLength={500}
          onChange={(modeReason) => change({ modeReason })}
        />
        <CheckChoice
          isChosen={draft.countsAsClass}
          onChange={(countsAsClass) => change({ countsAsClass })}
        >
          {appCampaigns.countsAsClass}
        </CheckChoice>
      </>
    )}
  </>
)

const AudienceFields = ({ draft, change }: FieldsProps) => (
  <fieldset className="stack-s">
    <legend>{appCampaigns.audience}</legend>
    {choicesOf(audienceGroupLabels).map(({ value, label }) => (
      <CheckChoice
        key={value}
        isChosen={draft.audience.includes(value)}
        onChange={(isIn) => change({ audience: toggled(draft.audience, value, isIn) })}
      >
        {label}
      </CheckChoice>
    ))}
  </fieldset>
)

const Form = ({ id }: { id: string }) => {
  const [draft, setDraft] = useState<Draft>(() => ({
    title: '',
    mode: 'truc_tiep',
    modeReason: '',
    countsAsClass: false,
    audience: ['dang_vien'],
    isMakeup: false,
    sessions: [{ day: addDays(dayOf(serverNow()), 1), from: '08:00', to: '11:00', venue: '' }],
  }))
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const plan = usePlanClass(id)
  const navigate = useNavigate()
  return (
    <>
      <TextField
        label={appCampaigns.classTitle}
        value={draft.title}
        onChange={(title) => change({ title })}
        input={{ maxLength: 200 }}
      />
      <AudienceFields draft={draft} change={change} />
      <ModeFields draft={draft} change={change} />
      <CheckChoice isChosen={draft.isMakeup} onChange={(isMakeup) => change({ isMakeup })}>
        {appCampaigns.isMakeup}
      </CheckChoice>
      <SessionFields sessions={draft.sessions} onChange={(sessions) => change({ sessions })} />
      <ProblemBanner error={plan.error} />
      <Button
        kind="primary"
        isBusy={plan.isPending}
        isDisabled={!isComplete(draft)}
        onPress={() =>
          plan.mutate(toInput(draft), {
            onSuccess: () => navigate(`/office/campaigns/nodes/${id}/classes`, { replace: true }),
          })
        }
      >
        {appCampaigns.save}
      </Button>
    </>
  )
}

export const PlanClassScreen = () => {
  const { id = '' } = useParams()
  const clock = useServerClock()
  return (
    <Screen
      title={appCampaigns.planClass}
      back={{ to: `/office/campaigns/nodes/${id}/classes`, label: appCampaigns.classes }}
    >
      <QueryView query={clock}>{() => <Form id={id} />}</QueryView>
    </Screen>
  )
}
