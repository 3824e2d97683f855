import fc from 'fast-check'
import { fold } from '@quan-triet/shared/text/fold'
import { describe, expect, it } from 'vitest'
import { findDays, readDay } from './clean-day.ts'
import { cleanPersonName, isSpelledAlike } from './clean-name.ts'
import { readPhone } from './clean-phone.ts'
import { readExemption, readLevel, readRoles, readStage } from './clean-words.ts'
import { unitKey } from './find-unit.ts'

describe('cleaning a name', () => {
  it.each([
    ['NGUYỄN VĂN HOÀ (đ/c)', 'Nguyễn Văn Hòa'],
    ['Đ/c Trần Thị Thuý', 'Trần Thị Thúy'],
    ['12. Quý Văn  Khoẻ', 'Quý Văn Khỏe'],
    ['nguyễn văn an'.normalize('NFD'), 'Nguyễn Văn An'],
    ['Lê\u00a0\u00a0Thị Hoài', 'Lê Thị Hoài'],
    ['H’Nga Êban', 'H’Nga Êban'],
    ['Nguyễn Thị Toàn', 'Nguyễn Thị Toàn'],
    ['đồng chí PHAN ĐÌNH QUÝ,', 'Phan Đình Quý'],
  ])('makes of %j the name %j', (text, name) => {
    expect(cleanPersonName(text)).toBe(name)
  })

  it('changes nothing when done twice, and never the letters that a name is found by', () => {
    const syllable = fc.constantFrom('Nguyễn', 'hoà', 'THUỶ', 'Văn', 'quý', 'Đạt', 'oanh', 'Huy')
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 2, maxLength: 5 }), (syllables) => {
        const once = cleanPersonName(syllables.join('  ').normalize('NFD'))
        expect(cleanPersonName(once)).toBe(once)
        expect(fold(once)).toBe(fold(syllables.join(' ')))
      }),
      { numRuns: 100 },
    )
  })

  it('tells apart names that differ in more than the place of a mark', () => {
    expect(isSpelledAlike('Lê Hoà', 'LÊ HÒA')).toBe(true)
    expect(isSpelledAlike('Lê Hoa', 'Lê Hòa')).toBe(false)
  })
})

describe('reading a day', () => {
  it.each(['5/3/26', '05-03-2026', '5.3.2026', 'ngày 5 tháng 3 năm 2026', '46086', '2026-03-05'])(
    'reads %j as 5 March 2026',
    (text) => {
      expect(readDay(text, 2026)).toEqual({ day: '2026-03-05' })
    },
  )

  it.each([
    ['1958', { year: 1958 }],
    ['tháng 3 năm 1958', { year: 1958 }],
    ['3/1958', { year: 1958 }],
    ['5/3/58', { day: '1958-03-05' }],
    ['31/02/2020', undefined],
    ['5/13/2020', undefined],
    ['hôm qua', undefined],
  ])('reads %j as it says, or not at all', (text, expected) => {
    expect(readDay(text, 2026)).toEqual(expected)
  })

  it('reads back every day in each way of writing it', () => {
    const days = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2026-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = day.split('-').map(Number)
        for (const text of [
          `${dayOfMonth}/${month}/${year}`,
          `${dayOfMonth}-${month}-${year}`,
          `${dayOfMonth}.${month}.${year}`,
          `Ngày ${dayOfMonth} tháng ${month} năm ${year}`,
        ])
          expect(readDay(text, 2026)).toEqual({ day })
      }),
      { numRuns: 100 },
    )
  })

  it('finds both ends of a period in a sentence', () => {
    expect(findDays('Tạm miễn từ 01/01/2026 đến 31/12/2026', 2027)).toEqual([
      '2026-01-01',
      '2026-12-31',
    ])
  })
})

describe('reading a phone number', () => {
  it('gives one form to every way of writing a mobile number, also without its first zero', () => {
    const number = fc.tuple(
      fc.constantFrom('3', '5', '7', '8', '9'),
      fc.integer({ min: 0, max: 99_999_999 }),
    )
    fc.assert(
      fc.property(number, ([first, rest]) => {
        const national = `${first}${String(rest).padStart(8, '0')}`
        const spaced = `0${national.slice(0, 3)} ${national.slice(3, 6)}.${national.slice(6)}`
        for (const text of [`0${national}`, `84${national}`, `+84 ${national}`, national, spaced])
          expect(readPhone(text)).toBe(`+84${national}`)
      }),
      { numRuns: 100 },
    )
  })

  it.each(['', '12345', '0912', 'chưa có', '079012345678'])('reads no number in %j', (text) => {
    expect(readPhone(text)).toBeUndefined()
  })
})

describe('reading the words of a roster', () => {
  it.each([
    ['Bí thư', ['bi_thu']],
    ['Phó Bí thư chi bộ', ['pho_bi_thu']],
    ['Chi uỷ viên', ['chi_uy_vien']],
    ['Bí thư, Trưởng khu phố', ['bi_thu']],
    ['ĐV', []],
    ['đảng viên', []],
    ['', []],
    ['Giáo viên', undefined],
  ])('reads the duty %j', (text, roles) => {
    expect(readRoles(text)).toEqual(roles)
  })

  it('knows stages, exemptions, levels and units however they are put', () => {
    expect(['Dự bị', 'ĐVDB', 'Chính thức', 'Đv', 'x?'].map(readStage)).toEqual([
      'du_bi',
      'du_bi',
      'chinh_thuc',
      'chinh_thuc',
      undefined,
    ])
    expect(['Miễn SH', 'tạm miễn', 'Đình chỉ', 'x', 'nghỉ'].map(readExemption)).toEqual([
      'mien',
      'tam_mien',
      'dinh_chi',
      'mien',
      undefined,
    ])
    expect(
      ['Chi bộ trực thuộc', 'Tổ chức cơ sở đảng', 'Đảng bộ phường Sao Mai'].map(readLevel),
    ).toEqual(['chi_bo_truc_thuoc', 'tccsd', 'cap_tren_truc_tiep'])
    const keys = ['Chi bộ Khu phố 3', 'CB KP3', 'khu phố số 03', 'CHI BỘ KP. 3'].map(unitKey)
    expect(new Set(keys).size).toBe(1)
  })
})
