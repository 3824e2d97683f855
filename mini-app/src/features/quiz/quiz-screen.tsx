/** The test that replaces the essay: when it can be sat, the paper while it is, the result when the window is over. */
import { appQuiz as words } from '@quan-triet/shared/i18n/vi/app-quiz'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { MyQuiz } from '@quan-triet/shared/models/own-quiz'
import type { QuizStep } from '@quan-triet/shared/vocabulary/quiz-steps'
import { useState, type ComponentProps } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import quizStyles from '../../styles/quiz.css?inline'
import { useBegin, useMyQuiz } from './api.ts'
import { Attempts } from './attempts.tsx'
import { Paper } from './paper.tsx'

const kinds: Partial<Record<QuizStep, ComponentProps<typeof Banner>['kind']>> = {
  lam_duoc: 'good',
  dat: 'good',
  chua_dat: 'warn',
  lo_ca: 'warn',
}

const Begin = ({ quiz }: { quiz: MyQuiz }) => {
  const [isAsked, setAsked] = useState(false)
  const begin = useBegin()
  if (!quiz.terms || !quiz.nextWindow) return null
  return (
    <>
      <Button kind="primary" isWide onPress={() => setAsked(true)}>
        {words.begin}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={words.beginTitle}
          text={words.beginText(quiz.terms.minutes, quiz.nextWindow.closesAt)}
          confirmWords={words.begin}
          isBusy={begin.isPending}
          error={begin.error}
          onConfirm={() => begin.mutate(quiz.campaignId)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

const Standing = ({ quiz: { step, nextWindow, resultsAt } }: { quiz: MyQuiz }) => (
  <Banner kind={kinds[step] ?? 'info'}>
    <p className="strong">{words.steps[step]}</p>
    {step === 'cho_ca' && nextWindow && <p>{words.opens(nextWindow.opensAt)}</p>}
    {step === 'lam_duoc' && nextWindow && <p>{words.closes(nextWindow.closesAt)}</p>}
    {step === 'cho_ket_qua' && resultsAt !== null && <p>{words.results(resultsAt)}</p>}
  </Banner>
)

const Terms = ({ quiz: { isOwed, terms, windows } }: { quiz: MyQuiz }) =>
  terms && (
    <section className="card stack-s" aria-labelledby="quiz-windows">
      <p>{isOwed ? words.owed : words.notOwed}</p>
      <p>{words.terms(terms.questionCount, terms.minutes, terms.passPercent)}</p>
      <h2 id="quiz-windows">{words.windows}</h2>
      <ul className="quiz-windows">
        {windows.map((window, index) => (
          <li key={window.opensAt}>{words.windowLine(index + 1, window)}</li>
        ))}
      </ul>
      {windows.length > 1 && <p className="soft">{words.oneWindow}</p>}
    </section>
  )

const View = ({ quiz }: { quiz: MyQuiz }) =>
  quiz.paper ? (
    <ClockFirst>
      <Paper key={quiz.paper.attemptId} paper={quiz.paper} />
    </ClockFirst>
  ) : (
    <>
      <p className="soft">{quiz.campaignTitle}</p>
      <Standing quiz={quiz} />
      {quiz.step === 'lam_duoc' && <Begin quiz={quiz} />}
      <Attempts attempts={quiz.attempts} />
      <Terms quiz={quiz} />
    </>
  )

export const QuizScreen = () => {
  const [query] = useSearchParams()
  const quiz = useMyQuiz(query.get('campaign') ?? '')
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      <style>{quizStyles}</style>
      <QueryView query={quiz}>{(data) => <View quiz={data} />}</QueryView>
    </Screen>
  )
}
