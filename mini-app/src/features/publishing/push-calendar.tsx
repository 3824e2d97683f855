/** Shows in a month on which days the parts of a document go out, and at a touch which and when. */
import { formatDay, formatTime, WEEKDAY_INITIALS } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appPushCalendar as words } from '@quan-triet/shared/i18n/vi/app-push-calendar'
import type { DraftPart } from '@quan-triet/shared/models/document'
import type { Day } from '@quan-triet/shared/models/moments'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { type Month, monthAfter, weeksOf } from '../../lib/month.ts'
import { type PartOnDay, pushDays } from './push-days.ts'
import '../../styles/calendar.css'
import '../../styles/changes.css'

const monthOf = (day: Day): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
})

const whenOf = ({ push, at }: PartOnDay): string => {
  if (push.state === 'tam_dung') return words.paused(formatTime(at))
  return push.sentAt === null ? words.waiting(formatTime(at)) : words.sent(formatTime(at))
}

interface DayProps {
  day: Day | null
  parts: readonly PartOnDay[]
  isChosen: boolean
  onChoose: (day: Day) => void
}

const DayCell = ({ day, parts, isChosen, onChoose }: DayProps) => (
  <td>
    {day && (
      <button
        type="button"
        className="month-day"
        disabled={parts.length === 0}
        aria-pressed={isChosen}
        aria-label={
          parts.length === 0
            ? words.emptyDay(formatDay(day))
            : words.day(formatDay(day), parts.length)
        }
        onClick={() => onChoose(day)}
      >
        {Number(day.slice(8))}
        {parts.length > 0 && (
          <span className="month-marks">
            {words.mark(parts.map(({ part }) => part.position).join(','))}
          </span>
        )}
      </button>
    )}
  </td>
)

const DayParts = ({ draftId, parts }: { draftId: string; parts: readonly PartOnDay[] }) => (
  <ul className="list">
    {parts.map((one) => (
      <li key={one.part.id}>
        <RowLink
          to={`/publishing/${draftId}/parts/${one.part.id}`}
          title={words.line(one.part.position, one.part.heading)}
        >
          <span className="soft">{whenOf(one)}</span>
        </RowLink>
      </li>
    ))}
  </ul>
)

interface Props {
  draftId: string
  parts: readonly DraftPart[]
  /** The day whose month is shown first where nothing is to come. */
  today: Day
}

export const PushCalendar = ({ draftId, parts, today }: Props) => {
  const days = pushDays(parts)
  const next = [...days.keys()].find((day) => day >= today) ?? [...days.keys()].at(-1) ?? today
  const [chosen, setChosen] = useState(next)
  const [shown, setShown] = useState(() => monthOf(next))
  return (
    <div className="stack push-calendar">
      <div className="month-head">
        <Button label={appCommon.previousMonth} onPress={() => setShown(monthAfter(shown, -1))}>
          <Icon name="back" size={24} />
        </Button>
        <p className="strong" aria-live="polite">
          {appCommon.month(shown.month, shown.year)}
        </p>
        <Button label={appCommon.nextMonth} onPress={() => setShown(monthAfter(shown, 1))}>
          <Icon name="forward" size={24} />
        </Button>
      </div>
      <table className="month">
        <thead>
          <tr>
            {WEEKDAY_INITIALS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(shown).map((week, index) => (
            // Weeks and places outside the month have no identity but their place.
            <tr key={index}>
              {week.map((day, place) => (
                <DayCell
                  key={place}
                  day={day}
                  parts={(day && days.get(day)) || []}
                  isChosen={day === chosen}
                  onChoose={setChosen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{words.choose}</p>
      <div className="stack-s" aria-live="polite">
        <p className="strong">{formatDay(chosen)}</p>
        <DayParts draftId={draftId} parts={days.get(chosen) ?? []} />
      </div>
    </div>
  )
}
