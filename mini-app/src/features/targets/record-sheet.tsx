/** Writes down how far a target is on a day: a count, or two whole numbers; the percentage computes itself (INV-33). */
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TargetView } from '@quan-triet/shared/models/target'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordPoint } from './api.ts'
import { readWhole } from './read-whole.ts'

interface CountProps {
  label: string
  text: string
  onChange: (text: string) => void
}

const Count = ({ label, text, onChange }: CountProps) => (
  <TextField
    label={label}
    value={text}
    onChange={onChange}
    error={text !== '' && readWhole(text) === null ? words.wrongCount : undefined}
    input={{ inputMode: 'numeric', maxLength: 11, autoComplete: 'off' }}
  />
)

const LONGEST_NOTE = 500

interface Props {
  view: TargetView
  onClose: () => void
}

const useRecording = ({ target, today }: TargetView) => {
  const [draft, setDraft] = useState({ day: today, numerator: '', denominator: '', note: '' })
  const [numerator, denominator] = [readWhole(draft.numerator), readWhole(draft.denominator)]
  const isCount = target.kind === 'luy_ke'
  const input =
    numerator === null || (!isCount && denominator === null)
      ? null
      : {
          day: draft.day,
          numerator,
          denominator: isCount ? null : denominator,
          note: draft.note.trim() === '' ? null : draft.note,
        }
  return {
    draft,
    isCount,
    input,
    change: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }),
  }
}

export const RecordSheet = ({ view, onClose }: Props) => {
  const { draft, isCount, input, change } = useRecording(view)
  const record = useRecordPoint(view.target.id)
  return (
    <Sheet title={words.recordTitle} onClose={onClose}>
      <p className="strong">{view.target.name}</p>
      {isCount && <p>{words.recordHint}</p>}
      <p className="soft">{words.recordAgain}</p>
      <DayField
        label={words.day}
        value={draft.day}
        from={view.target.startsOn}
        onChange={(day) => change({ day })}
      />
      <Count
        label={words.numerator}
        text={draft.numerator}
        onChange={(numerator) => change({ numerator })}
      />
      {!isCount && (
        <Count
          label={words.denominator}
          text={draft.denominator}
          onChange={(denominator) => change({ denominator })}
        />
      )}
      <LongTextField
        label={words.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={LONGEST_NOTE}
      />
      <ProblemBanner error={record.error} />
      <Button
        kind="primary"
        isBusy={record.isPending}
        isDisabled={input === null}
        onPress={() => input && record.mutate(input, { onSuccess: onClose })}
      >
        {words.saveRecord}
      </Button>
    </Sheet>
  )
}
