/** Decides what a change of membership does to a person's dated memberships, or why it may not (INV-01, 2.3). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { MemberStage } from '@quan-triet/shared/vocabulary/member-stages'
import type { MembershipEnd } from '@quan-triet/shared/vocabulary/membership-ends'
import { holds, isEmpty, overlaps, type Span } from './spans.ts'

export interface Membership extends Span {
  id: string
  unitId: OrgUnitId
  stage: MemberStage
  attach: 'chinh_thuc' | 'tam_thoi'
}

export type NewMembership = Omit<Membership, 'id'>

/** Rows that end, and a row that begins; nothing is overwritten but an end that was open. */
export interface MembershipChange {
  ends: { id: string; to: Day; endedFor: MembershipEnd }[]
  begins: NewMembership[]
}

export type MembershipRefusal =
  | 'not_member_that_day'
  | 'later_change_planned'
  | 'same_unit'
  | 'already_official'
  | 'already_attached'
  | 'ends_before_start'

export type MembershipDecision =
  | { kind: 'change'; change: MembershipChange }
  | { kind: 'refused'; why: MembershipRefusal }

const refused = (why: MembershipRefusal): MembershipDecision => ({ kind: 'refused', why })

/** The official membership on a day. */
export const homeOn = (all: readonly Membership[], day: Day): Membership | undefined =>
  all.find((one) => one.attach === 'chinh_thuc' && holds(one, day))

/** The official membership that goes on without an end, begun or still to begin; else the one that ends last. */
export const latestHome = (all: readonly Membership[]): Membership | undefined =>
  all
    .filter((one) => one.attach === 'chinh_thuc' && !isEmpty(one))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1)

/** The row to change on a day, unless another change is already planned after it. */
const homeToChange = (all: readonly Membership[], day: Day): Membership | MembershipRefusal => {
  const home = homeOn(all, day)
  if (!home) return 'not_member_that_day'
  return home.to === null ? home : 'later_change_planned'
}

const guestRowsAt = (all: readonly Membership[], day: Day, unitId?: OrgUnitId) =>
  all.filter(
    (one) =>
      one.attach === 'tam_thoi' &&
      (one.to === null || one.to > day) &&
      (unitId === undefined || one.unitId === unitId),
  )

/** An end on or before the first day takes the row back: it then holds on no day. */
const endOn = (row: Membership, day: Day, endedFor: MembershipEnd) => ({
  id: row.id,
  to: day > row.from ? day : row.from,
  endedFor,
})

/** Moves a member officially from a day on: one membership ends, the other begins, at the same stage. */
export const transferOn = (
  all: readonly Membership[],
  { to, day }: { to: OrgUnitId; day: Day },
): MembershipDecision => {
  const home = homeToChange(all, day)
  if (typeof home === 'string') return refused(home)
  if (home.unitId === to) return refused('same_unit')
  const guestThere = guestRowsAt(all, day, to)
  return {
    kind: 'change',
    change: {
      ends: [
        endOn(home, day, 'chuyen_sinh_hoat'),
        ...guestThere.map((row) => endOn(row, day, 'het_tam_thoi')),
      ],
      begins: [{ unitId: to, stage: home.stage, attach: 'chinh_thuc', from: day, to: null }],
    },
  }
}

/** Makes a probationary member an official one from a day on, in the same branch. */
export const confirmOn = (all: readonly Membership[], day: Day): MembershipDecision => {
  const home = homeToChange(all, day)
  if (typeof home === 'string') return refused(home)
  if (home.stage === 'chinh_thuc') return refused('already_official')
  return {
    kind: 'change',
    change: {
      ends: [endOn(home, day, 'chuyen_chinh_thuc')],
      begins: [{ ...home, stage: 'chinh_thuc', from: day }],
    },
  }
}

/** Ends membership altogether: the official one, and every temporary one with it. */
export const leaveOn = (
  all: readonly Membership[],
  { day, reason }: { day: Day; reason: MembershipEnd },
): MembershipDecision => {
  const home = homeToChange(all, day)
  if (typeof home === 'string') return refused(home)
  const guests = guestRowsAt(all, day).map((row) => endOn(row, day, reason))
  return { kind: 'change', change: { ends: [endOn(home, day, reason), ...guests], begins: [] } }
}

/** Attaches a member temporarily to a host; the membership at home stays [E72]. */
export const attachOn = (
  all: readonly Membership[],
  { host, span }: { host: OrgUnitId; span: Span },
): MembershipDecision => {
  if (isEmpty(span)) return refused('ends_before_start')
  const home = homeOn(all, span.from)
  if (!home) return refused('not_member_that_day')
  const isHome = all.some(
    (one) => one.attach === 'chinh_thuc' && one.unitId === host && overlaps(one, span),
  )
  if (isHome) return refused('same_unit')
  if (all.some((one) => one.attach === 'tam_thoi' && overlaps(one, span)))
    return refused('already_attached')
  return {
    kind: 'change',
    change: {
      ends: [],
      begins: [{ unitId: host, stage: home.stage, attach: 'tam_thoi', ...span }],
    },
  }
}
