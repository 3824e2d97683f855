/** Shows one month as weeks that begin on Monday; a touch on a day chooses it. */
import { formatDay, WEEKDAY_INITIALS } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { monthAfter, weeksOf, type Month } from '../lib/month.ts'
import { serverNow } from '../lib/server-clock.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import '../styles/calendar.css'

interface Props {
  value: Day
  from?: Day
  onChoose: (day: Day) => void
}

const monthOf = (day: Day): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
})

const MonthHead = ({ shown, onTurn }: { shown: Month; onTurn: (months: 1 | -1) => void }) => (
  <div className="month-head">
    <Button label={appCommon.previousMonth} onPress={() => onTurn(-1)}>
      <Icon name="back" size={24} />
    </Button>
    <p className="strong" aria-live="polite">
      {appCommon.month(shown.month, shown.year)}
    </p>
    <Button label={appCommon.nextMonth} onPress={() => onTurn(1)}>
      <Icon name="forward" size={24} />
    </Button>
  </div>
)

export const MonthGrid = ({ value, from = '', onChoose }: Props) => {
  const [shown, setShown] = useState(() => monthOf(value))
  const today = dayOf(serverNow())
  const cell = (day: Day | null, key: number) => (
    <td key={key}>
      {day && (
        <button
          type="button"
          className="month-day"
          aria-label={formatDay(day)}
          aria-pressed={day === value}
          {...(day === today && { 'aria-current': 'date' as const })}
          disabled={day < from}
          onClick={() => onChoose(day)}
        >
          {Number(day.slice(8))}
        </button>
      )}
    </td>
  )
  return (
    <div className="stack-s">
      <MonthHead shown={shown} onTurn={(months) => setShown(monthAfter(shown, months))} />
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
            // Weeks have no identity but their place in the month.
            <tr key={index}>{week.map(cell)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
