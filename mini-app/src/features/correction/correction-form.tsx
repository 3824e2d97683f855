/** Takes the new words of a sent part and the reason for them. */
import { appCorrection as words } from '@quan-triet/shared/i18n/vi/app-correction'
import type { CorrectablePart } from '@quan-triet/shared/models/correction'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { Field } from '../../components/field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { draftOf, isComplete, isEdited, type PartDraft } from './part-draft.ts'

const LIMITS = { heading: 300, text: 200_000, note: 1000, reason: 200 }

interface Props {
  part: CorrectablePart
  draft: PartDraft
  onChange: (draft: PartDraft) => void
  onCheck: () => void
  isBusy: boolean
  error: Error | null
}

const ResetSheet = ({ onReset, onClose }: { onReset: () => void; onClose: () => void }) => (
  <ConfirmSheet
    title={words.resetTitle}
    text={words.resetText}
    confirmWords={words.reset}
    isBusy={false}
    error={null}
    onConfirm={onReset}
    onClose={onClose}
  />
)

export const CorrectionForm = ({ part, draft, onChange, onCheck, isBusy, error }: Props) => {
  const [isResetting, setResetting] = useState(false)
  const wasEdited = isEdited(draft, part)
  const isReady = wasEdited && isComplete(draft)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isBusy) onCheck()
      }}
    >
      <p>{words.intro}</p>
      <LongTextField
        label={words.heading}
        value={draft.heading}
        maxLength={LIMITS.heading}
        onChange={(heading) => onChange({ ...draft, heading })}
      />
      <Field label={words.text}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={14}
            maxLength={LIMITS.text}
            value={draft.text}
            onChange={(event) => onChange({ ...draft, text: event.target.value })}
          />
        )}
      </Field>
      <LongTextField
        label={words.note}
        hint={words.noteHint}
        value={draft.note}
        maxLength={LIMITS.note}
        onChange={(note) => onChange({ ...draft, note })}
      />
      <LongTextField
        label={words.reason}
        hint={words.reasonHint}
        value={draft.reason}
        maxLength={LIMITS.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <ProblemBanner error={error} />
      <Button kind="primary" type="submit" isBusy={isBusy} isDisabled={!isReady}>
        {words.check}
      </Button>
      {wasEdited && (
        <Button kind="quiet" onPress={() => setResetting(true)}>
          {words.reset}
        </Button>
      )}
      {isResetting && (
        <ResetSheet
          onReset={() => {
            onChange(draftOf(part))
            setResetting(false)
          }}
          onClose={() => setResetting(false)}
        />
      )}
    </form>
  )
}
