/** Judges rows of attendance taken elsewhere: recorded anew, there already, otherwise recorded, or nobody of the branch. */
import type { ImportField, RowVerdict } from '@quan-triet/shared/models/import'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Standing } from '@quan-triet/shared/models/person'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { fold } from '@quan-triet/shared/text/fold'
import {
  type AbsenceCode,
  type AttendanceState,
  attendanceStateLabels,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { applyHandMark } from '../attendance/hand-mark.ts'
import { type AttendanceRecord, blankRecord } from '../attendance/record.ts'
import type { StudySession } from '../attendance/study-session.ts'
import { readDay } from './clean-day.ts'
import { cleanPersonName, isSpelledAlike } from './clean-name.ts'
import { type Doubt, doubt, verdictOf } from './doubts.ts'
import { readAbsence, readAttended } from './read-attended.ts'
import { readMoment } from './read-clock.ts'
import { isAnswered } from './read-roster-row.ts'
import type { StagedRow } from './staged-row.ts'

interface OnRoll {
  personId: PersonId
  fullName: string
  birthYear: number | null
  standing: Standing
}

export interface RollKnown {
  session: StudySession
  people: readonly OnRoll[]
  records: ReadonlyMap<PersonId, AttendanceRecord>
  by: PersonId
  now: Instant
  /** Why a record is changed, when the secretary says so. */
  reason: string
}

export interface JudgedAttendance {
  row: number
  verdict: RowVerdict
  doubts: Doubt[]
  changed: ImportField[]
  staged: StagedRow
  person: OnRoll | null
  state: AttendanceState | null
  /** What would be written; null for what stays as it is. */
  change: { before: AttendanceRecord | undefined; after: AttendanceRecord } | null
}

/** @returns the rows, and who of the roll no row names */
export const judgeAttendance = (
  staged: readonly StagedRow[],
  known: RollKnown,
): { rows: JudgedAttendance[]; missing: OnRoll[] } => {
  const seen = new Map<PersonId, number>()
  const rows = staged.map((row) => judgeRow(row, known, seen))
  return { rows, missing: known.people.filter((one) => !seen.has(one.personId)) }
}

const judgeRow = (
  staged: StagedRow,
  known: RollKnown,
  seen: Map<PersonId, number>,
): JudgedAttendance => {
  const blank = { row: staged.row, changed: [], staged, person: null, state: null, change: null }
  if (staged.isSkipped) return { ...blank, verdict: 'bo_qua', doubts: [] }
  const found = findPerson(staged, known)
  const read = readState(staged, known.session)
  const doubts = [...found.doubts, ...read.doubts].filter((one) => !isAnswered(staged, one))
  const { person } = found
  if (person !== null) doubts.push(...namedBefore(person, staged.row, seen))
  const { state } = read
  if (doubts.length > 0 || person === null || state === null)
    return { ...blank, person, state, doubts, verdict: verdictOf(doubts, 'tu_choi') }
  const wish = { person, state, absenceCode: absenceOf(staged, state) }
  return { ...blank, person, state, ...settle(staged, wish, known) }
}

const namedBefore = (person: OnRoll, row: number, seen: Map<PersonId, number>): Doubt[] => {
  const before = seen.get(person.personId)
  if (before === undefined) seen.set(person.personId, row)
  return before === undefined
    ? []
    : [doubt('person_twice', 'full_name', { words: { row: before } })]
}

const absenceOf = ({ values }: StagedRow, state: AttendanceState): AbsenceCode | null =>
  state === 'vang_co_ly_do'
    ? readAbsence([values.absence_reason, values.attended].filter(Boolean).join(' '))
    : null

type Settled = Pick<JudgedAttendance, 'verdict' | 'doubts' | 'change'>

/** What is recorded already stays; what is recorded otherwise is changed only on the secretary's word (row 39). */
const settle = (
  staged: StagedRow,
  wish: { person: OnRoll; state: AttendanceState; absenceCode: AbsenceCode | null },
  { session, records, by, now, reason }: RollKnown,
): Settled => {
  const { person, state } = wish
  const before = records.get(person.personId)
  const same: Settled = { verdict: 'khong_doi', doubts: [], change: null }
  // A list that gives no code does not contradict the one on record.
  if (before?.state === state && !before.awaitsConfirmation) return same
  const answer = staged.answers['recorded_otherwise']
  if (answer === 'giu_nguyen') return same
  const effect = applyHandMark(
    before ?? blankRecord(person.personId, session.id),
    {
      state,
      absenceCode: wish.absenceCode,
      reason: answer === 'theo_tep' ? reason : '',
      by,
      now,
      method: 'danh_sach_ky',
    },
    { standing: person.standing, hasBegun: true },
  )
  if (effect.kind === 'nothing') return same
  if (effect.kind === 'change') {
    const isNew = before === undefined || before.state === 'chua_ghi_nhan'
    const change = { before, after: asUploaded(effect.record) }
    return { verdict: isNew ? 'moi' : 'cap_nhat', doubts: [], change }
  }
  const found =
    effect.why === 'reason_missing'
      ? recordedOtherwise(before, state)
      : doubt('state_not_possible', 'attended', { words: { state: attendanceStateLabels[state] } })
  return { verdict: verdictOf([found], 'tu_choi'), doubts: [found], change: null }
}

const recordedOtherwise = (before: AttendanceRecord | undefined, state: AttendanceState): Doubt =>
  doubt('recorded_otherwise', 'attended', {
    words: {
      before: attendanceStateLabels[before?.state ?? 'chua_ghi_nhan'],
      after: attendanceStateLabels[state],
    },
    choices: [{ value: 'giu_nguyen' }, { value: 'theo_tep' }],
  })

/** A declaration that the list confirms keeps how it was made. */
const asUploaded = (record: AttendanceRecord): AttendanceRecord =>
  record.method === 'danh_sach_ky' ? { ...record, method: 'tai_len_tu_cap_tren' } : record

const labelOf = ({ fullName, birthYear }: OnRoll): string =>
  birthYear === null ? fullName : `${fullName} (${birthYear})`

const findPerson = (
  staged: StagedRow,
  { people, now }: Pick<RollKnown, 'people' | 'now'>,
): { person: OnRoll | null; doubts: Doubt[] } => {
  const name = cleanPersonName(staged.values.full_name ?? '')
  if (name === '') return { person: null, doubts: [doubt('no_name', 'full_name')] }
  const named = people.filter((one) => fold(one.fullName) === fold(name))
  const exact = named.filter((one) => isSpelledAlike(one.fullName, name))
  const alike = exact.length > 0 ? exact : named
  const year = yearOf(staged, now)
  const dated = alike.filter(
    (one) => year === null || one.birthYear === null || one.birthYear === year,
  )
  const [only, another] = dated
  if (
    only &&
    !another &&
    (exact.length > 0 || year === only.birthYear || fold(name) === name.toLowerCase())
  )
    return { person: only, doubts: [] }
  if (alike.length === 0)
    return { person: null, doubts: [doubt('not_on_roll', 'full_name', { words: { name } })] }
  const asked = doubtAbout({ name, alike, dated, isExact: exact.length > 0 })
  const answer = staged.answers[asked.code]
  return { person: alike.find((one) => one.personId === answer) ?? null, doubts: [asked] }
}

const doubtAbout = (about: {
  name: string
  alike: readonly OnRoll[]
  dated: readonly OnRoll[]
  isExact: boolean
}): Doubt => {
  const { name, alike, dated } = about
  const choices = (dated.length > 0 ? dated : alike).map((one) => ({
    value: one.personId,
    label: labelOf(one),
  }))
  const [first] = alike
  if (dated.length > 1 || !first)
    return doubt('several_people', 'full_name', { words: { name }, choices })
  if (!about.isExact)
    return doubt('name_differs', 'full_name', {
      words: { name: first.fullName, mine: name },
      choices,
    })
  const words = { name, year: first.birthYear ?? '' }
  return doubt('other_birth_year', 'birth', { words, choices })
}

const yearOf = ({ values }: StagedRow, now: Instant): number | null => {
  const read = readDay(values.birth ?? '', Number(now.slice(0, 4)))
  if (read === undefined) return null
  return 'year' in read ? read.year : Number(read.day.slice(0, 4))
}

const ASKED_STATES = ['co_mat', 'muon', 'vang_khong_ly_do'] as const

/** The state in the file; a bare hour of check-in is presence, late when it is after the session says so. */
const readState = (
  { values, answers }: StagedRow,
  session: StudySession,
): { state: AttendanceState | null; doubts: Doubt[] } => {
  const said = values.attended ?? ''
  const moment = readMoment(values.came_at ?? '', 2099)
  const doubts = otherDay(values.came_at ?? '', moment?.day, session)
  const read = said === '' ? undefined : readAttended(said)
  if (read !== undefined) return { state: read, doubts }
  if (said === '' && moment !== undefined)
    return { state: isLate(moment.time, session) ? 'muon' : 'co_mat', doubts }
  const answer = ASKED_STATES.find((one) => one === answers['unknown_state'])
  const choices = ASKED_STATES.map((value) => ({ value }))
  const asked = doubt('unknown_state', 'attended', { words: { text: said }, choices })
  return { state: answer ?? null, doubts: [...doubts, asked] }
}

const otherDay = (text: string, day: string | undefined, { startsAt }: StudySession): Doubt[] =>
  day === undefined || day === dayOf(startsAt)
    ? []
    : [doubt('other_day', 'came_at', { words: { text }, choices: [{ value: 'dung_buoi' }] })]

const isLate = (time: string | undefined, { lateAfter }: StudySession): boolean =>
  time !== undefined && time > timeOf(lateAfter)
