/** A session is held: codes are typed, hands write down the rest, it is closed, and rated by who came. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { CheckInCodes } from '@quan-triet/shared/models/attendance'
import { ClarityAnswer, SpeakerAnswer } from '@quan-triet/shared/vocabulary/rating-answers'
import type { Draw } from '../draw.ts'
import { type Act, isThere, MEMBERS, type Moments, SECRETARY, type Step } from '../step.ts'

const SESSION = fixtureSession('2')
const path = `/api/sessions/${SESSION}`
const personOf = (index: number): string => fixtureAccounts[index]?.personId ?? ''

const STATE = 'select 1 from attendance where session_id = ? and person_id = ? and state = ?'
/** By a clock that is fast whoever comes in time is late. */
const CAME = `select 1 from attendance where session_id = ? and person_id = ? and state in ('co_mat', 'muon')`
const CLOSED = 'select 1 from session where id = ? and closed_at is not null'

const typeCode = (moments: Moments, person: number): Act => ({
  name: 'type the code',
  at: moments.at(0),
  async run({ call, promise, pause }) {
    let status = 0
    // Whoever comes too late with a code reads the next one off the screen.
    for (let tries = 0; tries < 8 && status !== 200; tries += 1) {
      const codes = CheckInCodes.safeParse((await call(SECRETARY, 'GET', `${path}/codes`)).body)
      const json = { code: codes.data?.typedCode, method: 'ma_so' }
      if (codes.success) status = (await call(person, 'POST', '/api/check-ins', json)).status
      else await pause(60_000)
    }
    if (status === 200) promise(`${person} is present`, isThere(CAME, SESSION, personOf(person)))
  },
})

const writeDown = (draw: Draw, moments: Moments, person: number): Act => {
  const state = draw.pick(['co_mat', 'muon', 'vang_khong_ly_do'] as const)
  return {
    name: 'write down by hand',
    at: moments.at(1),
    async run({ call, promise }) {
      const answer = await call(SECRETARY, 'PUT', `${path}/attendance/${personOf(person)}`, {
        state,
      })
      if (answer.status === 200)
        promise(`${person} is ${state}`, isThere(STATE, SESSION, personOf(person), state))
    },
  }
}

const writeMany = (moments: Moments, people: readonly number[]): Act => ({
  name: 'write down many',
  at: moments.at(2),
  async run({ call }) {
    const marks = people.map((person) => ({ personId: personOf(person), state: 'co_mat' }))
    await call(SECRETARY, 'PUT', `${path}/attendance`, { marks, method: 'danh_sach_ky' })
  },
})

const close = (moments: Moments): Act => ({
  name: 'close the session',
  at: moments.at(3),
  async run({ call, promise }) {
    const { status } = await call(SECRETARY, 'POST', `${path}/closing`)
    if (status === 200) promise('the session is closed', isThere(CLOSED, SESSION))
  },
})

const rate = (draw: Draw, moments: Moments, person: number): Act => {
  const json = draw.chance(0.5)
    ? { question: 'de_hieu', answer: draw.pick(ClarityAnswer.options) }
    : { question: 'bao_cao_vien', answer: draw.pick(SpeakerAnswer.options) }
  return {
    name: 'rate',
    at: moments.at(4),
    async run({ call }) {
      await call(person, 'POST', `${path}/rating`, json)
    },
  }
}

export const holdSession: Step = (draw, moments) => {
  const people = draw.some(MEMBERS, 11)
  const take = (count: number) => people.splice(0, count)
  const coming = take(draw.between(2, 6))
  return [
    ...coming.map((person) => typeCode(moments, person)),
    ...take(draw.between(0, 2)).map((person) => writeDown(draw, moments, person)),
    ...(draw.chance(0.5) ? [writeMany(moments, take(3))] : []),
    close(moments),
    ...coming.slice(0, 2).map((person) => rate(draw, moments, person)),
  ]
}
