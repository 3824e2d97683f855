/** A session from its opening to its figures: codes, roll call, leave, places, ratings, and who makes up for it. */
import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { CheckInCodes } from '@quan-triet/shared/models/attendance'
import { addMs, at, dayOf } from '@quan-triet/shared/time/calendar'
import { personIdOf, MEMBERS, SECRETARY, type Hands, type Step } from '../step.ts'
import { TEXTS } from '../texts.ts'

const DAY = 86_400_000
const SESSION = fixtureSession('2')
const MAKEUP = fixtureSession('bu')
const params = { id: SESSION }

/** The session begins at eight; nobody goes back in time for it. */
const reachSession = async ({ now, pass, draw }: Hands): Promise<void> => {
  const begins = Date.parse(at('2026-03-14', '07:45')) + draw.between(0, 60) * 60_000
  if (Date.parse(now()) < begins) await pass(begins - Date.parse(now()))
}

const checkIn = async (hands: Hands): Promise<void> => {
  await reachSession(hands)
  const { draw, call } = hands
  if (draw.chance(0.5)) await call(SECRETARY, 'openCheckIn', { params })
  const codes = CheckInCodes.safeParse((await call(SECRETARY, 'getCheckInCodes', { params })).body)
  if (!codes.success) return
  for (const person of draw.some(MEMBERS, draw.between(1, 5)))
    await call(person, 'checkIn', {
      json: {
        code: codes.data.typedCode,
        method: 'ma_so',
        ...(draw.chance(0.3) && { wasOffline: true, deviceAt: hands.now() }),
      },
    })
  await call(SECRETARY, 'getRoll', { params })
}

const callRoll = async (hands: Hands): Promise<void> => {
  await reachSession(hands)
  const { draw, call } = hands
  const states = ['co_mat', 'muon', 've_som', 'vang_khong_ly_do'] as const
  const marks = draw
    .some(MEMBERS, draw.between(1, 8))
    .map((person) => ({ personId: personIdOf(person), state: draw.pick(states) }))
  await call(SECRETARY, 'recordMany', { params, json: { marks, method: 'danh_sach_ky' } })
  await call(SECRETARY, 'recordAttendance', {
    params: { id: SESSION, personId: personIdOf(draw.pick(MEMBERS)) },
    json: { state: 'vang_co_ly_do', absenceCode: 'cong_tac' },
  })
  if (draw.chance(0.6)) await call(SECRETARY, 'closeSession', { params })
  for (const person of draw.some(MEMBERS, 2)) await call(person, 'rateSession', { params })
  await call(SECRETARY, 'getSessionRating', { params })
  await call(SECRETARY, 'getCoverage', { query: { unitId: fixtureUnit } })
}

const leave = async ({ draw, call }: Hands): Promise<void> => {
  const people = draw.some(MEMBERS, draw.between(1, 3))
  for (const person of people)
    await call(person, 'requestLeave', { json: { sessionId: SESSION, absenceCode: 'om_dau' } })
  for (const person of people)
    await call(SECRETARY, 'decideLeave', {
      json: { sessionId: SESSION, personId: personIdOf(person), approve: draw.chance(0.6) },
    })
}

const makeUp = async ({ call, rows, draw }: Hands): Promise<void> => {
  await call(SECRETARY, 'planMakeup', { query: {} })
  const people = rows('select id from person order by id').slice(0, draw.between(1, 20))
  const json = { people: people.map((row) => row['id']), session: { id: MAKEUP } }
  await call(SECRETARY, 'openMakeup', { json })
  await call(SECRETARY, 'listInvitees', { params: { id: MAKEUP } })
}

const arrange = async ({ call, draw, now }: Hands): Promise<void> => {
  const startsAt = addMs(at(dayOf(now()), '19:30'), draw.between(1, 20) * DAY)
  await call(SECRETARY, 'createSession', {
    json: {
      title: draw.pick(TEXTS),
      mode: 'truc_tiep',
      startsAt,
      endsAt: addMs(startsAt, 7_200_000),
      venue: 'Nhà văn hóa',
      isMakeup: draw.chance(0.3),
    },
  })
  await call(SECRETARY, 'setCheckInRules', {
    params,
    json: {
      codePace: 'cham',
      opensBeforeMinutes: draw.between(0, 60),
      lateAfterMinutes: 10,
      radiusM: null,
    },
  })
  await call(SECRETARY, 'nameSpeaker', { params: { sessionId: SESSION } })
  await call(SECRETARY, 'listSessions')
}

export const holdSession: readonly Step[] = [
  { name: 'check in', weight: 3, run: checkIn },
  { name: 'call the roll', weight: 3, run: callRoll },
  { name: 'ask for leave', weight: 2, run: leave },
  { name: 'make up', weight: 2, run: makeUp },
  { name: 'arrange sessions', weight: 2, run: arrange },
]
