import { createReserveKeeper } from '@quan-triet/bot-server/jobs/keep-reserve'
import { runTimedJobs } from '@quan-triet/bot-server/jobs/timed-jobs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { captureLog } from '../../support/capture-log.ts'
import { type GuardedHouse, makeGuardedHouse } from '../../support/guarded-house.ts'
import { createSmallDisk, type SmallDisk } from '../../support/small-disk.ts'
import { WEBHOOK_SECRET } from '../../support/start-zalo.ts'
import { codesOf, saturday } from '../services/attendance/scene.ts'

const MB = 1024 * 1024
const LOOK_MS = 5

interface SmallHouse extends GuardedHouse {
  disk: SmallDisk
  log: ReturnType<typeof captureLog>
  /** Delivers one event of many words. */
  deliver(): Promise<{ id: string; response: Response }>
  /** Those that the house said it has. */
  acknowledged: string[]
}

const openOnSmallDisk = async (keepsReserve = true): Promise<SmallHouse> => {
  const disk = createSmallDisk(keepsReserve)
  const log = captureLog()
  const house = await makeGuardedHouse([], { disk, log: log.log })
  await disk.reserve.restore()
  const acknowledged: string[] = []
  let said = 0
  return {
    ...house,
    disk,
    log,
    acknowledged,
    async deliver() {
      said += 1
      const id = `full-${said}`
      const response = await house.call('/webhooks/zalo-bot', {
        method: 'POST',
        headers: { 'x-bot-api-secret-token': WEBHOOK_SECRET },
        json: {
          event_name: 'message.text.received',
          message: { message_id: id, text: 'x'.repeat(20_000) },
        },
      })
      if (response.ok) acknowledged.push(id)
      return { id, response }
    },
  }
}

/** Delivers until the house takes nothing any more. */
const deliverUntilRefused = async (house: SmallHouse): Promise<Response> => {
  for (;;) {
    const { response } = await house.deliver()
    if (!response.ok) return response
  }
}

const storedIn = async ({ db }: SmallHouse) => {
  const rows = await db.selectFrom('inbox').select('event_id').execute()
  return rows.map((row) => row.event_id)
}

const keeping = (house: SmallHouse) => {
  const keeper = createReserveKeeper(house.deps, LOOK_MS)
  keeper.start()
  onTestFinished(() => keeper.stop())
}

const openCauses = async ({ db }: SmallHouse) => {
  const rows = await db
    .selectFrom('operator_notice')
    .select('cause')
    .where('resolved_at', 'is', null)
    .execute()
  return rows.map((row) => row.cause)
}

describe('a house whose disk is full', () => {
  it('lives on what was kept free: events and check-ins are stored, what can wait is refused', async () => {
    const house = await openOnSmallDisk()
    const token = await house.tokenOf(5)
    house.clock.moveTo(saturday('07:59'))
    const { qr } = await codesOf(house.secretary)
    house.disk.fill()
    while (house.disk.reserve.used() === 0)
      expect((await house.deliver()).response.status).toBe(200)
    const json = { code: qr, method: 'qr' }
    const checkedIn = await house.call('/api/check-ins', { method: 'POST', token, json })
    expect(await checkedIn.json()).toMatchObject({ outcome: 'present' })

    const upload = () =>
      house.call('/api/my-essay/file', { method: 'POST', token, body: new Uint8Array(10) })
    const refused = await upload()
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('15')
    expect(await refused.json()).toMatchObject({
      code: 'cannot_store',
      detail:
        'Ổ đĩa của máy chủ đã đầy nên tạm dừng mục này; điểm danh và trả lời câu hỏi vẫn hoạt động. Xin thử lại sau 15 giây.',
    })
    expect((await house.call('/api/coverage', { token })).status).not.toBe(503)
    await runTimedJobs(house.deps)
    const ran = await house.db.selectFrom('timed_job').select('name').execute()
    const names = ran.map((row) => row.name)
    expect(names).toContain('publish-due-parts')
    expect(names).not.toContain('tidy-up')

    house.disk.free(200 * MB)
    await house.disk.reserve.restore()
    expect((await upload()).status).not.toBe(503)
  })

  it('calls the operator at once, and says so when it is over', async () => {
    const house = await openOnSmallDisk()
    keeping(house)
    house.disk.fill()
    while (house.disk.reserve.used() === 0) await house.deliver()
    await expect.poll(() => openCauses(house)).toContain('disk_full')
    house.disk.free(200 * MB)
    await expect.poll(() => openCauses(house)).not.toContain('disk_full')
    expect(house.disk.reserve.used()).toBe(0)
    const said = (message: string) => house.log.linesOf(message).length
    expect(said('the disk is full: what is kept free is used')).toBe(1)
    expect(said('there is room on the disk again')).toBe(1)
  })

  it('answers 503 once nothing is left, has all that it acknowledged, and goes on by itself', async () => {
    const house = await openOnSmallDisk()
    const token = await house.tokenOf(5)
    house.disk.fill()
    const refused = await deliverUntilRefused(house)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('15')
    expect(house.disk.reserve.used()).toBe(1)
    expect(house.acknowledged.length).toBeGreaterThan((60 * MB) / 24_000)
    expect(new Set(await storedIn(house))).toEqual(new Set(house.acknowledged))
    for (let again = 0; again < 50; again += 1)
      expect((await house.deliver()).response.status).toBe(503)
    expect(house.log.linesOf('nothing can be stored now')).toHaveLength(1)
    expect(house.log.linesOf('request failed')).toHaveLength(0)

    const json = { textPercent: 150, theme: 'toi' }
    const saved = await house.call('/api/display', { method: 'PUT', token, json })
    expect(saved.status).toBe(503)
    expect((await house.call('/api/me', { token })).status).toBe(200)

    house.disk.free(MB)
    expect((await house.deliver()).response.status).toBe(200)
    expect(new Set(await storedIn(house))).toEqual(new Set(house.acknowledged))
  })

  it('would have refused the first event that did not fit, had it kept nothing free', async () => {
    const house = await openOnSmallDisk(false)
    house.disk.fill()
    await deliverUntilRefused(house)
    expect(house.acknowledged.length).toBeLessThan(100)
    expect(new Set(await storedIn(house))).toEqual(new Set(house.acknowledged))
  })
})
