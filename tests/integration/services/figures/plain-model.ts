/** Says what figures should be, so plainly that it can be checked by reading: the other side of the property tests. */
import { lastMomentOf } from '@quan-triet/bot-server/services/figures/count-unit'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { StudyFigures } from '@quan-triet/shared/models/figures'
import { addMs } from '@quan-triet/shared/time/calendar'
import { isUnder, names, type World } from './arbitrary-world.ts'
import { type HeldAt, SINCE } from './world.ts'

const covers = (span: { from?: string; to?: string | null }, on: string): boolean =>
  (span.from ?? SINCE) <= on && (span.to === null || span.to === undefined || span.to > on)
const isExcused = (state: string): boolean => state === 'vang_co_ly_do'
const dayOfSession = (held: HeldAt): string => addMs(held.startsAt, 7 * 3_600_000).slice(0, 10)

/** The rules of 2.7 once more, person by person, as slowly and plainly as they are written there. */
export const plainModel = (one: World, day: string) => {
  const homeOn = (person: string, on: string) =>
    one.stays.find(
      (stay) => stay.person === person && stay.attach !== 'tam_thoi' && covers(stay, on),
    )
  const isExempt = (person: string) =>
    one.exemptions.some(
      (row) => row.person === person && row.kind !== 'mien_thu_hoach' && covers(row, day),
    )
  const needsNoEssay = (person: string) =>
    one.exemptions.some(
      (row) => row.person === person && row.kind === 'mien_thu_hoach' && covers(row, day),
    )
  const end = lastMomentOf(day)
  const isOver = (held: HeldAt) =>
    held.isMakeup ? held.startsAt <= end : (held.closedAt ?? '9') <= end
  const came = (person: string, held: HeldAt) =>
    one.marks.some(
      (mark) =>
        mark.person === person &&
        mark.session === held.name &&
        ['co_mat', 'muon', 've_som'].includes(mark.state ?? 'co_mat'),
    )
  const hasCompleted = (person: string): boolean => {
    const taught = one.sessions.filter((held) => isOver(held) && !held.isMakeup)
    const makeups = one.sessions.filter(
      (held) => isOver(held) && held.isMakeup && came(person, held),
    )
    const isOwn = (held: HeldAt) => homeOn(person, dayOfSession(held))?.unit === held.unit
    if (taught.some((held) => came(person, held) && !isOwn(held))) return true
    const owed = taught.filter(
      (held) => isOwn(held) && !held.isSplit && held.audience !== 'quan_chung',
    )
    if (owed.length > 0)
      return owed.every(
        (held) => came(person, held) || makeups.some((makeup) => makeup.startsAt > held.startsAt),
      )
    return (
      taught.some((held) => came(person, held)) ||
      makeups.some((makeup) =>
        taught.some((held) => held.unit === makeup.unit && held.startsAt < makeup.startsAt),
      )
    )
  }
  /** What an owed session was missed as: nothing for who came, was exempt that day, or studied elsewhere. */
  const lacksOf = (person: string): string[] => {
    const taught = one.sessions.filter((held) => isOver(held) && !held.isMakeup)
    const isOwn = (held: HeldAt) => homeOn(person, dayOfSession(held))?.unit === held.unit
    if (taught.some((held) => came(person, held) && !isOwn(held))) return []
    return taught
      .filter((held) => isOwn(held) && !held.isSplit && held.audience !== 'quan_chung')
      .filter((held) => !came(person, held))
      .map((held) => one.marks.find((row) => row.person === person && row.session === held.name))
      .map((mark) => mark?.state ?? 'chua_ghi_nhan')
      .filter((state) => state !== 'mien')
  }
  return (unit: string) => {
    const members = names.filter((person) => isUnder(homeOn(person, day)?.unit ?? '', unit))
    const required = members.filter((person) => !isExempt(person))
    const completed = members.filter(hasCompleted)
    const guests = names.filter(
      (person) =>
        !members.includes(person) &&
        one.sessions.some(
          (held) =>
            held.startsAt <= end &&
            came(person, held) &&
            isUnder(held.unit, unit) &&
            one.stays.some(
              (stay) =>
                stay.person === person &&
                stay.attach === 'tam_thoi' &&
                stay.unit === held.unit &&
                covers(stay, dayOfSession(held)),
            ),
        ),
    )
    const writers = required.filter((person) => !needsNoEssay(person))
    const figures: StudyFigures = {
      members: members.length,
      exempt: members.length - required.length,
      required: required.length,
      probationary: members.filter((person) => homeOn(person, day)?.stage === 'du_bi').length,
      completed: completed.length,
      completedRequired: completed.filter((person) => required.includes(person)).length,
      writersSoFar: writers.length,
      writers: writers.filter((person) => completed.includes(person)).length,
      guests: guests.length,
    }
    const absent = required.filter((person) => lacksOf(person).length > 0)
    const excused = absent.filter((person) => lacksOf(person).every(isExcused))
    const { guests: _guests, required: _required, ...study } = figures
    const cells: Partial<FigureCells> = {
      ...study,
      essaysDue: writers.length,
      attended: members.filter((person) =>
        one.sessions.some((held) => held.startsAt <= end && came(person, held)),
      ).length,
      absentExcused: excused.length,
      absentUnexcused: absent.length - excused.length,
      madeUp: absent.filter((person) => completed.includes(person)).length,
    }
    return { figures, cells, members, completed }
  }
}
