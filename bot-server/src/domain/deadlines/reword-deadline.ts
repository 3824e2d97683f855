/** Writes a new day into the wording of a deadline: the plan's own words, with another date. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import { interpretDeadline } from './interpret-deadline.ts'

interface Worded {
  sourceWording: string
  granularity: 'ngay' | 'thang' | 'quy'
  bound: 'truoc' | 'den_het'
  isTentative: boolean
}

const WORDED_DAY = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/iu
const SIGNED_DAY = /\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?/u
const MONTH = /tháng\s+\d{1,2}(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?/iu
const QUARTER = /quý\s+(?:iv|i{1,3}|[1-4])(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?/iu
const ROMAN = ['I', 'II', 'III', 'IV'] as const
const MONTHS_OF_QUARTER = 3

/**
 * The wording with the new day in place of the old, in the style of the old. Wording whose date is not found, or that
 * would be read as another day, is replaced by plain words that say the day.
 * @param dueOn the last day still in time
 */
export const rewordDeadline = (deadline: Worded, dueOn: Day): string => {
  const wording = deadline.sourceWording.normalize('NFC')
  const reworded = replaceDate(wording, deadline, dueOn)
  return interpretDeadline(reworded)?.dueOn === dueOn ? reworded : plainly(dueOn, deadline)
}

const replaceDate = (wording: string, { granularity, bound }: Worded, dueOn: Day): string => {
  const printed = granularity === 'ngay' && bound === 'truoc' ? addDays(dueOn, 1) : dueOn
  const [year = 0, month = 0, date = 0] = printed.split('-').map(Number)
  switch (granularity) {
    case 'ngay':
      return WORDED_DAY.test(wording)
        ? wording.replace(WORDED_DAY, `ngày ${date} tháng ${month} năm ${year}`)
        : wording.replace(SIGNED_DAY, `${date}/${month}/${year}`)
    case 'thang':
      return wording.replace(MONTH, `tháng ${month} năm ${year}`)
    case 'quy':
      return wording.replace(
        QUARTER,
        `quý ${ROMAN[Math.ceil(month / MONTHS_OF_QUARTER) - 1] ?? ''} năm ${year}`,
      )
  }
}

const plainly = (dueOn: Day, { isTentative }: Worded): string => {
  const [year, month, date] = dueOn.split('-').map(Number)
  return `${isTentative ? 'dự kiến ' : ''}đến hết ngày ${date}/${month}/${year}`
}
