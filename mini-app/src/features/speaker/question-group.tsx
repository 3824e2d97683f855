/** Shows questions that are much alike with one answer for all, or any of them answered alone. */
import { appSpeaker as words } from '@quan-triet/shared/i18n/vi/app-speaker'
import type { SpeakerQuestion } from '@quan-triet/shared/models/speaker-question'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useAnswerQuestions } from './api.ts'

const LONGEST = 1000

const titleOf = (questions: readonly SpeakerQuestion[]): string => {
  const [first] = questions
  return questions.length === 1 && first
    ? words.answerOf(first.number)
    : words.answerAll(questions.length)
}

interface AnswerProps {
  questions: readonly SpeakerQuestion[]
  kind?: 'primary' | 'mark'
  /** Says shortly what the title says. */
  label?: string
}

const Answer = ({ questions, kind = 'mark', label }: AnswerProps) => {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const reply = useAnswerQuestions()
  const title = titleOf(questions)
  const answer = text.trim()
  const send = () =>
    reply.mutate(
      { questionIds: questions.map(({ id }) => id), answer },
      { onSuccess: () => setOpen(false) },
    )
  return (
    <>
      <Button kind={kind} label={title} onPress={() => setOpen(true)}>
        {label ?? title}
      </Button>
      {isOpen && (
        <Sheet title={title} onClose={() => setOpen(false)}>
          {questions.map(({ id, content }) => (
            <p key={id} className="notice-text">
              {content}
            </p>
          ))}
          <LongTextField
            label={words.answerField}
            hint={words.answerHint}
            value={text}
            onChange={setText}
            maxLength={LONGEST}
          />
          <ProblemBanner error={reply.error} />
          <Button
            kind="primary"
            isWide
            isBusy={reply.isPending}
            isDisabled={answer === ''}
            onPress={send}
          >
            {words.send}
          </Button>
        </Sheet>
      )}
    </>
  )
}

export const QuestionRow = ({
  question,
  mayAnswer,
}: {
  question: SpeakerQuestion
  mayAnswer: boolean
}) => (
  <li className="row row-wrap">
    <div className="grow stack-xs">
      <p>
        <span className="strong">{words.question(question.number)}</span>{' '}
        <span className="soft">{words.by(question.askedOn, question.asker)}</span>
      </p>
      <p className="notice-text">{question.content ?? words.erased}</p>
      {question.answer !== null && question.answeredOn !== null && (
        <p className="notice-text">
          <span className="strong">{words.answeredOn(question.answeredOn)}</span> {question.answer}
        </p>
      )}
      {mayAnswer && (
        <div>
          <Answer questions={[question]} label={words.answer} />
        </div>
      )}
    </div>
  </li>
)

export const Group = ({ questions }: { questions: readonly SpeakerQuestion[] }) => {
  const rows = (
    <ul className="list">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} mayAnswer />
      ))}
    </ul>
  )
  if (questions.length === 1) return rows
  return (
    <div className="stack-s">
      <p className="strong">{words.group(questions.length)}</p>
      {rows}
      <Answer questions={questions} kind="primary" />
    </div>
  )
}
