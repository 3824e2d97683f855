/** Draws random small worlds: lives in branches of two wards, exemptions, sessions of every kind, who came. */
import { addDays, addMs, at } from '@quan-triet/shared/time/calendar'
import { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import fc from 'fast-check'
import { type Freed, type HeldAt, type Mark, SINCE, type Stay } from './world.ts'

export const DAYS = 60
export const dayAt = (index: number) => addDays(SINCE, index)
/** The tree, parents first: two wards of two branches each. */
export const tree = [
  ['top', null],
  ['w1', 'top'],
  ['w2', 'top'],
  ['b1', 'w1'],
  ['b2', 'w1'],
  ['b3', 'w2'],
  ['b4', 'w2'],
] as const
const branches = ['b1', 'b2', 'b3', 'b4']
export const isUnder = (unit: string, above: string): boolean => {
  if (unit === above) return true
  const parent = tree.find(([name]) => name === unit)?.[1]
  return parent ? isUnder(parent, above) : false
}

export interface World {
  stays: Stay[]
  exemptions: Freed[]
  sessions: HeldAt[]
  marks: Mark[]
}

export const names = ['an', 'binh', 'chi', 'dung', 'em']
/** Few days, so that moves, sessions and exemptions often meet on one. */
const dayIndex = fc.integer({ min: 0, max: DAYS / 5 - 1 }).map((step) => step * 5)
const branch = fc.constantFrom(...branches, 'b1', 'b1', 'b2')

/** A life: a home until each move, perhaps a visit, perhaps gone at the end. */
const life = (person: string) =>
  fc
    .record({
      homes: fc.array(branch, { minLength: 1, maxLength: 2 }),
      cuts: fc.uniqueArray(dayIndex, { minLength: 3, maxLength: 3 }),
      isLeaving: fc.boolean(),
      visit: fc.option(
        fc.record({ unit: branch, from: dayIndex, days: fc.integer({ min: 1, max: 20 }) }),
      ),
    })
    .map(({ homes, cuts, isLeaving, visit }): Stay[] => {
      const days = [0, ...cuts.toSorted((a, b) => a - b)].map(dayAt)
      const official = homes.map((unit, index): Stay => {
        const isLast = index === homes.length - 1
        const to = isLast && !isLeaving ? null : (days[index + 1] ?? null)
        return {
          person,
          unit,
          from: days[index] ?? SINCE,
          to,
          stage: index === 0 ? 'du_bi' : 'chinh_thuc',
        }
      })
      if (!visit) return official
      const from = dayAt(visit.from)
      return [
        ...official,
        { person, unit: visit.unit, from, to: addDays(from, visit.days), attach: 'tam_thoi' },
      ]
    })

const freed = (person: string) =>
  fc
    .record({
      kind: fc.constantFrom(...ExemptionKind.options),
      from: dayIndex,
      days: fc.option(fc.integer({ min: 0, max: 30 })),
    })
    .map(({ kind, from, days }): Freed => ({
      person,
      kind,
      from: dayAt(from),
      to: days === null ? null : addDays(dayAt(from), days),
    }))

const session = fc
  .record({
    unit: fc.constantFrom('b1', 'b1', 'b1', 'b2', 'b2', ...branches, 'w1', 'top'),
    day: dayIndex,
    // From half past midnight on: the Vietnamese day is not that of the stored text.
    hour: fc.constantFrom('00:30', '06:45', '08:00', '19:30', '23:30'),
    closing: fc.constantFrom('same', 'later', 'never'),
    kind: fc.constantFrom(
      'plain',
      'plain',
      'plain',
      'makeup',
      'makeup',
      'split',
      'masses',
      'members',
    ),
  })
  .map(({ unit, day, hour, closing, kind }) => {
    const startsAt = at(dayAt(day), hour)
    const closedAt =
      closing === 'never' ? null : addMs(startsAt, closing === 'same' ? 7_200_000 : 260_000_000)
    return {
      unit,
      startsAt,
      closedAt,
      isMakeup: kind === 'makeup',
      isSplit: kind === 'split',
      ...(kind === 'masses' && { audience: 'quan_chung' as const }),
      ...(kind === 'members' && { audience: 'dang_vien' as const }),
    }
  })

const OF_OWN = 72
const OF_OTHERS = 6
/** How likely it is that somebody came, and what is written of whoever did not. */
const luck = fc.record({
  draw: fc.integer({ min: 0, max: 99 }),
  present: fc.constantFrom('co_mat' as const, 'muon' as const, 've_som' as const),
  absent: fc.constantFrom('chua_ghi_nhan' as const, 'vang_co_ly_do' as const, 'mien' as const),
})

const MOST_SESSIONS = 7

export const world: fc.Arbitrary<World> = fc
  .record({
    lives: fc.tuple(...names.map(life)),
    exemptions: fc.tuple(...names.map((name) => fc.array(freed(name), { maxLength: 2 }))),
    sessions: fc.array(session, { minLength: 3, maxLength: MOST_SESSIONS }),
    luck: fc.array(luck, {
      minLength: names.length * MOST_SESSIONS,
      maxLength: names.length * MOST_SESSIONS,
    }),
  })
  .map(({ lives, exemptions, sessions, luck: drawn }) => {
    const stays = lives.flat()
    const held = sessions.map((one, index): HeldAt => ({ ...one, name: `s${index}` }))
    const marks = names.flatMap((person, row) =>
      held.flatMap((one, column): Mark[] => {
        const lot = drawn[row * MOST_SESSIONS + column]
        if (!lot) return []
        const belongs = stays.some((stay) => stay.person === person && stay.unit === one.unit)
        const isThere = lot.draw < (belongs || one.isMakeup ? OF_OWN : OF_OTHERS)
        return [{ person, session: one.name, state: isThere ? lot.present : lot.absent }]
      }),
    )
    return { stays, exemptions: exemptions.flat(), sessions: held, marks }
  })
