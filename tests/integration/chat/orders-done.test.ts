/** Proves each order of the secretary: what is done at the yes, what is missing or wrong, what changed meanwhile. */
import { orderRemind } from '@quan-triet/bot-server/chat/answers/order-remind'
import { closeCheckIn } from '@quan-triet/bot-server/services/attendance/close-check-in'
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import { changePush } from '@quan-triet/bot-server/services/parts/change-push'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { addMs, at, dayOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import {
  actionsOf,
  CLOSE,
  DEPUTY,
  dueAt,
  pushAt,
  reminders,
  second,
  tell,
  windowOf,
  WOULD_CLOSE,
  YES_OR_NO,
} from './orders-scene.ts'

describe('"nhắc mọi người"', () => {
  it('reminds those pending at the yes, once a day, and says so when it is ordered again', async () => {
    const house = await makeHouse()
    await tell(house, 'nhắc mọi người')
    expect(await tell(house, 'vâng')).toBe(
      'Đã nhắc: số liệu chung vào nhóm, tin riêng cho 11 đồng chí.',
    )
    await tell(house, 'có')
    expect(await reminders(house)).toHaveLength(12)
    expect(await tell(house, 'nhắc mọi người', DEPUTY)).toBe(
      'Hôm nay đã nhắc lúc 09:00. Mỗi ngày chỉ nhắc chung một lần.',
    )
    expect(await actionsOf(house)).toEqual(['remind-by-hand person:person-01'])
  })

  it('says when something else is due by the time of the yes', async () => {
    const house = await makeHouse()
    await tell(house, 'nhắc mọi người')
    await house.db.deleteFrom('deadline').where('subject', '=', 'thu_hoach').execute()
    expect(await tell(house, 'có')).toBe(
      'Tình hình vừa thay đổi nên tôi chưa thực hiện. Việc cần nhắc đã khác: ' +
        '30 đồng chí dự Buổi 2, 08:00 thứ Bảy 14/3/2026. Đồng chí nhắn lại: nhắc mọi người.',
    )
    expect(await reminders(house)).toEqual([])
  })

  it('is about a session where the words name it or its day', async () => {
    const house = await makeHouse()
    const { actor } = house.secretary
    if (actor.kind !== 'person') throw new Error('not a person')
    const now = house.clock.now()
    const asked = {
      branch: house.secretary,
      asker: house.secretary,
      person: actor,
      unitId: actor.homeUnitId,
      now,
      today: dayOf(now),
      isGroup: false,
      isOpen: false,
      hasPrivateChat: true,
      linkTo: () => '',
    }
    for (const slots of [{ session: 2 }, { date: '2026-03-14' }])
      expect(await orderRemind.prepare({ ...asked, slots })).toBe(
        `Nhắc 30 đồng chí dự Buổi 2, 08:00 thứ Bảy 14/3/2026.${YES_OR_NO}`,
      )
    expect(await orderRemind.prepare({ ...asked, slots: { date: '2026-03-25' } })).toMatch(
      /^Nhắc 11 đồng chí chưa nộp thu hoạch/,
    )
  })

  it('is told at night that it goes at seven', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-12', '22:00'))
    expect(await tell(house, 'nhắc mọi người')).toBe(
      'Nhắc 11 đồng chí chưa nộp thu hoạch, hạn hết ngày thứ Tư 25/3/2026. ' +
        `Bây giờ là giờ nghỉ, tôi sẽ gửi 07:00 thứ Sáu 13/3/2026.${YES_OR_NO}`,
    )
    expect(await tell(house, 'có')).toBe(
      'Đã nhận lệnh, sẽ gửi 07:00 thứ Sáu 13/3/2026 cho các đồng chí còn thiếu lúc đó.',
    )
    expect(await reminders(house)).toEqual([])
    expect(await tell(house, 'nhắc mọi người')).toBe(
      'Đã hẹn nhắc chung lúc 07:00 thứ Sáu 13/3/2026.',
    )
  })
})

describe('"gửi phần … ngay"', () => {
  it('sends the part within seconds of the yes, and once', async () => {
    const house = await makeHouse()
    await tell(house, 'gửi phần 4 ngay')
    expect(await tell(house, 'gửi đi')).toBe('Phần 4 đang được gửi vào nhóm.')
    await tell(house, 'có')
    house.clock.moveTo(addMs(house.clock.now(), 5000))
    expect(await fanOutDuePushes({ ctx: house.system })).toBe(1)
    expect(await tell(house, 'gửi phần 4 ngay')).toMatch(/^Phần 4 đã gửi 09:00 thứ Năm 12\/3\/2026/)
    expect(await actionsOf(house)).toContain('change-push person:person-01')
  })

  it('names what is missing or wrong', async () => {
    const house = await makeHouse()
    const said: [string, string][] = [
      [
        'phát lên nhóm phần 6 ngay',
        'Phần 5 hẹn 07:30 thứ Năm 19/3/2026 chưa gửi, nên chưa gửi được phần 6. Đồng chí nhắn trước: gửi phần 5 ngay.',
      ],
      ['gửi phần 3 ngay', 'Phần 3 đã gửi 07:30 thứ Ba 10/3/2026.'],
      ['gửi phần 9 ngay', 'Tài liệu có 6 phần, không có phần 9.'],
      ['hoãn phần', 'Đồng chí nêu số phần và ngày, ví dụ: hoãn phần 5 sang mai.'],
      ['hoãn phần 5', 'Hoãn phần 5 sang ngày nào? Đồng chí nhắn, ví dụ: hoãn phần 5 sang mai.'],
      [
        'hoãn phần 5 sang ngày 18/3',
        'Phần 5 đang hẹn 07:30 thứ Năm 19/3/2026. Để hoãn, đồng chí nêu ngày sau ngày đó.',
      ],
      [
        'hoãn phần 5 sang ngày 30/3',
        'Phần 6 hẹn 07:30 thứ Hai 23/3/2026, trước phần 5. Đồng chí đổi giờ để các phần gửi theo thứ tự.',
      ],
      [
        'mở điểm danh',
        'Hôm nay không có buổi học. Buổi tới: Buổi 2 (08:00 thứ Bảy 14/3/2026). Muốn mở sớm, đồng chí nhắn: mở điểm danh buổi 2.',
      ],
      ['mở điểm danh buổi 1', 'Buổi 1 đã chốt lúc 21:40 thứ Năm 5/3/2026.'],
      ['mở điểm danh buổi 7', 'Đợt này không có buổi học đó. Đồng chí hỏi: lịch học.'],
      ['mở điểm danh ngày 15/3', 'Chủ nhật 15/3/2026 không có buổi học. Đồng chí hỏi: lịch học.'],
      ['đóng điểm danh', 'Hiện không có buổi nào đang nhận điểm danh.'],
      ['đóng điểm danh buổi 2', 'Buổi 2 hiện không nhận điểm danh.'],
    ]
    for (const [text, answer] of said)
      expect([text, await tell(house, text)]).toEqual([text, answer])
    await house.db
      .updateTable('part_push')
      .set({ state: 'soan' })
      .where('state', '=', 'hen_gio')
      .execute()
    expect(await tell(house, 'hoãn phần 5 sang mai')).toMatch(/^Phần 5 chưa có giờ gửi\./)
    await house.db.updateTable('document').set({ not_secret_at: null }).execute()
    expect(await tell(house, 'gửi phần 4 ngay')).toBe(
      'Tài liệu chưa được xác nhận không mật. Đồng chí xác nhận trong Mini App trước.',
    )
    expect(await house.db.selectFrom('dialogue').selectAll().execute()).toEqual([])
  })

  it('gives a part without an hour one, and waits for the morning at night', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('part_push')
      .set({ state: 'soan' })
      .where('state', '=', 'hen_gio')
      .execute()
    await house.db
      .updateTable('campaign')
      .set({ quiet_from: '20:00', quiet_until: '06:30' })
      .execute()
    house.clock.moveTo(at('2026-03-12', '19:50'))
    expect(await tell(house, 'gửi phần 4 ngay')).toMatch(/ vào nhóm ngay bây giờ\./)
    house.clock.moveTo(at('2026-03-12', '20:05'))
    expect(await tell(house, 'có')).toBe('Phần 4 sẽ gửi 06:30 thứ Sáu 13/3/2026.')
    expect(await dueAt(house, 4)).toBe(at('2026-03-13', '06:30'))
    expect(await tell(house, 'gửi phần 5 ngay')).toBe(
      `Bây giờ là giờ nghỉ: phần 5/6 sẽ gửi 06:30 thứ Sáu 13/3/2026.${YES_OR_NO}`,
    )
    expect(await actionsOf(house)).toContain('schedule-pushes person:person-01')
  })

  it('says at the yes that the hour was changed meanwhile, or the part sent', async () => {
    const house = await makeHouse()
    await tell(house, 'gửi phần 4 ngay')
    const moved = { id: pushAt(4), action: 'postpone' as const, dueAt: at('2026-03-13', '08:00') }
    await changePush({ ctx: house.secretary, input: moved })
    expect(await tell(house, 'có')).toBe(
      'Tình hình vừa thay đổi nên tôi chưa thực hiện. Phần 4 vừa được hẹn lại 08:00 thứ Sáu 13/3/2026.',
    )
    house.clock.moveTo(at('2026-03-13', '07:50'))
    await tell(house, 'hoãn phần 4 sang ngày 16/3')
    house.clock.moveTo(at('2026-03-13', '08:00'))
    await fanOutDuePushes({ ctx: house.system })
    expect(await tell(house, 'có')).toBe(
      'Tình hình vừa thay đổi nên tôi chưa thực hiện. Phần 4 đã gửi 08:00 thứ Sáu 13/3/2026.',
    )
  })
})

describe('"hoãn phần … sang …"', () => {
  it('moves the part to the same hour of that day at the yes, and once', async () => {
    const house = await makeHouse()
    expect(await tell(house, 'hoãn phần 4 sang thứ ba tuần sau')).toBe(
      `Hoãn phần 4 từ 07:30 thứ Hai 16/3/2026 sang 07:30 thứ Ba 17/3/2026.${YES_OR_NO}`,
    )
    expect(await tell(house, 'đồng ý')).toBe('Đã hoãn: phần 4 gửi 07:30 thứ Ba 17/3/2026.')
    await tell(house, 'có')
    expect(await dueAt(house, 4)).toBe(at('2026-03-17', '07:30'))
    expect(await actionsOf(house)).toEqual(['change-push person:person-01'])
  })
})

describe('"mở điểm danh" and "đóng điểm danh"', () => {
  it('open and end the check-in of the day’s session at the yes', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-14', '07:00'))
    expect(await tell(house, 'mở điểm danh')).toBe(
      `Mở điểm danh Buổi 2 (08:00 thứ Bảy 14/3/2026) ngay bây giờ, nhận mã đến 11:00 thứ Bảy 14/3/2026.${YES_OR_NO}`,
    )
    expect(await tell(house, 'có')).toBe(
      'Đã mở điểm danh Buổi 2, nhận mã đến 11:00 thứ Bảy 14/3/2026. Mã hiện trong Mini App, mục Buổi học và điểm danh.',
    )
    expect((await windowOf(house)).from).toBe(at('2026-03-14', '07:00'))
    expect(await tell(house, 'mở điểm danh')).toBe(
      'Buổi 2 đang nhận điểm danh, đến 11:00 thứ Bảy 14/3/2026.',
    )
    house.clock.moveTo(at('2026-03-14', '08:30'))
    expect(await tell(house, CLOSE)).toBe(WOULD_CLOSE + YES_OR_NO)
    expect(await tell(house, 'có')).toBe(
      'Đã dừng điểm danh Buổi 2. Khi cần mở lại, đồng chí nhắn: mở điểm danh.',
    )
    expect((await windowOf(house)).until).toBe(addMs(at('2026-03-14', '08:30'), -1))
    expect(await actionsOf(house)).toEqual([
      'open-check-in person:person-01',
      'close-check-in person:person-01',
    ])
  })

  it('hear at the yes that somebody was faster', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-14', '07:00'))
    await tell(house, 'mở điểm danh')
    await openCheckIn({ ctx: house.member(DEPUTY), input: { id: second } })
    expect(await tell(house, 'có')).toBe(
      'Tình hình vừa thay đổi nên tôi chưa thực hiện. Buổi 2 đang nhận điểm danh, đến 11:00 thứ Bảy 14/3/2026.',
    )
    await tell(house, CLOSE)
    await closeCheckIn({ ctx: house.member(DEPUTY), input: { id: second } })
    expect(await tell(house, 'có')).toBe(
      'Tình hình vừa thay đổi nên tôi chưa thực hiện. Buổi 2 hiện không nhận điểm danh.',
    )
  })
})
