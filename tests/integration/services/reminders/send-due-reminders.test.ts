/** Proves on the fixture branch which deadline reminders go to whom, day by day, and when none goes (2.10, INV-42). */
import { EssayId } from '@quan-triet/shared/models/ids'
import { nextReminderAt, remind } from '@quan-triet/bot-server/jobs/remind'
import { sendDueReminders } from '@quan-triet/bot-server/services/reminders/send-due-reminders'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureCampaign,
  fixtureGroupChat,
  fixtureNode,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const HALF_HOUR_MS = 1_800_000

/** Lets the clock run in half hours, the job looking at it each time. */
const liveUntil = async (house: House, end: string): Promise<void> => {
  while (house.clock.now() < end) {
    house.clock.moveTo(new Date(Date.parse(house.clock.now()) + HALF_HOUR_MS).toISOString())
    await remind(house.deps)
  }
}

const sent = async (house: House) => {
  const rows = await house.db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', 'reminder')
    .orderBy('order_key')
    .execute()
  return rows.map((row) => ({
    when: `${dayOf(row.created_at).slice(5)} ${timeOf(row.created_at)}`,
    person: fixtureAccounts.findIndex((account) => account.personId === row.person_id),
    chatId: row.chat_id,
    way: row.way,
    text: textOf(row.body),
    expiresAt: row.expires_at,
  }))
}

const textOf = (body: string): string => {
  const parsed: unknown = JSON.parse(body)
  return typeof parsed === 'object' && parsed && 'text' in parsed ? String(parsed.text) : ''
}

/** The eleven members of W who have not handed in by 12/3. */
const LATE = [18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29]
const SECRETARIES = [0, 1]

describe('the reminders of the fixture branch from 12/3 to 3/4', () => {
  it('climb every rung once, to the group with counts and to nobody but those pending', async () => {
    const house = await makeHouse()
    await remind(house.deps)
    await liveUntil(house, at('2026-04-05', '12:00'))
    const all = await sent(house)
    const toGroup = all.filter((one) => one.chatId === fixtureGroupChat)
    expect(toGroup.map((one) => [one.when, one.text])).toEqual([
      [
        '03-18 08:00',
        'Nhắc hạn nộp bài thu hoạch. Đã nộp 15/26 (57,69%). Còn 11 đồng chí, hạn hết ngày thứ Tư 25/3/2026 (còn 7 ngày).',
      ],
      [
        '03-22 08:00',
        'Nhắc hạn nộp bài thu hoạch. Đã nộp 15/26 (57,69%). Còn 11 đồng chí, hạn hết ngày thứ Tư 25/3/2026 (còn 3 ngày).',
      ],
      [
        '03-24 08:00',
        'Nhắc chi bộ: hạn gửi báo cáo kết quả là hết ngày thứ Ba 31/3/2026 (còn 7 ngày).\n' +
          'Nhắc chi bộ: hạn ban hành chương trình hành động là hết ngày thứ Ba 31/3/2026 (còn 7 ngày).',
      ],
      [
        '03-28 08:00',
        'Nhắc chi bộ: hạn gửi báo cáo kết quả là hết ngày thứ Ba 31/3/2026 (còn 3 ngày).\n' +
          'Nhắc chi bộ: hạn ban hành chương trình hành động là hết ngày thứ Ba 31/3/2026 (còn 3 ngày).',
      ],
    ])
    const byWhen = Map.groupBy(
      all.filter((one) => one.chatId !== fixtureGroupChat),
      (one) => one.when,
    )
    const people = [...byWhen].map(([when, ones]) => [
      when,
      ones.map((one) => one.person).toSorted((a, b) => a - b),
    ])
    expect(people).toEqual([
      ['03-24 08:00', LATE],
      ['03-25 07:30', LATE],
      ['03-26 08:00', [...SECRETARIES, ...LATE]],
      ['03-28 08:00', SECRETARIES],
      ['03-30 08:00', SECRETARIES],
      ['03-31 07:30', SECRETARIES],
      ['04-01 08:00', SECRETARIES],
      ['04-03 08:00', SECRETARIES],
    ])
  })

  it('say privately when the deadline is, and name the late to the secretary alone', async () => {
    const house = await makeHouse()
    await liveUntil(house, at('2026-04-01', '12:00'))
    const all = await sent(house)
    const said = (when: string, person: number) =>
      all.find((one) => one.when === when && one.person === person)?.text
    expect(said('03-24 08:00', 18)).toBe(
      'Nhắc riêng đồng chí: còn phải nộp bài thu hoạch, hạn hết ngày mai, thứ Tư 25/3/2026.',
    )
    expect(said('03-25 07:30', 18)).toBe(
      'Nhắc riêng đồng chí: còn phải nộp bài thu hoạch, hạn hết hôm nay, thứ Tư 25/3/2026.',
    )
    expect(said('03-26 08:00', 18)).toBe(
      'Nhắc riêng đồng chí: đã quá hạn nộp bài thu hoạch (hết ngày thứ Tư 25/3/2026). ' +
        'Đề nghị đồng chí hoàn thành sớm; nếu có vướng mắc, xin báo Bí thư.',
    )
    expect(said('03-26 08:00', 0)).toContain(
      'Danh sách gửi riêng Bí thư: quá hạn nộp bài thu hoạch (hết ngày thứ Tư 25/3/2026), còn 11 đồng chí: ',
    )
    expect(said('03-30 08:00', 0)?.split('\n')).toHaveLength(2)
    const named = fixtureAccounts.filter((account) =>
      all.some((one) => one.chatId === fixtureGroupChat && one.text.includes(account.displayName)),
    )
    expect(named).toEqual([])
  })

  it('reach those who never wrote to the bot by a notice in the Mini App', async () => {
    const house = await makeHouse()
    await liveUntil(house, at('2026-03-24', '12:00'))
    const ways = (await sent(house)).map((one) => [one.person, one.way])
    expect(ways).toContainEqual([18, 'bot'])
    expect(ways).toContainEqual([23, 'app'])
    const notices = await house.db.selectFrom('notice').select('person_id').execute()
    expect(notices).toHaveLength(ways.filter(([, way]) => way === 'app').length)
  })
})

describe('a reminder', () => {
  it('no longer goes to a member who has handed in since', async () => {
    const house = await makeHouse()
    const done = fixtureAccounts[18]?.personId
    if (!done) throw new Error('the fixture has no such member')
    await liveUntil(house, at('2026-03-24', '12:00'))
    await house.db
      .insertInto('essay')
      .values({
        id: EssayId.parse('essay-late'),
        campaign_id: fixtureCampaign,
        person_id: done,
        form: 'giay',
        state: 'da_nop',
        submitted_at: house.clock.now(),
        recorded_by: null,
      })
      .execute()
    await liveUntil(house, at('2026-03-26', '12:00'))
    const days = (await sent(house)).filter((one) => one.person === 18).map((one) => one.when)
    expect(days).toEqual(['03-24 08:00'])
  })

  it('is made up later the same day after an outage, and only the newest rung is', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-24', '15:00'))
    await remind(house.deps)
    const whens = (await sent(house)).map((one) => [one.when, one.chatId === fixtureGroupChat])
    expect(whens.filter(([, isGroup]) => isGroup)).toHaveLength(1)
    expect(whens.filter(([, isGroup]) => !isGroup)).toHaveLength(LATE.length)
  })

  it('waits through the quiet hours and is dropped when it makes no sense in the morning', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-18', '22:00'))
    await remind(house.deps)
    expect(await sent(house)).toEqual([])
    expect(await nextReminderAt(house.deps)).toBe(at('2026-03-19', '07:00'))
    house.clock.moveTo(at('2026-03-19', '07:00'))
    await remind(house.deps)
    expect((await sent(house)).map((one) => one.text)).toEqual([
      expect.stringContaining('(còn 6 ngày)'),
    ])
    house.clock.moveTo(at('2026-03-24', '21:30'))
    await remind(house.deps)
    house.clock.moveTo(at('2026-03-25', '07:00'))
    await remind(house.deps)
    expect((await sent(house)).filter((one) => one.text.includes('ngày mai'))).toEqual([])
  })

  it('dies at 21:00 of its day if the channel could not take it', async () => {
    const house = await makeHouse()
    await liveUntil(house, at('2026-03-18', '12:00'))
    expect((await sent(house)).map((one) => one.expiresAt)).toEqual([at('2026-03-18', '21:00')])
  })

  it('is put into the outbox once, however often the job runs', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-24', '08:00'))
    await Promise.all([remind(house.deps), remind(house.deps)])
    expect(await sendDueReminders({ ctx: house.system })).toBe(0)
    expect(await sent(house)).toHaveLength(LATE.length + 1)
  })

  it('rests while the campaign is postponed', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('campaign_node')
      .set({ state: 'tam_hoan' })
      .where('id', '=', fixtureNode)
      .execute()
    await liveUntil(house, at('2026-03-26', '12:00'))
    expect(await sent(house)).toEqual([])
    expect(await nextReminderAt(house.deps)).toBeNull()
  })

  it('is sent by the house alone: a member cannot start it', async () => {
    const house = await makeHouse()
    await expect(sendDueReminders({ ctx: house.secretary })).rejects.toThrow('not_allowed')
  })
})

describe('a deadline of study', () => {
  it('reminds those who must study and have not completed it', async () => {
    const house = await makeHouse()
    await house.db.updateTable('deadline').set({ subject: 'hoc_xong' }).execute()
    await liveUntil(house, at('2026-03-24', '12:00'))
    const all = await sent(house)
    expect(all[0]?.text).toBe(
      'Nhắc hạn hoàn thành học tập. Đã học 26/30 (86,67%). Còn 4 đồng chí, hạn hết ngày thứ Tư 25/3/2026 (còn 7 ngày).',
    )
    const reminded = all.filter((one) => one.when === '03-24 08:00' && one.person >= 0)
    expect(new Set(reminded.map((one) => one.person))).toEqual(new Set([26, 27, 28, 29]))
  })
})

describe('the next reminder', () => {
  it('is known ahead, rung by rung', async () => {
    const house = await makeHouse()
    const moments: (string | null)[] = []
    for (let step = 0; step < 4; step += 1) {
      const next = await nextReminderAt(house.deps)
      moments.push(next)
      if (next !== null) house.clock.moveTo(next)
      await remind(house.deps)
    }
    expect(moments).toEqual([
      at('2026-03-18', '08:00'),
      at('2026-03-22', '08:00'),
      at('2026-03-24', '08:00'),
      at('2026-03-25', '07:30'),
    ])
  })
})
