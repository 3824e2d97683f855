/** Draws how the people of a branch stood at each session, from their outcomes: first pass, absences, make-up. */
import { addDays, addMs, at } from '@quan-triet/shared/time/calendar'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { chooseKey, happens, wholeBetween } from './distributions.ts'
import type { Person } from './draw-people.ts'
import { parameters } from './parameters.ts'
import type { PlannedClass } from './plan-classes.ts'
import type { SetPlan } from './plan-set.ts'
import { type RandomStream, streamOf } from './random.ts'

export type SessionKey = 'chu_chot' | 'buoi_1' | 'buoi_2' | 'hoc_bu'

export interface Attendance {
  personId: string
  /** The branch in whose list it stands; for the key-cadre class, the committee's. */
  unitId: string
  session: SessionKey
  state: 'co_mat' | 'muon' | 've_som' | 'vang_co_ly_do' | 'vang_khong_ly_do' | 'mien'
  absenceCode: Exclude<AbsenceCode, 'khac'> | null
  method: 'qr' | 'ma_so' | 'thu_cong'
  recordedAt: Instant
}

const MINUTE = 60_000
/** When sessions begin, and how long they last. */
export const sessionHours = { begins: '19:30', minutes: 120 } as const

export const sessionStart = (plan: SetPlan, held: PlannedClass, key: SessionKey): Instant => {
  const { first, second, makeUp } = held.days
  const day = { chu_chot: 0, buoi_1: first, buoi_2: second, hoc_bu: makeUp }[key]
  const begins = key === 'chu_chot' ? '08:00' : sessionHours.begins
  return at(addDays(plan.campaign.startsOn, day), begins)
}

/** The rows of one person: two sessions for everyone, the make-up for who came to it, the first class for key cadres. */
export const drawAttendance = (
  plan: SetPlan,
  held: PlannedClass,
  { person, unitIds }: { person: Person; unitIds: { committee: string; makeUp: string } },
): Attendance[] => {
  const stream = streamOf(plan.root, person.id, 'attendance')
  const [first, second] = statesOf(person, stream)
  const placeOf = (session: SessionKey): string => {
    if (session === 'chu_chot') return unitIds.committee
    return session === 'hoc_bu' ? unitIds.makeUp : person.unitId
  }
  const row = (session: SessionKey, state: Attendance['state']): Attendance => ({
    personId: person.id,
    unitId: placeOf(session),
    session,
    state,
    absenceCode:
      state === 'vang_co_ly_do'
        ? chooseKey(streamOf(plan.root, person.id, session), parameters.absenceCodes)
        : null,
    ...recording(stream, state, sessionStart(plan, held, session)),
  })
  return [
    ...(person.duties.some(({ invitation }) => invitation === 'came')
      ? [row('chu_chot', 'co_mat')]
      : []),
    row('buoi_1', first),
    row('buoi_2', second),
    ...(person.outcome === 'made_up' ? [row('hoc_bu', 'co_mat')] : []),
  ]
}

type States = [first: Attendance['state'], second: Attendance['state']]

const statesOf = (person: Person, stream: RandomStream): States => {
  switch (person.outcome) {
    case 'not_required':
      return ['mien', 'mien']
    case 'came_though_exempt':
      return ['co_mat', 'co_mat']
    case 'studied':
      return presentStates(stream)
    case 'made_up':
    case 'missed':
      return absentStates(stream)
  }
}

const { co_mat, muon, ve_som, vang_co_ly_do, vang_khong_ly_do } = parameters.firstPass

/** Who is late, or leaves early, does so once. */
const presentStates = (stream: RandomStream): States => {
  const once = chooseKey(stream, { co_mat, muon, ve_som })
  return happens(stream, 0.5) ? [once, 'co_mat'] : ['co_mat', once]
}

/** Absent from one session or from both. */
const absentStates = (stream: RandomStream): States => {
  const absent = chooseKey(stream, { vang_co_ly_do, vang_khong_ly_do })
  const which = chooseKey(stream, { first: 0.35, second: 0.35, both: 0.3 })
  if (which === 'both') return [absent, absent]
  return which === 'first' ? [absent, 'co_mat'] : ['co_mat', absent]
}

const recording = (stream: RandomStream, state: Attendance['state'], startsAt: Instant) => {
  const method = chooseKey(stream, { qr: 0.8, ma_so: 0.08, thu_cong: 0.12 })
  const [least, most] = minutes[state]
  const recordedAt = addMs(startsAt, wholeBetween(stream, least, most) * MINUTE)
  const isByHand = state === 'mien' || state.startsWith('vang')
  return { method: isByHand ? ('thu_cong' as const) : method, recordedAt }
}

/** When each state is recorded, in minutes from the beginning; 80 % come in the last quarter of an hour before. */
const minutes: Record<Attendance['state'], [number, number]> = {
  co_mat: [-19, 0],
  muon: [16, 40],
  ve_som: [-10, 0],
  vang_co_ly_do: [-1440, -30],
  vang_khong_ly_do: [120, 130],
  mien: [-60, -30],
}
