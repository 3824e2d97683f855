/** Judges rows of a list of sessions to be created: new, there already, or what is wrong with each (feature 40). */
import type { ImportField, RowVerdict } from '@quan-triet/shared/models/import'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { fold } from '@quan-triet/shared/text/fold'
import { ClassMode, classModeLabels } from '@quan-triet/shared/vocabulary/class-modes'
import { type Doubt, doubt, verdictOf } from './doubts.ts'
import { readClock, readMoment } from './read-clock.ts'
import { isAnswered } from './read-roster-row.ts'
import type { StagedRow } from './staged-row.ts'

export interface PlannedSession {
  title: string
  mode: ClassMode
  startsAt: Instant
  endsAt: Instant
  venue: string
}

export interface JudgedSession {
  row: number
  verdict: RowVerdict
  doubts: Doubt[]
  changed: ImportField[]
  staged: StagedRow
  /** Null while something speaks against it. */
  session: PlannedSession | null
}

/** Sessions are planned a year ahead at most: further away it is a slip. */
const DAYS_AHEAD = 366

/** @param planned sessions that are there already: the same title and start is the same session */
export const judgeSessions = (
  staged: readonly StagedRow[],
  {
    planned,
    now,
  }: { planned: readonly Pick<PlannedSession, 'title' | 'startsAt'>[]; now: Instant },
): JudgedSession[] => {
  const keyOf = ({ title, startsAt }: Pick<PlannedSession, 'title' | 'startsAt'>) =>
    `${startsAt} ${fold(title)}`
  const there = new Set(planned.map(keyOf))
  const seen = new Map<string, number>()
  return staged.map((row): JudgedSession => {
    const blank = { row: row.row, changed: [], staged: row, session: null }
    if (row.isSkipped) return { ...blank, verdict: 'bo_qua', doubts: [] }
    const { session, doubts } = readSession(row, now)
    if (session === null) return { ...blank, doubts, verdict: verdictOf(doubts, 'tu_choi') }
    const key = keyOf(session)
    const before = seen.get(key)
    if (before !== undefined) {
      const twice = [doubt('session_twice', 'session_title', { words: { row: before } })]
      return { ...blank, doubts: twice, verdict: 'tu_choi' }
    }
    seen.set(key, row.row)
    return { ...blank, session, doubts: [], verdict: there.has(key) ? 'khong_doi' : 'moi' }
  })
}

const readSession = (
  row: StagedRow,
  now: Instant,
): { session: PlannedSession | null; doubts: Doubt[] } => {
  const { values } = row
  const title = values.session_title ?? ''
  const venue = values.session_venue ?? ''
  const day = readSessionDay(values.session_day ?? '', now)
  const hours = readHours(row)
  const mode = readMode(row)
  const doubts = [
    title === '' ? doubt('no_session_title', 'session_title') : null,
    day.doubt,
    hours === null ? doubt('bad_hours', 'session_from') : null,
    venue === '' ? doubt('no_venue', 'session_venue') : null,
    mode.doubt,
  ].filter((one) => one !== null)
  if (doubts.length > 0 || day.day === null || hours === null) return { session: null, doubts }
  const [from, to] = hours
  const session = {
    title,
    venue,
    mode: mode.mode,
    startsAt: at(day.day, from),
    endsAt: at(day.day, to),
  }
  if (session.startsAt <= now)
    return { session: null, doubts: [doubt('session_past', 'session_day')] }
  return { session, doubts }
}

const readSessionDay = (
  text: string,
  now: Instant,
): { day: string | null; doubt: Doubt | null } => {
  const today = dayOf(now)
  const day = readMoment(text, Number(today.slice(0, 4)) + 1)?.day ?? null
  if (day === null)
    return { day, doubt: doubt('no_session_day', 'session_day', { words: { text } }) }
  const isFar = day < today || day > addDays(today, DAYS_AHEAD)
  return { day, doubt: isFar ? doubt('session_past', 'session_day') : null }
}

/** `08:00 - 11:00` in one cell, or two cells; the hour may stand beside the day. */
const readHours = ({ values }: StagedRow): [from: string, to: string] | null => {
  const [first = '', second = ''] = fold(values.session_from ?? '').split(
    /\s*[-–—]\s*|\s+(?:den|toi)\s+/,
  )
  const from = readClock(first) ?? readMoment(values.session_day ?? '', 2099)?.time
  const to = readClock(values.session_to ?? second)
  return from !== undefined && to !== undefined && from < to ? [from, to] : null
}

const readMode = (row: StagedRow): { mode: ClassMode; doubt: Doubt | null } => {
  const text = row.values.session_mode ?? ''
  const said = fold(text)
  const known = ClassMode.options.find((mode) => fold(classModeLabels[mode]) === said)
  if (text === '' || known !== undefined) return { mode: known ?? 'truc_tiep', doubt: null }
  if (/truc tiep.*truc tuyen|ket hop/.test(said)) return { mode: 'ket_hop', doubt: null }
  if (/truc tuyen|online|zoom/.test(said)) return { mode: 'truc_tuyen', doubt: null }
  if (/truc tiep|tap trung/.test(said)) return { mode: 'truc_tiep', doubt: null }
  if (/long ghep|sinh hoat/.test(said)) return { mode: 'long_ghep', doubt: null }
  const asked = doubt('unknown_mode', 'session_mode', {
    words: { text },
    choices: [{ value: 'truc_tiep' }],
  })
  return { mode: 'truc_tiep', doubt: isAnswered(row, asked) ? null : asked }
}
