/** Names archives by the moment they were taken, and says when the next is due and which of them are kept. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'

const NAME =
  /^quan-triet-(?<day>\d{4}-\d{2}-\d{2})T(?<hour>\d{2})-(?<minute>\d{2})-(?<rest>\d{2}\.\d{3}Z)\.tar\.age$/

/** Without colons, which some file systems do not take. */
export const archiveNameOf = (takenAt: Instant): string =>
  `quan-triet-${takenAt.replaceAll(':', '-')}.tar.age`

/** @returns undefined for what is no finished archive */
export const momentOfArchive = (name: string): Instant | undefined => {
  const { day, hour, minute, rest } = NAME.exec(name)?.groups ?? {}
  return day === undefined ? undefined : `${day}T${hour}:${minute}:${rest}`
}

/** The newest comes first. */
export const listArchives = (names: readonly string[]): string[] =>
  names.filter((name) => momentOfArchive(name) !== undefined).toSorted((a, b) => (a < b ? 1 : -1))

export interface Keeping {
  /** So many of the newest. */
  newest: number
  /** And the last one of so many weeks. */
  weeks: number
}

const WEEK_MS = 7 * 24 * 3_600_000
/** Midnight of a Monday in Vietnam. */
const A_MONDAY = Date.parse('2023-12-31T17:00:00.000Z')

const weekOf = (name: string): number =>
  Math.floor((Date.parse(momentOfArchive(name) ?? '') - A_MONDAY) / WEEK_MS)

/** Of these names those that are to go; what is no archive of ours is never among them. */
export const archivesToDrop = (names: readonly string[], { newest, weeks }: Keeping): string[] => {
  const archives = listArchives(names)
  const lastOfWeeks = archives.filter(
    (name, index) => index === 0 || weekOf(name) !== weekOf(archives[index - 1] ?? ''),
  )
  const kept = new Set([...archives.slice(0, newest), ...lastOfWeeks.slice(0, weeks)])
  return archives.filter((name) => !kept.has(name))
}

/** By the Vietnamese clock: nobody studies then, and the counters' own night check comes after. */
const [FROM, UNTIL] = ['01:00', '02:30']
/** A house whose machine is off at night makes up for it: before anybody is alarmed (26 hours). */
const LONGEST_MS = 25 * 3_600_000

/**
 * @param last as of when the last one is; null: there is none
 * @param erased when somebody's data were last erased: the newest archive must not bring them back
 */
export const isBackupDue = (
  last: Instant | null,
  now: Instant,
  erased: Instant | null = null,
): boolean => {
  if (last === null || Date.parse(now) - Date.parse(last) >= LONGEST_MS) return true
  if (erased !== null && erased > last) return true
  const time = timeOf(now)
  return time >= FROM && time < UNTIL && dayOf(last) !== dayOf(now)
}
