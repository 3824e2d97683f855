/** Proves that reports survive crashes in the middle and people who act at once. */
import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { correctReport } from '@quan-triet/bot-server/services/reports/correct-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { getReportVersion } from '@quan-triet/bot-server/services/reports/get-report-version'
import { sendReport } from '@quan-triet/bot-server/services/reports/send-report'
import { takeInReport } from '@quan-triet/bot-server/services/reports/take-in-report'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { sendFrom } from './units-below.ts'

const nodeId = fixtureNode
const compile = (ctx: ServiceContext) => compileReport({ ctx, input: { nodeId } })

const rows = async ({ db }: House) => ({
  reports: await db.selectFrom('report').select(['state', 'current_version']).execute(),
  versions: await db.selectFrom('report_version').select(['version', 'revision']).execute(),
  steps: await db.selectFrom('report_step').select(['from_state', 'to_state']).execute(),
})

/** Loses the house's power at a given act: ids are drawn for every step that is written down. */
const breakingAt = (ctx: ServiceContext, act: number): ServiceContext => {
  let acts = 0
  return {
    ...ctx,
    newId: <Id extends string>() => {
      acts += 1
      if (acts === act) throw new Error('the power failed')
      return ctx.newId<Id>()
    },
  }
}

const outcomes = async (works: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(works)).map((one) =>
    one.status === 'fulfilled' ? 'done' : String(one.reason.code ?? one.reason),
  )

describe('a report that is broken off', () => {
  it('in the middle of compiling leaves nothing half-written, and is compiled the next time', async () => {
    const house = await makeHouse()
    const none = { reports: [], versions: [], steps: [] }
    let act = 0
    for (;;) {
      act += 1
      const works = await outcomes([compile(breakingAt(house.secretary, act))])
      if (works[0] === 'done') break
      expect(await rows(house)).toEqual(none)
    }
    expect(act).toBeGreaterThan(2)
    expect((await rows(house)).versions).toEqual([{ version: 1, revision: 1 }])
    const before = await rows(house)
    const { status } = await compile(house.secretary)
    const reportId = status.reportId ?? ''
    const seen = await rows(house)
    expect(seen.reports).toEqual(before.reports)
    const sending = { reportId, version: 1, revision: 2 }
    for (const each of [1, 2])
      await expect(
        sendReport({ ctx: breakingAt(house.secretary, each), input: sending }),
      ).rejects.toThrow('power')
    expect(await rows(house)).toEqual(seen)
    const sent = await sendReport({ ctx: house.secretary, input: sending })
    expect(sent).toMatchObject({ isFrozen: true, status: { state: 'da_gui' } })
  })
})

describe('people who act on a report at once', () => {
  it('compile one draft, send it once, and take it in once', async () => {
    const house = await makeHouse()
    const deputy = house.member(1)
    const drafts = await Promise.all([
      compile(house.secretary),
      compile(deputy),
      compile(house.secretary),
    ])
    const reportId = drafts[0]?.status.reportId ?? ''
    expect(new Set(drafts.map((one) => `${one.status.reportId} ${one.version}`)).size).toBe(1)
    expect((await rows(house)).versions).toEqual([{ version: 1, revision: 3 }])
    const sending = { reportId, version: 1, revision: 3 }
    const sent = await outcomes(
      [house.secretary, deputy].map((ctx) => sendReport({ ctx, input: sending })),
    )
    expect(sent.toSorted()).toEqual(['done', 'step_not_allowed'])
    const ward = [house.officer('bi_thu'), house.officer('can_bo_tuyen_giao')]
    const taken = await outcomes(
      ward.map((ctx) => takeInReport({ ctx, input: { reportId, version: 1 } })),
    )
    expect(taken.toSorted()).toEqual(['done', 'step_not_allowed'])
    const corrections = [house.secretary, deputy].map((ctx) =>
      correctReport({ ctx, input: { reportId, version: 1, reason: 'Ghi nhầm' } }),
    )
    expect((await outcomes(corrections)).toSorted()).toEqual(['done', 'report_changed'])
    expect((await rows(house)).steps).toHaveLength(4)
  })

  it('change the same number: one is saved, the other sees both', async () => {
    const house = await makeHouse()
    const { status } = await compile(house.secretary)
    const reportId = status.reportId ?? ''
    const answers = await Promise.all(
      [24, 25].map((typed, index) =>
        editReport({
          ctx: index === 0 ? house.secretary : house.member(1),
          input: {
            reportId,
            revision: 1,
            narrative: [],
            cells: [{ cell: 'completed', seen: 26, typed, reason: 'Theo sổ' }],
          },
        }),
      ),
    )
    const saved = answers.filter((one) => one.conflict === null)
    const [told] = answers.flatMap((one) => one.conflict?.cells ?? [])
    expect(saved).toHaveLength(1)
    expect(new Set([told?.mine, told?.theirs])).toEqual(new Set([24, 25]))
    expect(saved[0]?.report.content.own.completed).toBe(told?.theirs)
  })
})

it('a frozen version reads the same for ever: the database itself takes no other content through any verb (INV-31)', async () => {
  const house = await makeHouse()
  const input = await sendFrom(house.secretary, nodeId)
  const before = await getReportVersion({ ctx: house.secretary, input })
  await sql`update attendance set state = 'vang_khong_ly_do'`.execute(house.db)
  const edit = { reportId: input.reportId, revision: before.revision, narrative: [], cells: [] }
  await expect(editReport({ ctx: house.secretary, input: edit })).rejects.toMatchObject({
    code: 'step_not_allowed',
  })
  await expect(compile(house.secretary)).rejects.toMatchObject({ code: 'step_not_allowed' })
  const after = await getReportVersion({ ctx: house.secretary, input })
  expect(JSON.stringify(after.content)).toBe(JSON.stringify(before.content))
})
