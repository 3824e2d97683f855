/** Judges the machine a house runs on: its programs, clock, disk, and who else may read what is secret. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import { isDiskLow } from '../operations/house-condition.ts'
import { bad, type Finding, good, warn } from './finding.ts'

/** The first that runs the sources as they are. */
const LEAST_NODE = [22, 18] as const

/** @param version `v24.21.0` */
export const judgeNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [leastMajor, leastMinor] = LEAST_NODE
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor)
  return isOld ? bad('node', words.node.old(version)) : good('node', words.node.good(version))
}

const VIETNAM_MINUTES = 7 * 60

/** @param zone.minutes east of Greenwich */
export const judgeTimeZone = (zone: { name: string; minutes: number }): Finding =>
  zone.minutes === VIETNAM_MINUTES
    ? good('time_zone', words.timeZone.good)
    : warn('time_zone', words.timeZone.other(zone.name))

/** The digits of a class change every half minute, and signatures of events are looked at by the minute. */
const MOST_SKEW_S = 20

/** @param skewMs ours minus the platform's; null when no platform said what time it is */
export const judgeClock = (skewMs: number | null): Finding => {
  if (skewMs === null) return warn('clock', words.clock.unknown)
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  return seconds > MOST_SKEW_S
    ? bad('clock', words.clock.off(seconds))
    : good('clock', words.clock.good(seconds))
}

const OTHERS = 0o077
const octal = (mode: number): string => (mode & 0o777).toString(8).padStart(3, '0')

/** @param mode of the file with the settings; null when there is none */
export const judgeSecrecy = (mode: number | null): Finding => {
  if (mode === null) return warn('secrecy', words.secrecy.noFile)
  return (mode & OTHERS) === 0
    ? good('secrecy', words.secrecy.good)
    : bad('secrecy', words.secrecy.open(octal(mode)))
}

/** Less than this, and a backup or a migration can fail half-way. */
const TOO_LITTLE_MB = 1024

/**
 * @param place the folder by its name in the settings
 * @param room null when it cannot be said
 */
export const judgeDisk = (
  place: string,
  room: { freeMb: number; totalMb: number } | null,
): Finding => {
  if (room === null) return warn('disk', words.disk.unknown(place))
  if (room.freeMb < TOO_LITTLE_MB) return bad('disk', words.disk.full(place, room.freeMb))
  return isDiskLow(room)
    ? warn('disk', words.disk.little(place, room.freeMb))
    : good('disk', words.disk.good(place, room.freeMb))
}

export interface FolderState {
  path: string
  /** Null: it is not there yet. */
  mode: number | null
  /** Whether a file could be written there, or the folder be made. */
  isWritable: boolean
}

export const judgeFiles = ({ path, mode, isWritable }: FolderState): Finding => {
  if (!isWritable) return bad('files', words.files.notWritable(path))
  if (mode === null) return good('files', words.files.willBeMade)
  return (mode & OTHERS) === 0
    ? good('files', words.files.good)
    : warn('files', words.files.open(path))
}
