import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { findCandidates } from '@quan-triet/bot-server/services/duties/find-candidates'
import { listRoles } from '@quan-triet/bot-server/services/duties/list-roles'
import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sendDueReminders } from '@quan-triet/bot-server/services/reminders/send-due-reminders'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { ask, MEMBER, SECRETARY } from '../../chat/ask-bot.ts'
import { idOf } from '../attendance/scene.ts'

const linesOf = async (house: House, action: string) => {
  const rows = await house.db
    .selectFrom('audit_log')
    .select(['actor', 'org_unit_id', 'subject', 'detail'])
    .where('action', '=', action)
    .orderBy('seq')
    .execute()
  return rows
}

describe('names leave a line in the log', () => {
  it('when the bot tells the secretary a list that he or she asked for', async () => {
    const house = await makeHouse()
    await ask(house, { from: SECRETARY, text: 'ai chưa điểm danh' })
    await ask(house, { from: SECRETARY, text: 'ai chưa điểm danh', isGroup: false })
    expect(await linesOf(house, 'look-list')).toEqual([
      {
        actor: `person:${idOf(house.secretary)}`,
        org_unit_id: fixtureUnit,
        subject: `unit:${fixtureUnit} list:/sessions`,
        detail: '{}',
      },
    ])
  })

  it('when a list goes to the secretary because somebody else asked, or because a deadline has passed', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'ai chưa điểm danh' })
    const told = async () => (await linesOf(house, 'send-list')).map((line) => line.subject)
    expect(await told()).toEqual([`person:${idOf(house.secretary)}`])
    house.clock.moveTo(at('2026-03-28', '08:00'))
    await sendDueReminders({ ctx: house.system })
    expect(await told()).toEqual([
      `person:${idOf(house.secretary)}`,
      `person:${idOf(house.secretary)}`,
      `person:${idOf(house.member(1))}`,
    ])
  })

  it('for every name that is tried when somebody is looked for, however quickly one follows the other', async () => {
    const house = await makeHouse()
    const ctx = house.officer('bi_thu')
    for (const name of ['Phạm Ngọc Lam', 'Tạ Văn Hạnh', 'Không Có Ai'])
      await findCandidates({ ctx, input: { unitId: wardUnit, name } })
    const lines = await linesOf(house, 'look-for-candidates')
    expect(lines).toHaveLength(3)
    expect(lines.map((line) => line.detail)).not.toContain('Phạm')
    expect(new Set(lines.map((line) => line.detail)).size).toBe(3)
  })

  it('when the holders of duties are listed', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    for (const unitId of [fixtureUnit, fixtureUnit, wardUnit])
      await listRoles({ ctx, input: { unitId } })
    const lines = await linesOf(house, 'look-roles')
    expect(lines.map((line) => line.org_unit_id)).toEqual([fixtureUnit, wardUnit])
  })
})

describe('what a closed unit hands on', () => {
  it('is a line of its own, whoever or whatever made it happen', async () => {
    const house = await makeHouse()
    await changeTree({
      ctx: house.officer('quan_tri'),
      input: {
        kind: 'sap_nhap',
        day: '2026-03-12',
        decisionNumber: '1',
        decisionOn: null,
        unitId: fixtureUnit,
        intoId: otherUnit,
      },
    })
    const [line] = await linesOf(house, 'hand-on-unit')
    expect(line).toMatchObject({ org_unit_id: fixtureUnit, subject: `unit:${fixtureUnit}` })
    expect(JSON.parse(line?.detail ?? '')).toMatchObject({
      day: '2026-03-12',
      to: [otherUnit],
      campaigns: ['campaign-nq-05'],
    })
  })
})
