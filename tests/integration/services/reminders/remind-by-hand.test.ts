/** Proves the reminder that a secretary orders by hand: whom, about what, once a day, never at night (2.10, INV-42). */
import { runTimedJobs } from '@quan-triet/bot-server/jobs/timed-jobs'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureGroupChat,
  fixtureNode,
  fixtureSession,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { requestLeave } from '@quan-triet/bot-server/services/attendance/request-leave'
import { recordPaperEssays } from '@quan-triet/bot-server/services/essays/record-paper-essays'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import { previewHandReminder } from '@quan-triet/bot-server/services/reminders/preview-hand-reminder'
import { remindByHand } from '@quan-triet/bot-server/services/reminders/remind-by-hand'
import { sendDueReminders } from '@quan-triet/bot-server/services/reminders/send-due-reminders'
import { sendWaitingHandReminders } from '@quan-triet/bot-server/services/reminders/send-waiting-hand-reminders'
import type { RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import { at, timeOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf, textOf } from '../../chat/say.ts'

const ESSAYS = 'deadline-thu_hoach'
/** The eleven members of W who have not handed in by 12/3. */
const LATE = [18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29]

const remind = (house: House, about: RemindAbout, targetId: string) =>
  remindAs(house.secretary, about, targetId)

const remindAs = (ctx: ServiceContext, about: RemindAbout, targetId: string) =>
  remindByHand({ ctx, input: { about, targetId } })

const preview = (house: House, about: RemindAbout) =>
  previewHandReminder({ ctx: house.secretary, input: { about } })

const sent = async ({ db }: House) => {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', 'reminder')
    .orderBy('order_key')
    .execute()
  const people = rows.filter((row) => row.person_id !== null)
  return {
    group: rows.filter((row) => row.chat_id === fixtureGroupChat).map((row) => textOf(row.body)),
    people: people
      .map((row) => fixtureAccounts.findIndex((one) => one.personId === row.person_id))
      .toSorted((a, b) => a - b),
    texts: [...new Set(people.map((row) => textOf(row.body)))],
    expire: [...new Set(rows.flatMap((row) => row.expires_at ?? []))],
  }
}

describe('a reminder by hand', () => {
  it('tells the group counts and each who is pending one private line, of the essays before their day', async () => {
    const house = await makeHouse()
    expect(await preview(house, 'nearest')).toEqual({
      subject: 'thu_hoach',
      targetId: ESSAYS,
      session: null,
      dueAt: at('2026-03-25', '23:59:59'),
      people: 11,
      onPaper: 0,
      groups: 1,
      goesAt: house.clock.now(),
      isLater: false,
    })
    expect((await sent(house)).people).toEqual([])
    await remind(house, 'nearest', ESSAYS)
    const { group, people, texts, expire } = await sent(house)
    expect(group).toEqual([
      'Nhắc hạn nộp bài thu hoạch. Đã nộp 15/26 (57,69%). Còn 11 đồng chí, hạn hết ngày thứ Tư 25/3/2026 (còn 13 ngày).',
    ])
    expect(people).toEqual(LATE)
    expect(new Set(texts)).toContain(
      'Nhắc riêng đồng chí: còn phải nộp bài thu hoạch, hạn hết ngày thứ Tư 25/3/2026.',
    )
    expect(expire).toEqual([at('2026-03-12', '21:00')])
    for (const { displayName } of fixtureAccounts) expect(group[0]).not.toContain(displayName)
  })

  it('goes once a day and branch, whoever orders it, beside the automatic ones', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-24', '08:00'))
    await sendDueReminders({ ctx: house.system })
    const automatic = (await sent(house)).people
    const both = await Promise.allSettled([
      remind(house, 'essays', ESSAYS),
      remindAs(house.member(1), 'essays', ESSAYS),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await sent(house)).people).toEqual([...automatic, ...LATE].toSorted((a, b) => a - b))
    await expect(preview(house, 'nearest')).rejects.toMatchObject({
      code: 'reminded_already',
      detail: 'Hôm nay đã nhắc lúc 08:00. Mỗi ngày chỉ nhắc chung một lần.',
    })
    house.clock.moveTo(at('2026-03-25', '08:00'))
    await remind(house, 'essays', ESSAYS)
    expect((await sent(house)).texts).toContain(
      'Nhắc riêng đồng chí: còn phải nộp bài thu hoạch, hạn hết hôm nay, thứ Tư 25/3/2026.',
    )
  })

  it('is about the next session where no essay is due: not to the exempt, on leave or recorded', async () => {
    const house = await makeHouse()
    const input = { sessionId: fixtureSession('2'), absenceCode: 'cong_tac' as const }
    await requestLeave({ ctx: house.member(4), input })
    await house.db.deleteFrom('deadline').where('subject', '=', 'thu_hoach').execute()
    const shown = await preview(house, 'nearest')
    expect(shown).toMatchObject({ subject: 'buoi_hoc', session: 'Buổi 2', people: 29 })
    await remind(house, 'session', shown.targetId)
    const { group, people, texts, expire } = await sent(house)
    expect(group).toEqual([
      'Nhắc lịch học: Buổi 2, 08:00 thứ Bảy 14/3/2026, Nhà văn hóa khu phố 3. Có 29 đồng chí cần dự.',
    ])
    expect(people).toHaveLength(29)
    expect(people.filter((index) => [4, 30, 31, 32, 33].includes(index))).toEqual([])
    expect(texts).toContain(
      'Nhắc riêng đồng chí: Buổi 2, 08:00 thứ Bảy 14/3/2026, Nhà văn hóa khu phố 3. Nếu không dự được, đồng chí nhắn: báo vắng.',
    )
    expect(expire).toEqual([at('2026-03-12', '21:00')])
  })

  it('writes to nobody who declined processing, and says how many the secretary tells (P-02)', async () => {
    const house = await makeHouse()
    await withdrawConsent({ ctx: house.member(18) })
    expect(await preview(house, 'essays')).toMatchObject({ people: 10, onPaper: 1 })
    await remind(house, 'essays', ESSAYS)
    expect((await sent(house)).people).toEqual(LATE.filter((index) => index !== 18))
  })

  it('ordered at night waits for the end of the quiet hours, and then goes to those still pending', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('campaign')
      .set({ quiet_from: '20:00', quiet_until: '06:30' })
      .execute()
    house.clock.moveTo(at('2026-03-12', '20:00'))
    const ordered = await remind(house, 'essays', ESSAYS)
    expect([ordered.isLater, timeOf(ordered.goesAt)]).toEqual([true, '06:30'])
    await sendWaitingHandReminders({ ctx: house.system })
    expect((await sent(house)).people).toEqual([])
    await recordPaperEssays({
      ctx: house.secretary,
      input: { personIds: [idOf(18)], receivedOn: null },
    })
    house.clock.moveTo(at('2026-03-13', '06:30'))
    await runTimedJobs(house.deps)
    await sendWaitingHandReminders({ ctx: house.system })
    expect((await sent(house)).people).toEqual(LATE.filter((index) => index !== 18))
    await expect(remind(house, 'essays', ESSAYS)).rejects.toMatchObject({
      detail: 'Hôm nay đã nhắc lúc 06:30. Mỗi ngày chỉ nhắc chung một lần.',
    })
  })

  it('does not go in the morning when the campaign was put off overnight', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-12', '22:00'))
    await remind(house, 'essays', ESSAYS)
    await house.db
      .updateTable('campaign_node')
      .set({ state: 'tam_hoan' })
      .where('id', '=', fixtureNode)
      .execute()
    house.clock.moveTo(at('2026-03-13', '07:00'))
    expect(await sendWaitingHandReminders({ ctx: house.system })).toBe(0)
    expect((await sent(house)).people).toEqual([])
  })

  it('reminds of nothing that is over, done, or not what was shown', async () => {
    const house = await makeHouse()
    const nothing = { code: 'nothing_to_remind' }
    await expect(remind(house, 'essays', 'deadline-bao_cao')).rejects.toMatchObject(nothing)
    house.clock.moveTo(at('2026-03-25', '22:00'))
    await expect(remind(house, 'essays', ESSAYS)).rejects.toMatchObject(nothing)
    await expect(preview(house, 'nearest')).rejects.toMatchObject(nothing)
    expect((await sent(house)).people).toEqual([])
    expect(await house.db.selectFrom('hand_reminder').selectAll().execute()).toEqual([])
  })

  it('is for whoever runs the branch alone', async () => {
    const house = await makeHouse()
    for (const ctx of [house.member(4), house.guest, house.officer('can_bo_tuyen_giao')])
      await expect(remindAs(ctx, 'essays', ESSAYS)).rejects.toMatchObject({
        code: 'not_allowed',
      })
  })
})
