import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAbsence, readAttended } from './read-attended.ts'
import { readClock, readMoment } from './read-clock.ts'

const two = (n: number) => String(n).padStart(2, '0')

describe('hours and days in the cells of other systems', () => {
  it('are read in whatever style they are written, and as the fraction of a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (hour, minute) => {
          const time = `${two(hour)}:${two(minute)}`
          for (const text of [
            time,
            `${hour}h${two(minute)}`,
            `${hour} giờ ${minute}`,
            `${time}:07`,
          ])
            expect(readClock(text)).toBe(time)
          const serial = 46_095 + (hour * 60 + minute) / 1440
          expect(readMoment(serial.toFixed(6), 2099)).toEqual({ day: '2026-03-14', time })
          for (const text of [`14/3/2026 ${time}`, `${time} 14-03-2026`, `2026-03-14T${time}:00`])
            expect(readMoment(text, 2099)).toEqual({ day: '2026-03-14', time })
        },
      ),
    )
  })

  it('that cannot be are not guessed', () => {
    for (const text of ['25:00', '8h75', 'sáng', '', '8', '31/2/2026 08:00'])
      expect(readClock(text)).toBeUndefined()
    expect(readMoment('31/2/2026', 2099)).toBeUndefined()
    expect(readMoment('14/3/2026', 2099)).toEqual({ day: '2026-03-14' })
    expect(readClock('2:05 CH')).toBe('14:05')
  })

  it('say presence and absence in the words of offices', () => {
    const said = {
      'Có mặt': 'co_mat',
      'Đã điểm danh': 'co_mat',
      x: 'co_mat',
      'Đi muộn': 'muon',
      'Vắng có phép': 'vang_co_ly_do',
      'Vắng không phép': 'vang_khong_ly_do',
      'Vắng không lý do': 'vang_khong_ly_do',
      Vắng: 'vang_khong_ly_do',
      'Chưa điểm danh': 'vang_khong_ly_do',
      'Không tham gia': 'vang_khong_ly_do',
      'Về sớm': 've_som',
      Miễn: 'mien',
      '???': undefined,
    }
    for (const [text, state] of Object.entries(said))
      expect([text, readAttended(text)]).toEqual([text, state])
    expect(readAbsence('bị ốm')).toBe('om_dau')
    expect(readAbsence('bận')).toBe('khac')
  })
})
