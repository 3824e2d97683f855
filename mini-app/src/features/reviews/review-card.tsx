/** Shows one review: the words of its source, its dates with how each stands, and what can be recorded. */
import { appReviews as words } from '@quan-triet/shared/i18n/vi/app-reviews'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Review, ReviewDate } from '@quan-triet/shared/models/review'
import { daysBetween, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import { useEndReview } from './api.ts'
import { HoldSheet } from './hold-sheet.tsx'

interface Props {
  review: Review
  today: Day
  mayChange: boolean
}

/** As long ahead as the first reminder goes. */
const SOON_DAYS = 92

const State = ({ date, today }: { date: ReviewDate; today: Day }) => {
  if (date.heldOn !== null) return <Chip kind="good">{words.states.held}</Chip>
  if (date.isOverdue) return <Chip kind="bad">{words.states.overdue}</Chip>
  const days = daysBetween(today, dayOf(date.dueAt))
  if (days < 0) return <Chip>{words.states.tentative}</Chip>
  return days > SOON_DAYS ? (
    <Chip>{words.states.ahead}</Chip>
  ) : (
    <Chip kind="warn">{words.inDays(days)}</Chip>
  )
}

const DateRow = ({ review, date, today, mayChange }: Props & { date: ReviewDate }) => {
  const [isOpen, setOpen] = useState(false)
  const isHeld = date.heldOn !== null
  return (
    <tr>
      <th scope="row">{words.due(date.dueAt)}</th>
      <td>
        <State date={date} today={today} />
      </td>
      <td>
        {date.heldOn !== null && <p>{words.heldOn(date.heldOn)}</p>}
        {date.note !== null && <p className="soft notice-text">{date.note}</p>}
      </td>
      {mayChange && (
        <td>
          <Button
            label={(isHeld ? words.correctOf : words.holdOf)(review.title, date.dueAt)}
            onPress={() => setOpen(true)}
          >
            {isHeld ? words.correct : words.hold}
          </Button>
          {isOpen && (
            <HoldSheet
              title={review.title}
              date={date}
              today={today}
              onClose={() => setOpen(false)}
            />
          )}
        </td>
      )}
    </tr>
  )
}

const Dates = (props: Props) => (
  <table className="office-table office-stack">
    <thead>
      <tr>
        <th scope="col">{words.columns.due}</th>
        <th scope="col">{words.columns.state}</th>
        <th scope="col">{words.columns.result}</th>
        {props.mayChange && <th scope="col">{words.columns.actions}</th>}
      </tr>
    </thead>
    <tbody>
      {props.review.dates.map((date) => (
        <DateRow key={date.id} {...props} date={date} />
      ))}
    </tbody>
  </table>
)

const Ending = ({ review }: Pick<Props, 'review'>) => {
  const [isOpen, setOpen] = useState(false)
  const end = useEndReview(review.id)
  return (
    <div className="office-actions">
      <Button label={words.endOf(review.title)} onPress={() => setOpen(true)}>
        {words.end}
      </Button>
      {isOpen && (
        <ReasonSheet
          title={words.endTitle}
          text={words.endText}
          label={words.endReason}
          confirmWords={words.end}
          isBusy={end.isPending}
          error={end.error}
          onConfirm={(reason) => end.mutate(reason)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

export const ReviewCard = (props: Props) => {
  const { review, mayChange } = props
  return (
    <section className="card" aria-labelledby={`review-${review.id}`}>
      <h3 id={`review-${review.id}`}>{review.title}</h3>
      <p className="line">
        <Chip kind="info">{words.kinds[review.kind]}</Chip>
        {review.isTentative && <Chip>{words.isTentative}</Chip>}
      </p>
      <p className="soft">{words.sourceSays(review.wording)}</p>
      <Dates {...props} />
      {mayChange && <Ending review={review} />}
    </section>
  )
}
