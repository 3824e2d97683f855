/** Begins a row with something to recognise it by: a sign, a number, or the day of a session. */
import { formatShortDay, WEEKDAY_INITIALS } from '@quan-triet/shared/i18n/format'
import type { Day } from '@quan-triet/shared/models/moments'
import { weekdayOf } from '@quan-triet/shared/time/calendar'
import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'

interface SignProps {
  name: ComponentProps<typeof Icon>['name']
  kind?: 'accent' | 'good' | 'plain'
}

export const SignTile = ({ name, kind = 'accent' }: SignProps) => (
  <span className={`tile tile-${kind}`} aria-hidden="true">
    <Icon name={name} size={26} />
  </span>
)

export const NumberTile = ({
  number,
  kind = 'accent',
}: {
  number: number
  kind?: SignProps['kind']
}) => (
  <span className={`tile tile-${kind}`} aria-hidden="true">
    {number}
  </span>
)

/** Hidden from those who listen, since the row says the whole date in words. */
export const DayTile = ({ day, isPast = false }: { day: Day; isPast?: boolean }) => (
  <span className={`tile tile-day tile-${isPast ? 'plain' : 'accent'}`} aria-hidden="true">
    <span>{formatShortDay(day)}</span>
    <small>{WEEKDAY_INITIALS[(weekdayOf(day) + 6) % 7]}</small>
  </span>
)
