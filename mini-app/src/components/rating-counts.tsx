/** Shows how often each answer about a session was given, as bars with numbers. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRating as words } from '@quan-triet/shared/i18n/vi/app-rating'
import type { RatingCounts as Counts } from '@quan-triet/shared/models/rating'
import {
  ratingAnswerLabels,
  ratingQuestionLabels,
} from '@quan-triet/shared/vocabulary/rating-answers'
import '../styles/changes.css'

const Answers = ({ answers }: { answers: NonNullable<Counts[number]['answers']> }) => {
  const total = answers.reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className="stack-s">
      {answers.map(({ answer, count }) => (
        <li className="stack-xs" key={answer}>
          <p className="spread">
            <span>{ratingAnswerLabels[answer]}</span>
            <span className="strong">{words.counted(formatCount(count), formatCount(total))}</span>
          </p>
          <div className="rating-bar" aria-hidden="true">
            <span style={{ width: `${(100 * count) / total}%` }} />
          </div>
        </li>
      ))}
    </ul>
  )
}

export const RatingCounts = ({ counts }: { counts: Counts }) => (
  <>
    {counts.map(({ question, answers }) => (
      <div className="stack-s" key={question}>
        <h3>{ratingQuestionLabels[question]}</h3>
        {answers === null ? <p className="soft">{words.tooFew}</p> : <Answers answers={answers} />}
      </div>
    ))}
  </>
)
