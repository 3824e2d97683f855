/** Makes the test that replaces the essays of a campaign: its terms, its questions, publishing, and how many have sat. */
import { appQuizMaking as words } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { Quiz } from '@quan-triet/shared/models/quiz'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import quizStyles from '../../styles/quiz.css?inline'
import { usePublish, useQuiz } from './api.ts'
import { Questions } from './questions.tsx'
import { TermsForm } from './terms-form.tsx'

const Publishing = ({ quiz }: { quiz: Quiz }) => {
  const [isAsked, setAsked] = useState(false)
  const publish = usePublish(quiz.campaignId)
  const { questionCount, minutes, may } = quiz
  const text = may.publish ? words.publishText(questionCount, minutes) : words.unpublishText
  if (!may.publish && !may.unpublish) return null
  return (
    <>
      <Button kind={may.publish ? 'primary' : 'secondary'} onPress={() => setAsked(true)}>
        {may.publish ? words.publish : words.unpublish}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={may.publish ? words.publishTitle : words.unpublishTitle}
          text={text}
          confirmWords={may.publish ? words.publish : words.unpublish}
          isBusy={publish.isPending}
          error={publish.error}
          onConfirm={() => publish.mutate(may.publish, { onSuccess: () => setAsked(false) })}
          onClose={() => {
            publish.reset()
            setAsked(false)
          }}
        />
      )}
    </>
  )
}

const State = ({ quiz }: { quiz: Quiz }) => {
  const { publishedAt, counts, may } = quiz
  return (
    <section className="card stack-s" aria-labelledby="quiz-state">
      <h2 id="quiz-state">{words.state}</h2>
      <p>{publishedAt === null ? words.notPublished : words.published(publishedAt)}</p>
      {counts.begun > 0 && (
        <>
          <p>{words.begun(counts.begun)}</p>
          <p>{words.finished(counts.finished)}</p>
          <p>{words.passed(counts.passed, counts.scored)}</p>
        </>
      )}
      {may.strike && <p className="soft">{words.locked}</p>}
      {may.unpublish && <p className="soft">{words.stopFirst}</p>}
      <Publishing quiz={quiz} />
    </section>
  )
}

const View = ({ quiz }: { quiz: Quiz }) => (
  <>
    <p className="soft">{quiz.campaignTitle}</p>
    {quiz.mode === 'viet' && (
      <Banner kind="warn">
        <p>{words.writes}</p>
        <p>
          <Link to={`/office/campaigns/${quiz.campaignId}`}>{words.toSettings}</Link>
        </p>
      </Banner>
    )}
    <State quiz={quiz} />
    <TermsForm quiz={quiz} />
    <Questions quiz={quiz} />
  </>
)

export const QuizMakingScreen = () => {
  const { campaignId = '' } = useParams()
  const quiz = useQuiz(campaignId)
  return (
    <Screen
      title={words.title}
      back={{ to: `/office/campaigns/${campaignId}`, label: words.campaigns }}
      isWide
    >
      <style>{quizStyles}</style>
      <ClockFirst>
        <QueryView query={quiz}>{(data) => <View quiz={data} />}</QueryView>
      </ClockFirst>
    </Screen>
  )
}
