/** Writes one question of the bank: its words, four options, the right one, and where to read again. */
import { appQuizMaking as words, quizLetters } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { PartId } from '@quan-triet/shared/models/ids'
import type { Quiz, QuizQuestion, QuizQuestionDraft } from '@quan-triet/shared/models/quiz'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAddQuestions, useChangeQuestion } from './api.ts'

interface Draft {
  text: string
  options: string[]
  right: number | null
  partId: PartId | null
}

const empty: Draft = { text: '', options: ['', '', '', ''], right: null, partId: null }
const SHORTEST = 5
const LONGEST = { question: 1000, option: 500 }

/** @returns undefined while something is missing or two options are the same */
const wholeOf = ({ text, options, right, partId }: Draft): QuizQuestionDraft | undefined => {
  const trimmed = options.map((one) => one.trim())
  const different = new Set(trimmed.map((one) => one.toLowerCase()))
  const isWhole =
    text.trim().length >= SHORTEST && !trimmed.includes('') && different.size === options.length
  return isWhole && right !== null ? { text, options: trimmed, right, partId } : undefined
}

interface FieldsProps {
  quiz: Quiz
  draft: Draft
  change: (part: Partial<Draft>) => void
}

const Fields = ({ quiz, draft, change }: FieldsProps) => (
  <>
    <LongTextField
      label={words.text}
      value={draft.text}
      maxLength={LONGEST.question}
      onChange={(text) => change({ text })}
    />
    {draft.options.map((option, index) => (
      <TextField
        key={quizLetters[index]}
        label={words.optionLabel(index)}
        value={option}
        onChange={(text) => change({ options: draft.options.with(index, text) })}
        input={{ maxLength: LONGEST.option }}
      />
    ))}
    <ChoiceList
      legend={words.right}
      choices={quizLetters.map((label, index) => ({ value: String(index), label }))}
      value={draft.right === null ? null : String(draft.right)}
      onChange={(right) => change({ right: Number(right) })}
      isShort
    />
    {quiz.parts.length > 0 && (
      <SelectField
        label={words.partLabel}
        choices={[
          { value: '', label: words.noPart },
          ...quiz.parts.map(({ partId, position, label }) => ({
            value: String(partId),
            label: words.partChoice(position, label),
          })),
        ]}
        value={draft.partId ?? ''}
        onChange={(value) =>
          change({ partId: quiz.parts.find((part) => part.partId === value)?.partId ?? null })
        }
      />
    )}
  </>
)

interface SheetProps {
  quiz: Quiz
  before: Draft
  save: {
    mutate: (draft: QuizQuestionDraft, options: { onSuccess: () => void }) => void
    isPending: boolean
    error: Error | null
  }
  onClose: () => void
}

const WriteSheet = ({ quiz, before, save, onClose }: SheetProps) => {
  const [draft, setDraft] = useState(before)
  const whole = wholeOf(draft)
  return (
    <Sheet title={words.editTitle} onClose={onClose}>
      <Fields quiz={quiz} draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <ProblemBanner error={save.error} />
      <Button
        kind="primary"
        isBusy={save.isPending}
        isDisabled={whole === undefined}
        onPress={() => whole && save.mutate(whole, { onSuccess: onClose })}
      >
        {words.saveQuestion}
      </Button>
    </Sheet>
  )
}

export const NewQuestionSheet = ({ quiz, onClose }: { quiz: Quiz; onClose: () => void }) => {
  const add = useAddQuestions(quiz.campaignId)
  const save: SheetProps['save'] = {
    mutate: (draft, options) => add.mutate([draft], options),
    isPending: add.isPending,
    error: add.error,
  }
  return <WriteSheet quiz={quiz} before={empty} save={save} onClose={onClose} />
}

export const EditQuestionSheet = ({
  quiz,
  question,
  onClose,
}: {
  quiz: Quiz
  question: QuizQuestion
  onClose: () => void
}) => {
  const change = useChangeQuestion(quiz.campaignId, question)
  return <WriteSheet quiz={quiz} before={question} save={change} onClose={onClose} />
}
