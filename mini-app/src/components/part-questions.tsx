/** Lets a reader try the questions after a part: an answer at once, nothing leaves the device (feature 14). */
import { appPartQuestions as words } from '@quan-triet/shared/i18n/vi/app-part-questions'
import type { PartQuestion } from '@quan-triet/shared/models/part-questions'
import { useId, useState } from 'react'
import { recall, remember } from '../lib/storage.ts'
import { Icon } from './icon.tsx'
import '../styles/changes.css'

/** By the words of the question, so that a question written anew is asked anew. */
type Chosen = Readonly<Record<string, string>>

const keyOf = (partId: string): string => `quiz:${partId}`

interface QuestionProps {
  question: PartQuestion
  number: number
  chosen: string | undefined
  onChoose: (choice: string) => void
}

const Outcome = ({ question, isRight }: { question: PartQuestion; isRight: boolean }) => (
  <>
    <span className="strong">{isRight ? words.isRight : words.isWrong}</span>
    {isRight && question.explanation !== '' && <> {question.explanation}</>}
  </>
)

const Question = ({ question, number, chosen, onChoose }: QuestionProps) => {
  const id = useId()
  const rightWords = question.choices[question.right]
  const isRight = chosen !== undefined && chosen === rightWords
  return (
    <div className="stack-s" role="group" aria-labelledby={id}>
      <p className="strong" id={id}>
        {words.question(number)}: {question.text}
      </p>
      {question.choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className="quiz-choice"
          aria-pressed={choice === chosen}
          data-right={(isRight && choice === chosen) || undefined}
          onClick={() => onChoose(choice)}
        >
          {choice === chosen && <Icon name={isRight ? 'check' : 'warn'} size={24} />}
          <span>{choice}</span>
        </button>
      ))}
      <p aria-live="polite">
        {chosen !== undefined && question.choices.includes(chosen) && (
          <Outcome question={question} isRight={isRight} />
        )}
      </p>
    </div>
  )
}

interface Props {
  partId: string
  questions: readonly PartQuestion[]
}

export const PartQuestions = ({ partId, questions }: Props) => {
  const [chosen, setChosen] = useState<Chosen>(() => recall<Chosen>(keyOf(partId)) ?? {})
  const choose = (question: string, choice: string): void => {
    const next = { ...chosen, [question]: choice }
    setChosen(next)
    remember(keyOf(partId), next)
  }
  return (
    <section className="card stack" aria-labelledby="part-questions">
      <h2 id="part-questions">{words.readerTitle}</h2>
      <p className="soft">{words.readerHint}</p>
      {questions.map((question, index) => (
        <Question
          key={question.text}
          question={question}
          number={index + 1}
          chosen={chosen[question.text]}
          onChoose={(choice) => choose(question.text, choice)}
        />
      ))}
    </section>
  )
}
