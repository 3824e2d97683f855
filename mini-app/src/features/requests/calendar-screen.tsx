/** Keeps the days that differ from the calendar of working days, by which the clock of requests runs. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useCalendar, useRemoveDay, useSetDay } from './api.ts'

const NOTE_LENGTH = 200

const NewDay = () => {
  const [day, setDay] = useState(() => dayOf(serverNow()))
  const [kind, setKind] = useState<'nghi' | 'lam'>('nghi')
  const [note, setNote] = useState('')
  const set = useSetDay()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        set.mutate({ day, kind, note: note.trim() }, { onSuccess: () => setNote('') })
      }}
    >
      <DayField label={appRequests.calendarDay} value={day} onChange={setDay} />
      <ChoiceList
        legend={appRequests.calendarKind}
        choices={choicesOf(appRequests.calendarKinds)}
        value={kind}
        onChange={setKind}
        isShort
      />
      <TextField
        label={appRequests.calendarNote}
        value={note}
        onChange={setNote}
        input={{ maxLength: NOTE_LENGTH, autoComplete: 'off' }}
      />
      <ProblemBanner error={set.error} />
      <Button kind="primary" type="submit" isBusy={set.isPending}>
        {appRequests.calendarAdd}
      </Button>
    </form>
  )
}

const Days = () => {
  const calendar = useCalendar()
  const remove = useRemoveDay()
  return (
    <QueryView query={calendar}>
      {({ days }) =>
        days.length === 0 ? (
          <p className="empty">{appRequests.calendarEmpty}</p>
        ) : (
          <>
            <ProblemBanner error={remove.error} />
            <ul className="list">
              {days.map(({ day, kind, note }) => (
                <li className="row row-wrap" key={day}>
                  <span className="grow stack-xs">
                    <span className="strong">{formatDay(day)}</span>
                    <span className="soft">
                      {[appRequests.calendarKinds[kind], note].filter(Boolean).join(', ')}
                    </span>
                  </span>
                  <Button
                    label={appRequests.calendarRemoveOf(formatDay(day))}
                    isBusy={remove.isPending && remove.variables === day}
                    onPress={() => remove.mutate(day)}
                  >
                    {appRequests.calendarRemove}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </QueryView>
  )
}

export const CalendarScreen = () => (
  <Screen
    title={appRequests.calendar}
    back={{ to: '/office/requests', label: appRequests.back }}
    isWide
  >
    <p>{appRequests.calendarIntro}</p>
    <Days />
    <ClockFirst>
      <NewDay />
    </ClockFirst>
  </Screen>
)
