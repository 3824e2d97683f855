/** Keeps the day on which the tree is looked at in the address, so that a link shows the same tree. */
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useSearchParams } from 'react-router-dom'
import { serverNow } from '../../lib/server-clock.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const today = (): Day => dayOf(serverNow())

export const useDay = (): [Day, (day: Day) => void] => {
  const [params, setParams] = useSearchParams()
  const asked = params.get('day') ?? ''
  return [DAY.test(asked) ? asked : today(), (day) => setParams({ day }, { replace: true })]
}
