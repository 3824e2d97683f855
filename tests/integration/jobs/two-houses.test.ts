import { codesAt } from '@quan-triet/bot-server/domain/attendance/check-in-codes'
import { runTimedJobs } from '@quan-triet/bot-server/jobs/timed-jobs'
import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { openTwoHouses, type TwoHouses } from '../../support/open-two-houses.ts'
import { isOnPostgres } from '../../support/open-test-database.ts'

const SESSION = fixtureSession('2')
const IN_SESSION = at('2026-03-14', '07:40')
const [SECRETARY, MEMBER, OTHER_MEMBER] = [0, 5, 6]
/** Of the committee's office: may sign anybody out. */
const ADMIN = 36

/** The code that the screen of a session shows now. */
const codeOf = async ({ db, clock }: TwoHouses): Promise<string> => {
  const { check_in_key: key } = await db
    .selectFrom('session')
    .select('check_in_key')
    .where('id', '=', SESSION)
    .executeTakeFirstOrThrow()
  return codesAt({ sessionId: SESSION, key }, clock.now()).qr
}

if (isOnPostgres())
  describe('a screen that is open at one house', () => {
    it('is told of a check-in at the other one, and reads it there', async () => {
      const two = await openTwoHouses()
      two.clock.moveTo(IN_SESSION)
      const [secretary, member] = [await two.signIn(SECRETARY), await two.signIn(MEMBER)]
      const screen = await two.b.watch(secretary)
      const json = { code: await codeOf(two), method: 'qr' }
      expect((await two.a.call('POST', '/api/check-ins', { token: member, json })).status).toBe(200)
      await eventually('the screen is told', () => screen.told.includes('roll'))
      const answer = await two.b.call('GET', `/api/sessions/${SESSION}/roll`, { token: secretary })
      expect(JSON.stringify(await answer.json())).toContain('"co_mat"')
      // Whoever scans again, wherever, is told that it was done already.
      const again = await two.b.call('POST', '/api/check-ins', { token: member, json })
      expect(await again.json()).toMatchObject({ outcome: 'already' })
    })

    it('ends when its sign-in is revoked at the other one, where it is refused at once', async () => {
      const two = await openTwoHouses()
      const [admin, member, other] = await Promise.all(
        [ADMIN, MEMBER, OTHER_MEMBER].map((index) => two.signIn(index)),
      )
      if (!admin || !member || !other) throw new Error('somebody is not signed in')
      const screens = [
        await two.b.watch(member),
        await two.b.watch(other),
        await two.b.watch(admin),
      ]
      const json = {
        target: { kind: 'unit', unitId: fixtureUnit },
        unbind: false,
        reason: 'mất điện thoại',
      }
      const revoked = await two.a.call('POST', '/api/access/revocations', { token: admin, json })
      expect(revoked.status).toBe(200)
      for (const house of [two.a, two.b])
        expect((await house.call('GET', '/api/me', { token: member })).status).toBe(401)
      await Promise.all(screens.slice(0, 2).map(({ ended }) => ended))
      expect((await two.b.call('GET', '/api/me', { token: admin })).status).toBe(200)
    })

    it('ends when its owner, who has lost the phone, signs out everywhere at the other one', async () => {
      const two = await openTwoHouses()
      const [lost, another] = [await two.signIn(MEMBER), await two.signIn(MEMBER)]
      const screen = await two.b.watch(lost)
      const answer = await two.a.call('POST', '/api/my-data/sign-outs', {
        token: another,
        json: {},
      })
      expect(answer.status).toBe(200)
      await screen.ended
      expect((await two.b.call('GET', '/api/me', { token: lost })).status).toBe(401)
    })

    it('counts tries of a code over both, so that nobody has more by asking here and there', async () => {
      const two = await openTwoHouses()
      two.clock.moveTo(IN_SESSION)
      const member = await two.signIn(MEMBER)
      const codes: string[] = []
      for (let tries = 0; tries < 8; tries += 1) {
        const house = tries % 2 === 0 ? two.a : two.b
        const json = { code: '000000', method: 'ma_so' }
        const answer = await house.call('POST', '/api/check-ins', { token: member, json })
        codes.push(((await answer.json()) as { code: string }).code)
      }
      expect(codes.filter((code) => code !== 'too_many_tries')).toHaveLength(5)
    })
  })

/** Moments of some weeks at which jobs have something to do: nights, mornings, evenings, the ends of terms. */
const MOMENTS = ['12', '13', '16', '19', '23', '27'].flatMap((day) =>
  ['02:40', '07:05', '08:35', '20:10'].map((time) => at(`2026-03-${day}`, time)),
)

const nightAndDay = async (two: TwoHouses, run: () => Promise<unknown>): Promise<void> => {
  for (const moment of MOMENTS.toSorted()) {
    if (moment <= two.clock.now()) continue
    two.clock.moveTo(moment)
    await run()
  }
}

/** Ids, and the anchor of the audit log that follows from them. */
const MADE_BY_CHANCE = /[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{16}\b/g

const texts = (rows: readonly object[]): string[] =>
  rows.map((row) => Object.values(row).join(' ').replaceAll(MADE_BY_CHANCE, '…')).toSorted()

/** What all jobs left behind, without ids and the order of what happened in one moment. */
const leftBehind = async ({ db }: TwoHouses): Promise<Record<string, string[]>> => {
  const outbox = await db.selectFrom('outbox').select(['dedupe_key', 'kind', 'due_at']).execute()
  const notices = await db.selectFrom('notice').select(['person_id', 'text']).execute()
  const reminders = await db.selectFrom('reminder').select(['deadline_id', 'rung']).execute()
  const audit = await db.selectFrom('audit_log').select(['action', 'subject', 'at']).execute()
  const exports = await db.selectFrom('export_job').select(['person_id', 'asked_at']).execute()
  const steps = await db
    .selectFrom('escalation_step')
    .select(['campaign_node_id', 'deadline_id', 'rung', 'told_unit_id'])
    .execute()
  return {
    outbox: texts(outbox),
    notices: texts(notices),
    reminders: texts(reminders),
    audit: texts(audit),
    exports: texts(exports),
    steps: texts(steps),
  }
}

describe('timed jobs', () => {
  it(
    'that two houses do in the same moment leave behind what one of them alone does',
    { timeout: 120_000 },
    async () => {
      const alone = await openTwoHouses()
      await nightAndDay(alone, () => runTimedJobs(alone.a.deps, true))
      const both = await openTwoHouses()
      await nightAndDay(both, () =>
        Promise.all([runTimedJobs(both.a.deps, true), runTimedJobs(both.b.deps, true)]),
      )
      const left = await leftBehind(alone)
      expect(left['outbox']?.length).toBeGreaterThan(15)
      expect(await leftBehind(both)).toEqual(left)
    },
  )

  it('have one turn each, whoever looks first', async () => {
    const { a, b, clock, db } = await openTwoHouses()
    clock.moveTo(at('2026-03-13', '09:00'))
    await Promise.all([a, b, a, b].map(({ deps }) => runTimedJobs(deps)))
    const runs = [a, b]
      .flatMap(({ deps }) => deps.metrics.jobs.family().samples)
      .map(({ labels, value }) => `${labels?.['job']} ${value}`)
    const jobs = await db.selectFrom('timed_job').select('name').execute()
    expect(runs.toSorted()).toEqual(jobs.map(({ name }) => `${name} 1`).toSorted())
  })
})
