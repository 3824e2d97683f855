/** Gives one essay to a grader: first, as a second opinion, or again after a verdict that is doubted. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useAssign, useQueue, useReopen } from './api.ts'

const LONGEST_REASON = 500
const LEAST_REASON = 3

interface Props {
  essay: EssayToGrade
  onClose: () => void
}

interface WhoProps {
  campaignId: string
  value: PersonId | null
  onChange: (graderId: PersonId | null) => void
}

const Who = ({ campaignId, value, onChange }: WhoProps) => {
  const queue = useQueue(campaignId)
  return (
    <QueryView query={queue}>
      {({ graders }) => (
        <SelectField
          label={words.assignWho}
          choices={[
            { value: '', label: words.nobody },
            ...graders.map(({ personId, name }) => ({ value: String(personId), label: name })),
          ]}
          value={value ?? ''}
          onChange={(id) =>
            onChange(graders.find(({ personId }) => personId === id)?.personId ?? null)
          }
        />
      )}
    </QueryView>
  )
}

export const AssignSheet = ({ essay, onClose }: Props) => {
  const [graderId, setGrader] = useState<PersonId | null>(null)
  const [isSecond, setSecond] = useState(false)
  const assign = useAssign()
  const hasFirst = essay.marks.some(({ kind }) => kind === 'cham')
  return (
    <Sheet title={words.assignTitle} onClose={onClose}>
      <Who campaignId={essay.campaignId} value={graderId} onChange={setGrader} />
      {hasFirst && (
        <label className="choice">
          <input
            type="checkbox"
            checked={isSecond}
            onChange={({ target }) => setSecond(target.checked)}
          />
          <span className="stack-xs">
            <span>{words.assignSecond}</span>
            <span className="soft">{words.assignSecondHint}</span>
          </span>
        </label>
      )}
      <ProblemBanner error={assign.error} />
      <Button
        kind="primary"
        isWide
        isBusy={assign.isPending}
        isDisabled={graderId === null}
        onPress={() =>
          graderId !== null &&
          assign.mutate(
            { essayIds: [essay.essayId], graderId, second: isSecond },
            { onSuccess: onClose },
          )
        }
      >
        {words.assignSend}
      </Button>
    </Sheet>
  )
}

export const ReopenSheet = ({ essay, onClose }: Props) => {
  const [graderId, setGrader] = useState<PersonId | null>(null)
  const [reason, setReason] = useState('')
  const reopen = useReopen(essay.essayId)
  const isWhole = graderId !== null && reason.trim().length >= LEAST_REASON
  return (
    <Sheet title={words.reopenTitle} onClose={onClose}>
      <p>{words.reopenText}</p>
      <Who campaignId={essay.campaignId} value={graderId} onChange={setGrader} />
      <LongTextField
        label={words.reopenReason}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REASON}
      />
      <ProblemBanner error={reopen.error} />
      <Button
        kind="primary"
        isWide
        isBusy={reopen.isPending}
        isDisabled={!isWhole}
        onPress={() =>
          graderId !== null &&
          reopen.mutate({ graderId, reason: reason.trim() }, { onSuccess: onClose })
        }
      >
        {words.reopenSend}
      </Button>
    </Sheet>
  )
}
