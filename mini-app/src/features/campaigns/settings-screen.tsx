/** Sets a campaign's reminder days, its pace, the way between venues, which classes wait, and what it says of essays. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { quizModeWords } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { type EssayMode, essayModeLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useChangeSettings, useNode } from './api.ts'
import { CheckChoice } from '../../components/check-choice.tsx'
import { draftOf, readTerms, type TermsDraft } from './essay-terms-draft.ts'
import { EssayTermsFields } from './essay-terms-fields.tsx'
import { areQuestions, LONGEST_QUESTIONS, questionsOf } from './essay-questions.ts'
import { parseDays, parseLadder } from './parse-days.ts'
import { usualQuietHours } from './usual-quiet-hours.ts'
import '../../styles/fields.css'

interface Draft {
  days: string
  ladder: string
  perMinute: string
  quietFrom: string
  quietUntil: string
  travel: string
  isWaived: boolean
  reason: string
  mode: EssayMode
  takesHandwriting: boolean
  /** One question a line. */
  questions: string
  probationaryWrites: boolean
  terms: TermsDraft
}

const SHORTEST_REASON = 3

const isComplete = ({
  days,
  ladder,
  perMinute,
  travel,
  isWaived,
  reason,
  questions,
  terms,
}: Draft): boolean =>
  parseDays(days) !== undefined &&
  parseLadder(ladder) !== undefined &&
  /^\d{0,4}$/.test(perMinute) &&
  /^\d{1,3}$/.test(travel) &&
  (!isWaived || reason.trim().length >= SHORTEST_REASON) &&
  areQuestions(questions) &&
  !('wrong' in readTerms(terms))

interface FieldsProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

const Fields = ({ draft, change }: FieldsProps) => (
  <>
    <TextField
      label={appCampaigns.reminderDays}
      hint={appCampaigns.reminderDaysHint}
      value={draft.days}
      onChange={(days) => change({ days })}
      error={parseDays(draft.days) === undefined ? appCampaigns.reminderWrong : undefined}
      input={{ placeholder: appCampaigns.reminderExample }}
    />
    <TextField
      label={appCampaigns.ladder}
      hint={appCampaigns.ladderHint}
      value={draft.ladder}
      onChange={(ladder) => change({ ladder })}
      error={parseLadder(draft.ladder) === undefined ? appCampaigns.ladderWrong : undefined}
      input={{ placeholder: appCampaigns.ladderExample }}
    />
    <TextField
      label={appCampaigns.perMinute}
      hint={appCampaigns.perMinuteHint}
      value={draft.perMinute}
      onChange={(perMinute) => change({ perMinute })}
      input={{ inputMode: 'numeric' }}
    />
    <div className="pair">
      <TimeField
        label={appCampaigns.quietFrom}
        value={draft.quietFrom}
        onChange={(quietFrom) => change({ quietFrom })}
      />
      <TimeField
        label={appCampaigns.quietUntil}
        value={draft.quietUntil}
        onChange={(quietUntil) => change({ quietUntil })}
      />
    </div>
    <p className="field-hint">{appCampaigns.quietHint}</p>
    <TextField
      label={appCampaigns.travel}
      value={draft.travel}
      onChange={(travel) => change({ travel })}
      input={{ inputMode: 'numeric' }}
    />
    <CheckChoice isChosen={draft.isWaived} onChange={(isWaived) => change({ isWaived })}>
      {appCampaigns.waive}
    </CheckChoice>
    {draft.isWaived && (
      <LongTextField
        label={appCampaigns.waiveReason}
        value={draft.reason}
        maxLength={500}
        onChange={(reason) => change({ reason })}
      />
    )}
  </>
)

const wrongIn = (terms: TermsDraft) => {
  const read = readTerms(terms)
  return 'wrong' in read ? read.wrong : null
}

const EssayFields = ({ draft, change }: FieldsProps) => (
  <fieldset className="stack">
    <legend>{appCampaigns.essays}</legend>
    <ChoiceList
      legend={quizModeWords.legend}
      choices={choicesOf(essayModeLabels)}
      value={draft.mode}
      onChange={(mode) => change({ mode })}
    />
    <CheckChoice
      isChosen={draft.takesHandwriting}
      onChange={(takesHandwriting) => change({ takesHandwriting })}
    >
      {appCampaigns.essayByHand}
    </CheckChoice>
    <CheckChoice
      isChosen={draft.probationaryWrites}
      onChange={(probationaryWrites) => change({ probationaryWrites })}
    >
      {appCampaigns.probationaryWrites}
    </CheckChoice>
    <LongTextField
      label={appCampaigns.essayQuestions}
      hint={appCampaigns.essayQuestionsHint}
      value={draft.questions}
      maxLength={LONGEST_QUESTIONS}
      onChange={(questions) => change({ questions })}
    />
    {!areQuestions(draft.questions) && (
      <p className="field-error" role="alert">
        {appCampaigns.essayQuestionsWrong}
      </p>
    )}
    <EssayTermsFields
      draft={draft.terms}
      wrong={wrongIn(draft.terms)}
      change={(part) => change({ terms: { ...draft.terms, ...part } })}
    />
  </fieldset>
)

/** Nothing is sent while something is wrong. */
const termsOf = (terms: TermsDraft) => {
  const read = readTerms(terms)
  return 'wrong' in read ? {} : read
}

const Form = ({ node }: { node: CampaignNode }) => {
  const { settings } = node
  const [draft, setDraft] = useState<Draft>(() => ({
    days: settings.reminderDays?.join(', ') ?? '',
    ladder: settings.escalationDays?.join(', ') ?? '',
    perMinute: settings.messagesPerMinute === null ? '' : String(settings.messagesPerMinute),
    quietFrom: (settings.quietHours ?? usualQuietHours).from,
    quietUntil: (settings.quietHours ?? usualQuietHours).until,
    travel: String(settings.travelMinutes),
    isWaived: settings.keyCadreWaived !== null,
    reason: settings.keyCadreWaived ?? '',
    mode: settings.essayMode,
    takesHandwriting: settings.essayByHand,
    questions: settings.essayQuestions.join('\n'),
    probationaryWrites: settings.probationaryWrites,
    terms: draftOf(settings),
  }))
  const change = useChangeSettings(node.campaignId)
  const navigate = useNavigate()
  const edit: FieldsProps['change'] = (part) => setDraft({ ...draft, ...part })
  return (
    <>
      <Fields draft={draft} change={edit} />
      <EssayFields draft={draft} change={edit} />
      <ProblemBanner error={change.error} />
      <Button
        kind="primary"
        isBusy={change.isPending}
        isDisabled={!isComplete(draft)}
        onPress={() =>
          change.mutate(
            {
              reminderDays: parseDays(draft.days) ?? null,
              escalationDays: parseLadder(draft.ladder) ?? null,
              messagesPerMinute: draft.perMinute === '' ? null : Number(draft.perMinute),
              quietHours: { from: draft.quietFrom, until: draft.quietUntil },
              travelMinutes: Number(draft.travel),
              keyCadreWaived: draft.isWaived ? draft.reason : null,
              essayMode: draft.mode,
              essayByHand: draft.takesHandwriting,
              essayQuestions: questionsOf(draft.questions),
              probationaryWrites: draft.probationaryWrites,
              ...termsOf(draft.terms),
            },
            { onSuccess: () => navigate(`/office/campaigns/nodes/${node.id}`) },
          )
        }
      >
        {appCampaigns.save}
      </Button>
    </>
  )
}

export const SettingsScreen = () => {
  const { id = '' } = useParams()
  const node = useNode(id)
  return (
    <Screen
      title={appCampaigns.settings}
      back={{ to: `/office/campaigns/nodes/${id}`, label: appCampaigns.title }}
    >
      <QueryView query={node}>{(data) => <Form node={data} />}</QueryView>
    </Screen>
  )
}
