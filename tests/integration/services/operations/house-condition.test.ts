import { putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import { BACKUP_FACT, DRILL_FACT } from '@quan-triet/bot-server/domain/operations/house-facts'
import { createPulse } from '@quan-triet/bot-server/jobs/keep-pulse'
import { getStatus } from '@quan-triet/bot-server/services/operations/get-status'
import type { Deps } from '@quan-triet/bot-server/services/context'
import { hostname } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { countQueries } from '../../../support/count-queries.ts'
import { eventually } from '../../../support/eventually.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'

const statusOf = (house: House) => getStatus({ ctx: house.officer('quan_tri') })

/** Waits until so many processes have said that they run. */
const runningOf = (house: House, many: number) =>
  eventually('the processes say that they run', async () => {
    const { processes } = await statusOf(house)
    return processes.length === many && processes
  })

const startPulse = (deps: Deps) => {
  const pulse = createPulse(deps)
  onTestFinished(() => pulse.stop())
  pulse.start()
  return pulse
}

describe('the condition of the house', () => {
  it('names every process that runs, with its machine and room, until the process ends in order', async () => {
    const house = await makeHouse()
    expect((await statusOf(house)).processes).toEqual([])
    const first = startPulse(house.deps)
    startPulse(house.deps)
    await runningOf(house, 2)
    const [one] = (await statusOf(house)).processes
    expect(one).toMatchObject({ host: hostname(), version: '0.1.0', isRunning: true })
    expect(one?.memoryMb).toBeGreaterThan(10)
    expect(one?.disks).toMatchObject([{ place: 'files' }])
    expect(one?.disks[0]?.totalMb).toBeGreaterThan(one?.disks[0]?.freeMb ?? Infinity)
    await first.stop()
    expect((await statusOf(house)).processes).toHaveLength(1)
  })

  it('shows one that died as not running', async () => {
    const house = await makeHouse()
    const dead = {
      ...house.deps,
      clock: { ...house.clock, wall: () => '2026-03-12T02:00:00.000Z' },
    }
    startPulse(dead)
    const [one] = await runningOf(house, 1)
    expect(one).toMatchObject({ isRunning: false })
  })

  it('says when copies, drills, the audit log and the counters were last looked after', async () => {
    const house = await makeHouse()
    const none = await statusOf(house)
    expect(none.care).toEqual({
      backup: { at: null, isOverdue: false },
      drill: { at: null, isGood: null, isOverdue: false },
      audit: { at: null, isBroken: false },
      recount: { on: null, differences: 0 },
    })
    expect(none.database.sizeMb).toBeGreaterThan(0)
    const at = house.clock.wall()
    await putFact(house.db, { name: BACKUP_FACT, value: 'of another version', at })
    await putFact(house.db, { name: DRILL_FACT, value: 'of another version', at })
    expect((await statusOf(house)).care).toMatchObject({
      backup: { at },
      drill: { at, isGood: null },
    })
  })

  it('lists the queues that there are, with what waits in each and since when it is due', async () => {
    const house = await makeHouse()
    const { queues } = await statusOf(house)
    expect(queues.slice(0, 2)).toEqual([
      { queue: 'inbox', waiting: 0, oldestAt: null, isStuck: false },
      { queue: 'tasks', waiting: 0, oldestAt: null, isStuck: false },
    ])
    const alone = { ...house.officer('quan_tri'), ways: [] }
    expect((await getStatus({ ctx: alone })).queues.map((one) => one.queue)).toEqual([
      'inbox',
      'tasks',
      'copy_checks',
      'exports',
    ])
  })

  it('is read by the same few queries however many processes, notices and messages there are', async () => {
    const house = await makeHouse()
    const counted = countQueries(house.db)
    const ctx = { ...house.officer('quan_tri'), db: counted.db }
    await getStatus({ ctx })
    const few = counted.count()
    startPulse(house.deps)
    await runningOf(house, 1)
    for (let n = 0; n < 50; n += 1)
      await house.db
        .insertInto('operator_notice')
        .values({
          id: `notice-${n}`,
          place: 'house',
          cause: 'disk_low',
          subject: `s-${n}`,
          open_key: `k-${n}`,
          org_unit_id: null,
          first_at: house.clock.now(),
          last_at: house.clock.now(),
          count: 1,
          resolved_at: null,
          resolved_by: null,
        })
        .execute()
    const before = counted.count()
    await getStatus({ ctx })
    expect(counted.count() - before).toBe(few)
  })
})
