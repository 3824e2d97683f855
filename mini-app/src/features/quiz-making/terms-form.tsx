/** Sets how a test is sat: how many questions, how long, what passes, and the time slots. */
import { appQuizMaking as words } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { Quiz } from '@quan-triet/shared/models/quiz'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useSetTerms } from './api.ts'
import {
  draftOf,
  inputOf,
  isWhole,
  isWithin,
  proposedWindow,
  ranges,
  type TermsDraft,
  type WindowDraft,
} from './terms-draft.ts'

const MOST_WINDOWS = 2

interface FieldsProps {
  draft: TermsDraft
  change: (part: Partial<TermsDraft>) => void
}

const numbers = ['questionCount', 'minutes', 'passPercent'] as const

const NumberFields = ({ draft, change }: FieldsProps) =>
  numbers.map((field) => (
    <TextField
      key={field}
      label={words[field]}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      error={isWithin(field, draft[field]) ? undefined : words.wrongNumber(ranges[field])}
      input={{ inputMode: 'numeric', maxLength: 3, autoComplete: 'off' }}
    />
  ))

interface WindowProps {
  number: number
  window: WindowDraft
  onChange: (window: WindowDraft) => void
  onRemove: () => void
}

const WindowFields = ({ number, window, onChange, onRemove }: WindowProps) => (
  <fieldset className="stack-s">
    <legend>{words.window(number)}</legend>
    <DayField
      label={words.windowDay(number)}
      value={window.day}
      onChange={(day) => onChange({ ...window, day })}
    />
    <div className="pair">
      <TimeField
        label={words.windowFrom(number)}
        value={window.from}
        onChange={(from) => onChange({ ...window, from })}
      />
      <TimeField
        label={words.windowUntil(number)}
        value={window.until}
        onChange={(until) => onChange({ ...window, until })}
      />
    </div>
    <Button kind="quiet" onPress={onRemove}>
      {words.removeWindow(number)}
    </Button>
  </fieldset>
)

const Windows = ({ draft: { windows }, change }: FieldsProps) => (
  <>
    {windows.map((window, index) => (
      <WindowFields
        // Slots have no names but their places.
        key={index}
        number={index + 1}
        window={window}
        onChange={(next) => change({ windows: windows.with(index, next) })}
        onRemove={() => change({ windows: windows.toSpliced(index, 1) })}
      />
    ))}
    {windows.length < MOST_WINDOWS && (
      <Button
        onPress={() =>
          change({ windows: [...windows, proposedWindow(windows, dayOf(serverNow()))] })
        }
      >
        {words.addWindow(windows.length + 1)}
      </Button>
    )}
  </>
)

export const TermsForm = ({ quiz }: { quiz: Quiz }) => {
  const [draft, setDraft] = useState(() => draftOf(quiz))
  const set = useSetTerms(quiz.campaignId)
  const change: FieldsProps['change'] = (part) => {
    set.reset()
    setDraft({ ...draft, ...part })
  }
  return (
    <section className="card stack" aria-labelledby="quiz-terms">
      <h2 id="quiz-terms">{words.terms}</h2>
      <NumberFields draft={draft} change={change} />
      <Windows draft={draft} change={change} />
      <ProblemBanner error={set.error} />
      {set.isSuccess && <p role="status">{words.saved}</p>}
      <Button
        isWide
        isBusy={set.isPending}
        isDisabled={!isWhole(draft)}
        onPress={() => set.mutate(inputOf(draft))}
      >
        {words.save}
      </Button>
    </section>
  )
}
