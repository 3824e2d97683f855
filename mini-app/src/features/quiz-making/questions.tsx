/** Lists the bank of questions with what is right, to be changed while nobody has begun, or struck out afterwards. */
import { appQuizMaking as words } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { Quiz, QuizQuestion } from '@quan-triet/shared/models/quiz'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import { PasteSheet, SheetPicker } from './add-many.tsx'
import { useRemoveQuestion, useStrikeQuestion } from './api.ts'
import { EditQuestionSheet, NewQuestionSheet } from './question-sheet.tsx'

interface Props {
  quiz: Quiz
  question: QuizQuestion
}

const RemoveSheet = ({ quiz, question, onClose }: Props & { onClose: () => void }) => {
  const remove = useRemoveQuestion(quiz.campaignId, question)
  return (
    <ConfirmSheet
      title={words.removeTitle(question.position)}
      text={words.removeText}
      confirmWords={words.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

const StrikeSheet = ({ quiz, question, onClose }: Props & { onClose: () => void }) => {
  const strike = useStrikeQuestion(quiz.campaignId, question)
  return (
    <ReasonSheet
      title={words.strikeTitle(question.position)}
      text={words.strikeText}
      label={words.strikeReason}
      confirmWords={words.strike}
      isBusy={strike.isPending}
      error={strike.error}
      onConfirm={(reason) => strike.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

const sheets = { edit: EditQuestionSheet, remove: RemoveSheet, strike: StrikeSheet }

const Actions = ({ quiz, question }: Props) => {
  const [open, setOpen] = useState<keyof typeof sheets | null>(null)
  const Open = open === null ? null : sheets[open]
  const { position } = question
  if (!quiz.may.edit && (!quiz.may.strike || question.struck)) return null
  return (
    <div className="office-actions">
      {quiz.may.edit && (
        <>
          <Button label={words.editOf(position)} onPress={() => setOpen('edit')}>
            {words.edit}
          </Button>
          <Button label={words.removeOf(position)} onPress={() => setOpen('remove')}>
            {words.remove}
          </Button>
        </>
      )}
      {quiz.may.strike && (
        <Button label={words.strikeOf(position)} onPress={() => setOpen('strike')}>
          {words.strike}
        </Button>
      )}
      {Open && <Open quiz={quiz} question={question} onClose={() => setOpen(null)} />}
    </div>
  )
}

const Question = ({ quiz, question }: Props) => {
  const part = quiz.parts.find(({ partId }) => partId === question.partId)
  return (
    <li className="card stack-s">
      <p className="strong">{words.question(question.position, question.text)}</p>
      <ul className="quiz-options">
        {question.options.map((option, index) => (
          <li key={option}>
            {words.option(index, option)}{' '}
            {index === question.right && <Chip kind="good">{words.rightOption}</Chip>}
          </li>
        ))}
      </ul>
      {part && <p className="soft">{words.part(words.partChoice(part.position, part.label))}</p>}
      {question.struck && <Chip kind="warn">{words.struck(question.struck.reason)}</Chip>}
      <Actions quiz={quiz} question={question} />
    </li>
  )
}

const Adding = ({ quiz }: Pick<Props, 'quiz'>) => {
  const [open, setOpen] = useState<'one' | 'many' | null>(null)
  const onClose = () => setOpen(null)
  return (
    <div className="stack-s">
      <div className="office-actions">
        <Button onPress={() => setOpen('one')}>{words.addOne}</Button>
        <Button onPress={() => setOpen('many')}>{words.addMany}</Button>
      </div>
      <SheetPicker campaignId={quiz.campaignId} />
      {open === 'one' && <NewQuestionSheet quiz={quiz} onClose={onClose} />}
      {open === 'many' && <PasteSheet campaignId={quiz.campaignId} onClose={onClose} />}
    </div>
  )
}

export const Questions = ({ quiz }: Pick<Props, 'quiz'>) => {
  const usable = quiz.questions.filter((one) => one.struck === null).length
  return (
    <section className="stack" aria-labelledby="quiz-bank">
      <h2 id="quiz-bank">{words.questions(quiz.questions.length)}</h2>
      <p>{words.enough(usable, quiz.questionCount)}</p>
      {quiz.may.edit && <Adding quiz={quiz} />}
      {quiz.questions.length === 0 ? (
        <p className="empty">{words.noQuestions}</p>
      ) : (
        <ol className="quiz-paper">
          {quiz.questions.map((question) => (
            <Question key={question.id} quiz={quiz} question={question} />
          ))}
        </ol>
      )}
    </section>
  )
}
