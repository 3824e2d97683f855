/** The goes at the test so far, each with its result once it may be told, what was wrong, and where to read again. */
import { appQuiz as words } from '@quan-triet/shared/i18n/vi/app-quiz'
import type { OwnQuizAttempt, QuizMistake } from '@quan-triet/shared/models/own-quiz'
import { Link } from 'react-router-dom'
import { Chip } from '../../components/chip.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'

const Mistake = ({ mistake }: { mistake: QuizMistake }) => (
  <li className="stack-xs">
    <p className="strong">{words.question(mistake.position, mistake.text)}</p>
    <p>{mistake.chosen === null ? words.notChosen : words.chosen(mistake.chosen)}</p>
    {mistake.right !== null && <p>{words.right(mistake.right)}</p>}
    {mistake.part && (
      <Link className="quiz-part" to={`/parts/${mistake.part.partId}`}>
        {words.readAgain(mistake.part.label)}
      </Link>
    )}
  </li>
)

const Result = ({ result }: { result: NonNullable<OwnQuizAttempt['result']> }) => (
  <>
    <p>
      <span className="strong">{words.score(result.right, result.of)}</span>{' '}
      <Chip kind={result.isPassed ? 'good' : 'warn'}>
        {result.isPassed ? words.passed : words.failed}
      </Chip>
    </p>
    {result.struck > 0 && <p className="soft">{words.struck(result.struck)}</p>}
    {result.mistakes.length > 0 && (
      <FoldedSection title={words.mistakes(result.mistakes.length)}>
        {result.mistakes.every((one) => one.right === null) && (
          <p className="quiz-later">{words.rightLater}</p>
        )}
        <ol className="quiz-mistakes">
          {result.mistakes.map((mistake) => (
            <Mistake key={mistake.position} mistake={mistake} />
          ))}
        </ol>
      </FoldedSection>
    )}
  </>
)

const Attempt = ({ attempt }: { attempt: OwnQuizAttempt }) => (
  <li className="card stack-s">
    <h3>{words.attempt(attempt.window, attempt.begunAt)}</h3>
    <p className="soft">
      {words.answered(attempt.answered, attempt.of)}
      {attempt.isTimedOut && `. ${words.timedOut}`}
    </p>
    {attempt.result ? <Result result={attempt.result} /> : <p>{words.noResult}</p>}
  </li>
)

/** What is being sat now stands above as the paper itself. */
export const Attempts = ({ attempts }: { attempts: OwnQuizAttempt[] }) => {
  const ended = attempts.filter((one) => one.endedAt !== null)
  if (ended.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="quiz-attempts">
      <h2 id="quiz-attempts">{words.attempts}</h2>
      <ol className="quiz-paper">
        {ended.map((attempt) => (
          <Attempt key={attempt.attemptId} attempt={attempt} />
        ))}
      </ol>
    </section>
  )
}
