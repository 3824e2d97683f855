/** Proposes how a plan that costs too much would fit: several parts in one message, one a day, some units by hand. */
import { MOST_CARRIED } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  costOf,
  doesFit,
  type FileWays,
  type Groups,
  groupSendingWays,
  type MonthUse,
  type PlannedMessage,
  totalOf,
} from './cost.ts'

/** One message of a timetable: parts in reading order that leave together. */
export interface PlannedSlot {
  partIds: PartId[]
  dueAt: Instant
}

export type Proposal =
  /** Neighbours go together, `together` at a time, at the hour of the first. */
  | { kind: 'merge'; together: number; slots: PlannedSlot[]; moved: number; messages: number }
  /** All that is due on one day goes as one message, at the last hour of that day. */
  | { kind: 'daily'; slots: PlannedSlot[]; moved: number; messages: number }
  /** So many units share by hand. */
  | { kind: 'by_hand'; units: Groups; messages: number }

export interface Wish {
  groups: Groups
  /** In reading order, hours never falling. */
  slots: readonly PlannedSlot[]
  months: readonly MonthUse[]
  fileWays: FileWays
  /** When what is due at an hour leaves. */
  leavesAt: (dueAt: Instant) => Instant
}

const plannedOf = ({ leavesAt }: Wish, slots: readonly PlannedSlot[]): PlannedMessage[] =>
  slots.map(({ dueAt, partIds }) => ({ leavesAt: leavesAt(dueAt), parts: partIds.length }))

/** What a wish costs as it is, or with other hours and other groups. */
export const costOfWish = (
  wish: Wish,
  {
    slots = wish.slots,
    groups = wish.groups,
  }: { slots?: readonly PlannedSlot[]; groups?: Groups } = {},
) => costOf({ groups, messages: plannedOf(wish, slots) }, wish.months, wish.fileWays)

/**
 * What would make a plan fit, the smallest change first: what only moves hours before what gives people work, and of
 * moved hours the fewest. Nothing when it fits as it is. Every proposal named fits; sharing by hand always does.
 */
export const proposeToFit = (wish: Wish): Proposal[] => {
  if (doesFit(costOfWish(wish))) return []
  const moving = [daily(wish), merge(wish)]
    .flatMap((one) => one ?? [])
    .toSorted((a, b) => a.moved - b.moved || b.messages - a.messages)
  return [...moving, byHand(wish)]
}

type Moving = Extract<Proposal, { slots: PlannedSlot[] }>

const fitting = (
  wish: Wish,
  slots: PlannedSlot[],
): { moved: number; messages: number } | undefined => {
  const costs = costOfWish(wish, { slots })
  return doesFit(costs)
    ? { moved: countMoved(wish.slots, slots), messages: totalOf(costs) }
    : undefined
}

const countMoved = (before: readonly PlannedSlot[], after: readonly PlannedSlot[]): number => {
  const hours = new Map(before.flatMap(({ partIds, dueAt }) => partIds.map((id) => [id, dueAt])))
  return after.flatMap(({ partIds, dueAt }) => partIds.filter((id) => hours.get(id) !== dueAt))
    .length
}

/** The fewest parts at a time that fit. */
const merge = (wish: Wish): Moving | undefined => {
  for (let together = 2; together <= MOST_CARRIED; together += 1) {
    const slots = mergeNeighbours(wish.slots, together)
    const fits = fitting(wish, slots)
    if (fits) return { kind: 'merge', together, slots, ...fits }
    if (slots.length === 1) return undefined
  }
  return undefined
}

/** Neighbouring parts `together` at a time, at the hour of the first: nobody gets a part later than planned. */
const mergeNeighbours = (slots: readonly PlannedSlot[], together: number): PlannedSlot[] => {
  const parts = slots.flatMap(({ partIds, dueAt }) => partIds.map((id) => ({ id, dueAt })))
  return Array.from({ length: Math.ceil(parts.length / together) }, (_, index) => {
    const some = parts.slice(index * together, (index + 1) * together)
    return { partIds: some.map(({ id }) => id), dueAt: some[0]?.dueAt ?? '' }
  })
}

const daily = (wish: Wish): Moving | undefined => {
  const slots = mergeDays(wish.slots)
  if (slots.length === wish.slots.length) return undefined
  const fits = fitting(wish, slots)
  return fits && { kind: 'daily', slots, ...fits }
}

/** All parts of a day in Vietnam together at its last hour, no more at a time than one message holds. */
export const mergeDays = (slots: readonly PlannedSlot[]): PlannedSlot[] =>
  [...Map.groupBy(slots, ({ dueAt }) => dayOf(dueAt)).values()].flatMap((ofDay) => {
    const last = ofDay.at(-1)?.dueAt ?? ''
    return mergeNeighbours(ofDay, MOST_CARRIED).map((slot) => ({ ...slot, dueAt: last }))
  })

/** As few units as needed, channel by channel, in the month where least is left. */
const byHand = (wish: Wish): Proposal => {
  const costs = costOfWish(wish, { groups: { bot: 1, oa: 1 } })
  const units = { bot: 0, oa: 0 }
  for (const way of groupSendingWays) {
    const most = costs
      .filter((cost) => cost.way === way && cost.left !== null && cost.messages > 0)
      .map((cost) => Math.floor((cost.left ?? 0) / cost.messages))
    units[way] = Math.max(0, wish.groups[way] - Math.min(wish.groups[way], ...most))
  }
  const groups = { bot: wish.groups.bot - units.bot, oa: wish.groups.oa - units.oa }
  return { kind: 'by_hand', units, messages: totalOf(costOfWish(wish, { groups })) }
}
