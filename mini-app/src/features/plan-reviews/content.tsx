/** Shows the version under review: each paragraph and task with the remarks beside it, or what changed since an earlier one. */
import { appPlans } from '@quan-triet/shared/i18n/vi/app-plans'
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { PlanContent } from '@quan-triet/shared/models/plan'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { taskRepeatLabels } from '@quan-triet/shared/vocabulary/plans'
import { QueryView } from '../../components/query-view.tsx'
import { WordChanges } from '../../components/word-changes.tsx'
import { planParagraphs } from '../../lib/plan-paragraphs.ts'
import { useVersionOf } from './api.ts'
import { Remarks } from './remark.tsx'

interface Props {
  review: PlanReview
  mayDecide: boolean
}

const Section = ({ heading, name, ...props }: Props & { heading: number; name: string }) => {
  const { review, mayDecide } = props
  const numbered = appPlans.headingNumbered(heading, name)
  // "I. Mục đích" is spoken of as "phần I".
  const [number = ''] = numbered.split('.')
  const lines = review.content.lines.filter((line) => line.heading === heading)
  return (
    <section className="card" aria-labelledby={`review-${heading}`}>
      <h2 id={`review-${heading}`}>{numbered}</h2>
      {lines.length === 0 && <p className="soft">{words.emptyHeading}</p>}
      {lines.map(({ id, text }, index) => (
        <div key={id} className="review-piece">
          <p className="plan-text">{text}</p>
          <Remarks
            review={review}
            pieceId={id}
            piece={words.line(index + 1, number)}
            mayDecide={mayDecide}
          />
        </div>
      ))}
    </section>
  )
}

type Task = PlanContent['tasks'][number]

const orMissing = (text: string): string => (text.trim() === '' ? words.missing : text)

const Facts = ({ task }: { task: Task }) => (
  <>
    <p>{words.lead(orMissing(task.lead))}</p>
    <p>
      {task.dueOn !== null && words.taskDue(task.dueOn)}{' '}
      {task.dueWording !== '' && <span className="soft">{words.wording(task.dueWording)}</span>}
    </p>
    {task.repeats !== 'khong' && <p>{taskRepeatLabels[task.repeats]}</p>}
    <p className="plan-text">{words.result(orMissing(task.result))}</p>
    {task.part !== null && <p className="soft">{words.part(task.part.heading)}</p>}
    {task.target !== null && <p className="soft">{words.target(task.target.name)}</p>}
  </>
)

const Tasks = ({ review, mayDecide }: Props) =>
  review.content.tasks.length > 0 && (
    <section className="card" aria-labelledby="review-tasks">
      <h2 id="review-tasks">{words.tasks}</h2>
      {review.content.tasks.map((task, index) => (
        <div key={task.id} className="review-piece">
          <div className="stack-xs">
            <h3 className="kicker">{words.task(index + 1)}</h3>
            <p className="plan-text strong">{task.text}</p>
            <Facts task={task} />
          </div>
          <Remarks
            review={review}
            pieceId={task.id}
            piece={words.taskPiece(index + 1)}
            mayDecide={mayDecide}
          />
        </div>
      ))}
    </section>
  )

export const Whole = (props: Props) => (
  <>
    {props.review.content.headings.map((name, heading) => (
      <Section key={heading} {...props} name={name} heading={heading} />
    ))}
    <Tasks {...props} />
  </>
)

const wordingOf = (content: PlanContent) => ({
  heading: content.title,
  paragraphs: planParagraphs(content),
  note: '',
})

const isEqual = (before: PlanContent, after: PlanContent): boolean =>
  JSON.stringify(wordingOf(before)) === JSON.stringify(wordingOf(after))

export const Changes = ({ review, before }: { review: PlanReview; before: number }) => {
  const older = useVersionOf(review.row.planId, before)
  return (
    <section className="card" aria-label={words.compared}>
      <QueryView query={older}>
        {(content) =>
          isEqual(content, review.content) ? (
            <p>{words.sameText}</p>
          ) : (
            <WordChanges before={wordingOf(content)} after={wordingOf(review.content)} />
          )
        }
      </QueryView>
    </section>
  )
}
