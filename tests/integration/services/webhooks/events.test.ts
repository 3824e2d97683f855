import { publishDueParts } from '@quan-triet/bot-server/jobs/publish-due-parts'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { closeCampaign } from '@quan-triet/bot-server/services/campaigns/close-campaign'
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { guest, members, officers, outsider } from '@quan-triet/bot-server/services/fixture/people'
import { finishPushes } from '@quan-triet/bot-server/services/parts/finish-pushes'
import { returnReport } from '@quan-triet/bot-server/services/reports/return-report'
import { takeInReport } from '@quan-triet/bot-server/services/reports/take-in-report'
import { announceDay } from '@quan-triet/bot-server/services/webhooks/announce-day'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { describe, expect, it } from 'vitest'
import { BEGINS, second } from '../attendance/scene.ts'
import { importScheduled } from '../parts/drafting.ts'
import { sendFrom } from '../reports/units-below.ts'
import { openWithPrograms, startProgram } from './scene.ts'

const EVENING = '2026-03-12T13:30:00.000Z'
const PUSH_AT = '2026-03-13T00:30:00.000Z'
const NAMES = [...members, ...officers, guest, outsider].map(({ name }) => name)

const open = async () => {
  const scene = await openWithPrograms()
  const program = await startProgram()
  const { house, as } = scene
  return { ...scene, program, secretary: as(house.secretary), ward: as(house.officer('bi_thu')) }
}

describe('a program of a branch', () => {
  it('is told that a session was closed, with the counts of its roll and nobody’s name', async () => {
    const { house, program, secretary, add, settle } = await open()
    await add(program.url)
    house.clock.moveTo(BEGINS)
    const roll = await closeSession({ ctx: secretary, input: { id: second } })
    await closeSession({ ctx: secretary, input: { id: second } })
    await settle()
    expect(program.heard.map(({ event }) => [event.type, event.data])).toEqual([
      [
        'session.closed',
        {
          unit: { id: fixtureUnit, name: 'Chi bộ Khu phố 3' },
          session: { id: second },
          counts: roll.counts,
        },
      ],
    ])
    expect(program.heard[0]?.event.timestamp).toBe(BEGINS)
    expect(NAMES.filter((name) => program.heard[0]?.body.includes(name))).toEqual([])
  })

  it('is told each step that its report takes, with the version', async () => {
    const { program, secretary, ward, add, settle } = await open()
    await add(program.url)
    const first = await sendFrom(secretary, fixtureNode)
    await returnReport({ ctx: ward, input: { ...first, reason: 'Thiếu số liệu' } })
    const again = await sendFrom(secretary, fixtureNode)
    await takeInReport({ ctx: ward, input: again })
    await settle()
    expect(program.types()).toEqual([
      'report.sent',
      'report.returned',
      'report.sent',
      'report.accepted',
    ])
    expect(program.heard.at(-1)?.event.data).toMatchObject({
      campaign: { id: fixtureCampaign },
      report: { id: again.reportId, version: again.version },
    })
    expect(program.heard.filter(({ body }) => body.includes('Thiếu số liệu'))).toEqual([])
  })

  it('is told that a part went out, with how many messages ended how', async () => {
    const { house, deps, program, secretary, add, settle } = await open()
    await add(program.url)
    await importScheduled(secretary, [PUSH_AT])
    house.clock.moveTo(PUSH_AT)
    await publishDueParts(deps)
    await house.db
      .updateTable('outbox')
      .set({ state: 'delivered', settled_at: PUSH_AT })
      .where('kind', '=', 'part')
      .where('state', '=', 'ready')
      .execute()
    await finishPushes({ ctx: house.system })
    await settle()
    expect(program.types()).toEqual(['part.delivered'])
    expect(program.heard[0]?.event.data).toMatchObject({ messages: { delivered: 1 } })
  })

  it('is told that the campaign of the level above was closed', async () => {
    const { house, as, program, add, settle } = await open()
    await add(program.url)
    const owner = as(house.officer('can_bo_tuyen_giao'))
    await closeCampaign({ ctx: owner, input: { id: fixtureCampaign, isConfirmed: true } })
    await settle()
    expect(program.types()).toEqual(['campaign.closed'])
    expect(program.heard[0]?.event.data).toMatchObject({ unit: { id: wardUnit } })
  })

  it('is told the figures of the day once, in the evening', async () => {
    const { house, deps, program, add, settle } = await open()
    await add(program.url)
    const ctx = systemContext(deps, 'announce-day')
    await announceDay({ ctx })
    house.clock.moveTo(EVENING)
    await announceDay({ ctx })
    await announceDay({ ctx })
    await settle()
    expect(program.types()).toEqual(['figures.daily'])
    const [message] = program.heard
    expect(message?.event.data).toMatchObject({
      unit: { id: fixtureUnit },
      day: '2026-03-12',
      study: { members: 32, required: 30 },
    })
    expect(NAMES.filter((name) => message?.body.includes(name))).toEqual([])
  })
})

describe('what happens in a branch', () => {
  it('is told to programs of that branch and of the levels above it, and to no others', async () => {
    const { house, secretary, add, settle } = await open()
    const places = [fixtureUnit, wardUnit, provinceUnit, otherUnit]
    const programs = await Promise.all(places.map(startProgram))
    for (const [index, unitId] of places.entries())
      await add(programs[index]?.url ?? '', { unitId })
    const deaf = await startProgram()
    await add(deaf.url, { events: ['campaign.closed'] })
    house.clock.moveTo(BEGINS)
    await closeSession({ ctx: secretary, input: { id: second } })
    await settle()
    expect(programs.map((program) => program.types())).toEqual([
      ['session.closed'],
      ['session.closed'],
      ['session.closed'],
      [],
    ])
    expect(deaf.heard).toEqual([])
  })

  it('is told to nobody when it did not happen after all', async () => {
    const { house, program, secretary, add, settle } = await open()
    await add(program.url)
    await expect(closeSession({ ctx: secretary, input: { id: second } })).rejects.toMatchObject({
      code: 'session_not_ended',
    })
    await settle()
    expect(program.heard).toEqual([])
    expect(
      await house.db.selectFrom('outbox').where('way', '=', 'webhook').selectAll().execute(),
    ).toEqual([])
  })
})
