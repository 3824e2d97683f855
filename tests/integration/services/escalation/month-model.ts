/** Computes, without any code of the house, which messages the simulated month brings: who, on which day, about what. */
import type { Day } from '@quan-triet/shared/models/moments'
import { allDays, rungDay, workingDays } from './month-calendar.ts'
import {
  type Duty,
  FIRST,
  type Item,
  LAST,
  type Month,
  OWNER,
  STILL,
  type Turn,
} from './month-plan.ts'

/** "day person" with what it is about, and how much that is. */
export interface Expected {
  /** Direct messages: the units named, in any order. */
  messages: Map<string, string[]>
  /** Digests: how many units late or due they name or count. */
  digests: Map<string, number>
}

/** Where an item is on a day; null: nothing has happened yet. */
const turnOn = (item: Item, day: Day): Turn | null =>
  item.turns.findLast(({ on }) => on <= day)?.to ?? null

const GONE: readonly Turn[] = ['xong', 'mien']

/** What a unit owes that merged is its successor's. */
const isMerged = ({ items }: Month, { unit }: Item, day: Day): boolean =>
  items.some(
    (one) => one.unit === unit && one.turns.some(({ on, to }) => on <= day && to === 'nhap_vao'),
  )

const isOpen = (month: Month, item: Item, day: Day): boolean =>
  !item.isTentative &&
  !isMerged(month, item, day) &&
  !item.turns.some(({ on, to }) => on <= day && GONE.includes(to))

const isInReview = (item: Item, day: Day): boolean => turnOn(item, day) === 'gui_xem_xet'

const dueOn = (item: Item, day: Day): Day =>
  item.moved !== null && item.moved.on <= day ? item.moved.to : item.due

interface Step {
  item: Item
  due: Day
  rung: number
  day: Day
  /** The units in whose digests it stands. */
  units: string[]
}

interface State {
  month: Month
  steps: Step[]
}

interface Place {
  unit: string
  roles: readonly Duty['role'][]
}

const held = ({ duties }: Month, { unit, roles }: Place, day: Day): string[] => [
  ...new Set(
    duties
      .filter((duty) => duty.unit === unit && roles.includes(duty.role))
      .filter(({ from, until }) => from <= day && (until === null || day < until))
      .map(({ person }) => person),
  ),
]

const MAKERS = ['bi_thu', 'can_bo_tuyen_giao'] as const
const ANY = ['bi_thu', 'can_bo_tuyen_giao', 'cap_uy_vien'] as const

/** Who has a digest of a unit: those with a duty in it, if there are units below it and it is not switched off. */
const digestReaders = (month: Month, unit: string, day: Day): string[] => {
  const isLowest = /-\d\d$/.test(unit)
  const roles = [...ANY, 'cap_uy_vien_phu_trach'] as const
  return isLowest
    ? []
    : held(month, { unit, roles }, day).filter((one) => hasDigest(month, one, day))
}

const hasDigest = ({ digestsOff }: Month, person: string, day: Day): boolean =>
  !digestsOff.some((off) => off.person === person && off.from <= day && day < off.until)

/** The rung of a day: one a day; that before the due day is left out once the due day is there. */
const rungOn = ({ steps }: State, item: Item, day: Day): number | undefined => {
  const due = dueOn(item, day)
  const last = Math.max(
    0,
    ...steps.filter((step) => step.item === item && step.due === due).map(({ rung }) => rung),
  )
  const isReached = (rung: number): boolean => rungDay(due, item.ladder[rung - 1] ?? 999) <= day
  const next = last < 2 && isReached(2) ? 2 : last + 1
  return next <= item.ladder.length && isReached(next) ? next : undefined
}

interface Told {
  people: string[]
  units: string[]
}

const toldAt = (month: Month, item: Item, { rung, day }: { rung: number; day: Day }): Told => {
  const { unit, above, subject } = item
  const own = held(
    month,
    { unit, roles: subject === 'ke_hoach_ca_nhan' ? ['bi_thu'] : MAKERS },
    day,
  )
  const overAbove = held(month, { unit: above, roles: MAKERS }, day)
  const waitsAbove = isInReview(item, day)
  if (rung === 1) return { people: own, units: [unit] }
  if (rung === 2) {
    const inCharge = held(month, { unit, roles: ['cap_uy_vien_phu_trach'] }, day)
    const holder = waitsAbove && inCharge.length > 0 ? inCharge : overAbove
    return { people: [...own, ...holder], units: [unit, above] }
  }
  if (rung > 3) return { people: held(month, { unit: OWNER, roles: MAKERS }, day), units: [OWNER] }
  return {
    people: waitsAbove ? held(month, { unit: above, roles: ['bi_thu'] }, day) : overAbove,
    units: [above],
  }
}

/** @param names as the house prints units */
export const expectMonth = (month: Month, names: (unit: string) => string): Expected => {
  const state: State = { month, steps: [] }
  const expected: Expected = { messages: new Map(), digests: new Map() }
  for (const day of allDays) {
    if (day < FIRST || day > LAST || STILL.includes(day) || !workingDays.includes(day)) continue
    for (const item of month.items) climb(state, { item, day, names }, expected.messages)
    for (const [person, late] of digestsOn(state, day))
      expected.digests.set(`${day} ${person}`, late)
  }
  return expected
}

const climb = (
  state: State,
  { item, day, names }: { item: Item; day: Day; names: (unit: string) => string },
  messages: Expected['messages'],
): void => {
  const rung = isOpen(state.month, item, day) ? rungOn(state, item, day) : undefined
  if (rung === undefined) return
  const { people, units } = toldAt(state.month, item, { rung, day })
  state.steps.push({ item, due: dueOn(item, day), rung, day, units })
  const reads = new Set(units.flatMap((unit) => digestReaders(state.month, unit, day)))
  for (const person of new Set(people))
    if (!reads.has(person)) {
      const key = `${day} ${person}`
      messages.set(key, [...(messages.get(key) ?? []), names(item.unit)].toSorted())
    }
}

/** Of whom a digest says something late or due: always sent then. What else may bring one is left out. */
const digestsOn = (state: State, day: Day): Map<string, number> => {
  const digests = new Map<string, number>()
  const units = new Set(state.month.items.flatMap(({ unit, above }) => [unit, above]))
  for (const unit of units) {
    const late = state.month.items.filter((item) => standsIn(state, item, { unit, day })).length
    if (late === 0) continue
    for (const person of digestReaders(state.month, unit, day))
      digests.set(person, (digests.get(person) ?? 0) + late)
  }
  return digests
}

const standsIn = (
  { month, steps }: State,
  item: Item,
  { unit, day }: { unit: string; day: Day },
): boolean => {
  if (!isOpen(month, item, day)) return false
  const due = dueOn(item, day)
  const told = steps.filter(
    (step) => step.item === item && step.due === due && step.units.includes(unit),
  )
  const isOverdue = due < day
  return (
    told.some((step) => step.day === day) ||
    (isOverdue && (item.unit === unit || item.above === unit || told.length > 0))
  )
}
