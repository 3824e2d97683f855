import { runTimedJobs } from '@quan-triet/bot-server/jobs/timed-jobs'
import { restWhileBusy } from '@quan-triet/bot-server/services/limits/rest-while-busy'
import { describe, expect, it } from 'vitest'
import { type GuardedHouse, makeGuardedHouse } from '../../support/guarded-house.ts'
import { WEBHOOK_SECRET } from '../../support/start-zalo.ts'
import { codesOf, saturday } from '../services/attendance/scene.ts'

let said = 0

const deliver = (house: GuardedHouse): Promise<Response> => {
  said += 1
  return house.call('/webhooks/zalo-bot', {
    method: 'POST',
    headers: { 'x-bot-api-secret-token': WEBHOOK_SECRET },
    json: { event_name: 'message.text.received', message: { message_id: `busy-${said}` } },
  })
}

const LATE = { calm: 0, strained: 60, overloaded: 250, full: 1000 }

const BUSY = {
  code: 'busy',
  status: 503,
  retryAfterS: 15,
  detail:
    'Hệ thống đang có rất nhiều người dùng nên tạm dừng mục này; điểm danh và trả lời câu hỏi vẫn hoạt động. Xin thử lại sau 15 giây.',
}

describe('a house with too much to do', () => {
  it.each([
    ['calm', [], false],
    ['strained', [], false],
    ['overloaded', ['/api/coverage', '/api/audit', '/api/exports/x/file', '/public'], false],
    ['full', ['/api/coverage', '/api/audit', '/public', '/api/display', '/api/matters/own'], true],
  ] as const)(
    '%s refuses just what gives way then, and takes check-ins and webhooks',
    async (level, refused, isFull) => {
      const house = await makeGuardedHouse()
      const [token, secretary] = [await house.tokenOf(5), await house.tokenOf(0)]
      house.clock.moveTo(saturday('07:59'))
      const { qr } = await codesOf(house.secretary)
      house.seemLate(LATE[level])
      const all = ['/api/coverage', '/api/audit', '/api/exports/x/file', '/public']
      for (const path of all)
        expect((await house.call(path, { token })).status === 503).toBe(
          isFull || refused.some((one) => one === path),
        )
      for (const path of ['/api/display', '/api/matters/own'])
        expect((await house.call(path, { token })).status).toBe(isFull ? 503 : 200)
      for (const path of ['/api/me', '/api/home', '/api/sessions'])
        expect((await house.call(path, { token })).status).toBe(200)
      const json = { code: qr, method: 'qr' }
      const checkedIn = await house.call('/api/check-ins', { method: 'POST', token, json })
      expect(await checkedIn.json()).toMatchObject({ outcome: 'present' })
      const roll = await house.call('/api/sessions/phien-2/roll', { token: secretary })
      expect(roll.status).not.toBe(503)
      expect((await deliver(house)).status).toBe(200)
      expect((await house.call('/healthz')).status).toBe(200)
    },
  )

  it('says so to the person, and when to come again', async () => {
    const house = await makeGuardedHouse()
    house.seemLate(LATE.overloaded)
    const response = await house.call('/api/coverage', { token: await house.tokenOf(5) })
    expect(response.headers.get('retry-after')).toBe('15')
    expect(await response.json()).toMatchObject(BUSY)
  })

  it('lets jobs wait on which nobody counts by the minute, and does them once it is calm', async () => {
    const house = await makeGuardedHouse()
    const done = async () => {
      await runTimedJobs(house.deps)
      const rows = await house.db.selectFrom('timed_job').select('name').execute()
      return rows.map((row) => row.name)
    }
    house.seemLate(LATE.strained)
    const busy = await done()
    expect(busy).toEqual(expect.arrayContaining(['publish-due-parts', 'remind', 'fall-back']))
    const patient = ['send-digests', 'start-due-exports', 'tidy-up', 'watch-audit']
    expect(busy.filter((name) => patient.includes(name))).toEqual([])
    house.seemLate(LATE.calm)
    expect(await done()).toEqual(expect.arrayContaining(patient))
  })

  it('holds background work up between two pieces, no longer than it is busy or than two seconds', async () => {
    const { groupWriter, load } = (await makeGuardedHouse()).deps
    const looksUntilCalm = async (busyLooks: number, stopping?: AbortSignal) => {
      let looks = 0
      const delayMs = () => {
        looks += 1
        return looks > busyLooks ? LATE.calm : LATE.strained
      }
      await restWhileBusy({ groupWriter, load: { ...load, delayMs } }, stopping)
      return looks
    }
    expect(await looksUntilCalm(0)).toBe(1)
    expect(await looksUntilCalm(2)).toBe(3)
    expect(await looksUntilCalm(1000)).toBe(20)
    expect(await looksUntilCalm(1000, AbortSignal.abort())).toBe(1)
  })
})

describe('the writer of webhooks and check-ins', () => {
  it('holds a bounded number: one more is told to come again, none that was taken is lost', async () => {
    const house = await makeGuardedHouse()
    const event = (index: number) => ({
      source: 'zalo-bot' as const,
      event_id: `flood-${index}`,
      chat: 'c',
      order_key: `${index}`,
      body: '',
      state: 'ignored' as const,
      reason: null,
      received_at: house.clock.now(),
    })
    const taken = Array.from({ length: 20_000 }, (_, index) =>
      house.deps.groupWriter.writeEvent(event(index)),
    )
    const refused = await deliver(house)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('15')
    expect((await Promise.all(taken)).every(Boolean)).toBe(true)
    const { stored } = await house.db
      .selectFrom('inbox')
      .select((eb) => eb.fn.countAll<number>().as('stored'))
      .executeTakeFirstOrThrow()
    expect(stored).toBe(20_000)
    expect(house.deps.groupWriter.waiting()).toBe(0)
    expect((await deliver(house)).status).toBe(200)
  })

  it('holds a bounded number of bytes', async () => {
    const house = await makeGuardedHouse()
    const body = 'x'.repeat(1024 * 1024)
    const write = (index: number) =>
      house.deps.groupWriter.writeEvent({
        source: 'zalo-oa',
        event_id: `large-${index}`,
        chat: 'c',
        order_key: `${index}`,
        body,
        state: 'ignored',
        reason: null,
        received_at: house.clock.now(),
      })
    const settled = await Promise.allSettled(Array.from({ length: 66 }, (_, index) => write(index)))
    expect(settled.filter((one) => one.status === 'rejected')).toHaveLength(2)
  })
})

/** A body of which nothing ever comes, and how to end it. */
const silence = () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  return { body: readable, end: () => void writable.close() }
}

describe('what stays open for long', () => {
  it('is four uploads of one person at most; others upload meanwhile', async () => {
    const house = await makeGuardedHouse()
    const [token, other] = [await house.tokenOf(5), await house.tokenOf(6)]
    const upload = (by: string, body: BodyInit) =>
      house.call('/api/my-essay/file', { method: 'POST', token: by, body })
    const open = Array.from({ length: 5 }, silence)
    const waiting = open.slice(0, 4).map(({ body }) => upload(token, body))
    await house.call('/api/me', { token })
    expect((await upload(token, 'x')).status).toBe(429)
    const others = upload(other, open[4]?.body ?? '')
    for (const { end } of open) end()
    const statuses = (await Promise.all([...waiting, others])).map((one) => one.status)
    expect(statuses).not.toContain(429)
    expect((await upload(token, 'x')).status).not.toBe(429)
  })

  it('is eight live streams of one person at most; one that was closed makes room', async () => {
    const house = await makeGuardedHouse()
    const [token, other] = [await house.tokenOf(5), await house.tokenOf(6)]
    const watch = (by = token) => house.call('/api/live', { token: by })
    const open = await Promise.all(Array.from({ length: 8 }, () => watch()))
    expect(open.map((one) => one.status)).toEqual(open.map(() => 200))
    const ninth = await watch()
    expect(ninth.status).toBe(429)
    expect((await ninth.json()) as object).toHaveProperty('detail')
    const ofOther = await watch(other)
    expect(ofOther.status).toBe(200)
    await open[0]?.body?.cancel()
    await expect.poll(async () => (await watch()).status).toBe(200)
    house.deps.live.close()
  })

  it('is no live stream whose reader takes nothing any more', async () => {
    const house = await makeGuardedHouse()
    const token = await house.tokenOf(5)
    const { homeUnitId } = house.member(5).actor as { homeUnitId: string }
    const streams = Array.from({ length: 8 }, () => house.call('/api/live', { token }))
    await Promise.all(streams)
    expect((await house.call('/api/live', { token })).status).toBe(429)
    for (let told = 0; told < 200; told += 1)
      house.deps.live.publish(homeUnitId, { topic: 'reports' })
    await expect.poll(async () => (await house.call('/api/live', { token })).status).toBe(200)
    house.deps.live.close()
  })
})
