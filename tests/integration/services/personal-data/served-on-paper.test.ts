import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { openDialogue } from '@quan-triet/bot-server/services/answers/open-dialogue'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { requestLeave } from '@quan-triet/bot-server/services/attendance/request-leave'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { decideConsent } from '@quan-triet/bot-server/services/personal-data/decide-consent'
import { exportMyData } from '@quan-triet/bot-server/services/personal-data/export-my-data'
import { getPrivacyNotice } from '@quan-triet/bot-server/services/personal-data/get-privacy-notice'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import { listParts } from '@quan-triet/bot-server/services/reading/list-parts'
import { sendDueReminders } from '@quan-triet/bot-server/services/reminders/send-due-reminders'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { BEGINS, codesOf, entryOf, idOf, scan, second, typeIn } from '../attendance/scene.ts'

/** As the next request of that person finds him or her. */
const asNow = async (house: House, ctx: ServiceContext): Promise<ServiceContext> => {
  const actor = await findPersonActor(house.db, idOf(ctx), house.clock.now())
  if (!actor) throw new Error('on no roster')
  return { ...ctx, actor }
}

const decide = async (house: House, ctx: ServiceContext, decision: 'dong_y' | 'khong_dong_y') => {
  const { hash } = await getPrivacyNotice({ ctx })
  await decideConsent({ ctx, input: { noticeHash: hash, decision } })
  return asNow(house, ctx)
}

const onPaper = { code: 'served_on_paper' }

describe('who declined the processing of own data', () => {
  it('neither checks in nor asks for leave here; the secretary writes it down', async () => {
    const house = await makeHouse()
    const ctx = await decide(house, house.member(5), 'khong_dong_y')
    const leave = { sessionId: second, absenceCode: 'cong_tac' } as const
    await expect(requestLeave({ ctx, input: leave })).rejects.toMatchObject(onPaper)
    const about = { kind: 'report_absence', sessionId: second } as const
    await expect(
      openDialogue({ ctx, input: { about, unitId: fixtureUnit } }),
    ).rejects.toMatchObject(onPaper)
    house.clock.moveTo(BEGINS)
    const { qr, typed } = await codesOf(house.secretary)
    await expect(scan(ctx, qr)).rejects.toMatchObject(onPaper)
    await expect(scan(ctx, qr, { wasOffline: true })).rejects.toMatchObject(onPaper)
    await expect(typeIn(ctx, typed)).rejects.toMatchObject(onPaper)
    expect((await entryOf(house, ctx)).state).toBe('chua_ghi_nhan')
    const input = { id: second, personId: idOf(ctx), state: 'co_mat', reason: '' } as const
    await recordAttendance({ ctx: house.secretary, input })
    expect((await entryOf(house, ctx)).state).toBe('co_mat')
  })

  it('keeps every own right, and reads on: nobody notes who reads', async () => {
    const house = await makeHouse()
    const ctx = await decide(house, house.member(5), 'khong_dong_y')
    expect((await listParts({ ctx })).parts.length).toBeGreaterThan(0)
    expect((await exportMyData({ ctx, input: { format: 'json' } })).bytes.length).toBeGreaterThan(0)
    house.clock.moveTo(BEGINS)
    const { qr } = await codesOf(house.secretary)
    const again = await decide(house, ctx, 'dong_y')
    expect((await scan(again, qr)).outcome).toBe('present')
  })

  it('is told of by nobody but the secretary when a deadline is near', async () => {
    const house = await makeHouse()
    const late = [21, 22]
    await withdrawConsent({ ctx: house.member(21) })
    const [, stays] = late.map((index) => house.member(index))
    house.clock.moveTo(at('2026-03-24', '08:00'))
    await sendDueReminders({ ctx: house.system })
    const reminded = await house.db
      .selectFrom('outbox')
      .select('person_id')
      .where('kind', '=', 'reminder')
      .execute()
    const people = reminded.map((row) => row.person_id)
    expect(people).not.toContain(idOf(house.member(21)))
    expect(people).toContain(stays && idOf(stays))
  })
})
