/** The paper while the clock runs: questions with large choices, what is saved, the time left, and handing in. */
import { appQuiz as words } from '@quan-triet/shared/i18n/vi/app-quiz'
import type { PaperQuestion, QuizPaper } from '@quan-triet/shared/models/own-quiz'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ApiProblem } from '../../lib/problem.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { useHandIn } from './api.ts'
import { type Answers, useAnswers } from './use-answers.ts'

const MINUTE_S = 60
/** Whole minutes left at which those who listen are told. */
const TOLD_AT = [1, 5, 10, 30]
const SOON_S = 5 * MINUTE_S

const idOf = (position: number): string => `quiz-question-${position}`

const TimeLeft = ({ seconds }: { seconds: number }) => {
  const mark = TOLD_AT.find((minutes) => seconds <= minutes * MINUTE_S)
  return (
    <>
      <span className={`strong numbers${seconds < SOON_S ? ' quiz-soon' : ''}`} role="timer">
        {words.left(Math.floor(seconds / MINUTE_S), seconds % MINUTE_S)}
      </span>
      <span className="hidden-visually" role="status">
        {mark === undefined ? '' : words.leftSpoken(mark)}
      </span>
    </>
  )
}

const Saving = ({ answers }: { answers: Answers }) => {
  if (answers.isStuck && answers.waiting > 0)
    return (
      <Banner kind="warn">
        <p>{words.waiting(answers.waiting)}</p>
      </Banner>
    )
  if (answers.chosen.size === 0) return null
  const isSaved = answers.waiting === 0 && !answers.isSending
  return <p className="soft">{isSaved ? words.saved : words.saving}</p>
}

const Question = ({ question, answers }: { question: PaperQuestion; answers: Answers }) => {
  const { position, text, options } = question
  const chosen = answers.chosen.get(position)
  return (
    <li className="card" id={idOf(position)}>
      <ChoiceList
        legend={words.question(position, text)}
        choices={options.map((label, index) => ({ value: String(index), label }))}
        value={chosen === undefined ? null : String(chosen)}
        onChange={(value) => answers.choose(position, Number(value))}
      />
    </li>
  )
}

const toFirst = (position: number): void => {
  const place = document.getElementById(idOf(position))
  place?.scrollIntoView({ block: 'start' })
  place?.querySelector('input')?.focus({ preventScroll: true })
}

/** Hands in what is chosen: first all of it must be with the server. */
const useHandingIn = (paper: QuizPaper, answers: Answers) => {
  const handIn = useHandIn()
  const [isUnsent, setUnsent] = useState(false)
  const run = async (mustHaveAll: boolean): Promise<void> => {
    const hasAll = await answers.flush()
    setUnsent(!hasAll)
    if (hasAll || !mustHaveAll) handIn.mutate(paper.attemptId)
  }
  return {
    run,
    isBusy: handIn.isPending,
    error:
      isUnsent && !handIn.isPending ? new ApiProblem('unexpected', words.notSent) : handIn.error,
  }
}

const HandIn = ({ paper, answers }: { paper: QuizPaper; answers: Answers }) => {
  const [isAsked, setAsked] = useState(false)
  const handing = useHandingIn(paper, answers)
  const missing = paper.questions.filter((one) => !answers.chosen.has(one.position))
  const [first] = missing
  return (
    <>
      {first && <Button onPress={() => toFirst(first.position)}>{words.toMissing}</Button>}
      <Button kind="primary" onPress={() => setAsked(true)}>
        {words.handIn}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={words.handInTitle}
          text={words.handInText(missing.length)}
          confirmWords={words.handIn}
          isBusy={handing.isBusy}
          error={handing.error}
          onConfirm={() => void handing.run(true)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

/** The server has ended it by its own clock; telling it only brings the next screen sooner. */
const TimeUp = ({ paper, answers }: { paper: QuizPaper; answers: Answers }) => {
  const { run, error, isBusy } = useHandingIn(paper, answers)
  const once = useRef(false)
  useEffect(() => {
    if (once.current) return
    once.current = true
    void run(false)
  })
  return (
    <>
      <Banner kind="warn">
        <p>{words.timeUp}</p>
        {error && <p>{words.notSent}</p>}
      </Banner>
      {error && (
        <Button isWide isBusy={isBusy} onPress={() => void run(false)}>
          {words.handIn}
        </Button>
      )}
    </>
  )
}

export const Paper = ({ paper }: { paper: QuizPaper }) => {
  const seconds = useCountdown(paper.endsAt)
  const answers = useAnswers(paper)
  if (seconds === 0) return <TimeUp paper={paper} answers={answers} />
  return (
    <>
      <div className="quiz-clock">
        <TimeLeft seconds={seconds} />
        <span>{words.answered(answers.chosen.size, paper.questions.length)}</span>
      </div>
      <Saving answers={answers} />
      <ol className="quiz-paper">
        {paper.questions.map((question) => (
          <Question key={question.position} question={question} answers={answers} />
        ))}
      </ol>
      <HandIn paper={paper} answers={answers} />
    </>
  )
}
