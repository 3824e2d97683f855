import { percentText, ratioText } from '@quan-triet/shared/i18n/format'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noCells } from '../figures/cells.ts'
import { checkPercentage, hasSuchRatio } from './check-percentage.ts'
import { fillCells } from './fill-cells.ts'
import { judgeCells } from './judge-cells.ts'
import { readTypedReport } from './read-typed-report.ts'

const read = (text: string) => readTypedReport(text, 98)
const counts = (text: string) =>
  Object.fromEntries(read(text).figures.map(({ cell, count }) => [cell, count]))
const told = (text: string) => read(text).findings.map(({ kind, text: words }) => [kind, words])
const kinds = (text: string) => read(text).findings.map(({ kind }) => kind)

describe('a report read from paper', () => {
  it('tells that the printed percentage is not that of its counts, and of no whole number (A-01)', () => {
    expect(told('Toàn đảng bộ đã học: 4.502/4.600 đảng viên, chiếm 97,27%.')).toContainEqual([
      'recomputed',
      'Bản giấy ghi 97,27%; tính lại: 97,87% (không có số nguyên nào trên 4.600 cho ra 97,27%)',
    ])
    expect(hasSuchRatio(4_600, { digits: 9_727, decimals: 2 })).toBe(false)
    expect(hasSuchRatio(4_600, { digits: 9_787, decimals: 2 })).toBe(true)
  })

  it('sets 100 % against the counts further on in the same text (A-02)', () => {
    const text =
      'Tài liệu được chuyển đến 100% cán bộ, đảng viên và người lao động. Đã có 4.502/4.600 đảng viên học.'
    expect(told(text)).toContainEqual([
      'all_claimed',
      'Bản giấy ghi 100%, nhưng số liệu là 4.502/4.600 (97,87%): còn 98 đảng viên chưa được tính',
    ])
    expect(kinds('4.600/4.600 đảng viên, đạt 100%')).toEqual([])
  })

  it('says how many are missing to the target where the paper does not (A-03, A-04)', () => {
    expect(told('Có 4.502/4.600 đảng viên học tập (97,87%).')).toEqual([
      [
        'target_not_met',
        '4.502/4.600 (97,87%): chưa đạt chỉ tiêu 98%, còn thiếu 6; bản giấy chưa nêu',
      ],
    ])
    expect(kinds('Có 4.502/4.600 đảng viên học tập (97,87%), còn thiếu 6 so với chỉ tiêu')).toEqual(
      [],
    )
    expect(told('Lớp đầu có 232/240 cán bộ chủ chốt dự')[0]?.[1]).toMatch(/232\/240 \(96,67%\)/)
  })

  it('reads classes, members and masses of one line, and that the masses have no base (A-05, A-06)', () => {
    const line = 'Đã mở 82 lớp cho 4.508/4.600 đảng viên và 4.225 quần chúng.'
    expect(counts(line)).toEqual({
      classes: 82,
      completed: 4_508,
      members: 4_600,
      massesPeople: 4_225,
    })
    expect(told(line)).toEqual([['no_base', '4.225 quần chúng; chưa có mẫu số']])
  })

  it('takes a rounded count as a lower bound only (A-07)', () => {
    expect(read('Hơn 134 ngàn đảng viên theo dõi tại 900 điểm cầu')).toMatchObject({
      figures: [
        { cell: 'completed', count: 134_000, isAtLeast: true },
        { cell: 'venues', count: 900, isAtLeast: false },
      ],
      findings: [{ kind: 'at_least', weight: 'remark' }],
    })
  })

  it('takes neither delegates nor new members for those who studied (A-08, A-09)', () => {
    const text =
      'Dự đại hội có 299 đại biểu thay mặt 7.935 đảng viên. Nhiệm kỳ mới kết nạp 1.800 đảng viên.'
    expect(read(text)).toEqual({ figures: [], guests: null, findings: [] })
  })

  it('leaves a right line alone, also at one decimal (A-10, A-15)', () => {
    expect(kinds('35.599/35.900 đảng viên, đạt 99,16%')).toEqual([])
    expect(kinds('350/459 chi bộ đã học, đạt 76,3%')).toEqual([])
  })

  it('knows a percentage that was cut off from one that was mistyped (A-11, A-14)', () => {
    expect(told('Đảng viên dự học 2.909/3.044 đồng chí, đạt 95,56%')).toContainEqual([
      'truncated',
      'Bản giấy ghi 95,56% do cắt bớt, không làm tròn; tính lại: 95,57%',
    ])
    expect(told('11/12 chi bộ đã học, đạt 91,63%')[0]).toMatchObject([
      'recomputed',
      expect.stringContaining('tính lại: 91,67%'),
    ])
  })

  it('finds that the base of the masses is whoever came, beside the members too (A-12)', () => {
    expect(kinds('283/283 quần chúng dự học')).toEqual(['base_equals_count'])
    const text = 'Có 3.310/3.327 người dự, trong đó đảng viên 3.027/3.044, quần chúng 283.'
    expect(kinds(text)).toEqual(['base_equals_count'])
  })

  it('says what whole a percentage without one implies, and judges by a whole named elsewhere (A-13)', () => {
    const text = '34.801 đảng viên học tập, bằng 77,56% so với tổng số đảng viên'
    expect(told(text)).toEqual([
      ['whole_missing', '34.801 chưa có mẫu số; theo 77,56% thì mẫu số khoảng 44.870'],
    ])
    expect(kinds(`Tổng số đảng viên: 44.870. ${text}`)).toEqual([])
    expect(kinds(`Tổng số đảng viên: 44.000. ${text}`)).toContain('recomputed')
  })

  it('reads numbers as people write them: no accents, dot decimals, hard spaces, words for the slash', () => {
    const wrong = expect.arrayContaining(['recomputed'])
    expect(kinds('4502 tren 4600 dang vien dat 97.27 %')).toEqual(wrong)
    expect(
      kinds('Đảng viên đã học: 4\u00a0502 trong tổng số 4\u00a0600, tỷ lệ 97,27\u00a0%'),
    ).toEqual(wrong)
    expect(kinds('Tỷ lệ 97,27% (4.502/4.600 đảng viên)')).toEqual(wrong)
    expect(kinds('Đảng viên: tổng số 4.600, đã học 4.502, tỷ lệ 97,27%')).toEqual(wrong)
  })

  it('takes days, numbers of documents and terms for no counts', () => {
    const text =
      'Thực hiện Nghị quyết số 05 ngày 15/1/2021, nhiệm kỳ 2020 - 2025, tháng 3/2021, COVID-19, đảng viên học tập nghiêm túc.'
    expect(read(text)).toEqual({ figures: [], guests: null, findings: [] })
  })

  it('does not take a target for a claim, and asks for counts where only a percentage stands', () => {
    expect(kinds('Phấn đấu đảng viên học tập đạt 98% trở lên')).toEqual([])
    expect(kinds('100% chi bộ đã xây dựng kế hoạch')).toEqual(['percent_alone'])
  })

  it('puts narrower counts into cells of their own', () => {
    const text =
      'Miễn 35 đảng viên, 12 đảng viên dự bị, 3 đảng viên sinh hoạt tạm thời; 9 đảng viên vắng có lý do; 11/13 bài thu hoạch đạt yêu cầu'
    expect(counts(text)).toEqual({
      exempt: 35,
      probationary: 12,
      absentExcused: 9,
      essaysPassed: 11,
      essaysGraded: 13,
    })
    expect(read(text).guests?.count).toBe(3)
  })

  it('forms no percentage where the part exceeds the whole', () => {
    expect(told('4.700/4.600 đảng viên, đạt 102,17%')).toEqual([
      ['part_exceeds_whole', '4.700 lớn hơn 4.600: phần không thể lớn hơn tổng'],
    ])
  })
})

const ratios = fc
  .tuple(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }))
  .map(([d, part]) => ({ d, n: part % (d + 1) }))

describe('a percentage on paper', () => {
  it('is never contradicted where it is what the house prints of the counts', () => {
    fc.assert(
      fc.property(ratios, ({ n, d }) => {
        const line = `Đảng viên đã học: ${ratioText(n, d)}`
        const bad = read(line).findings.filter(({ weight }) => weight === 'contradiction')
        expect(bad).toEqual([])
      }),
    )
  })

  it('is always contradicted once any of its digits is another', () => {
    const changed = fc.tuple(ratios, fc.nat(), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(changed, ([{ n, d }, place, by]) => {
        const digits = percentText(n, d).replace(/[,%]/g, '')
        const at = place % digits.length
        const other = (Number(digits[at]) + by) % 10
        const wrong = Number(digits.slice(0, at) + other + digits.slice(at + 1))
        const verdict = checkPercentage(n, d, { digits: wrong, decimals: 2 })
        expect(['wrong', 'truncated', 'all_claimed']).toContain(verdict)
      }),
    )
  })
})

describe('typed counts', () => {
  it('contradict where a part exceeds its whole, and name both fields', () => {
    const cells = { ...noCells, members: 30, exempt: 2, completed: 31, completedRequired: 29 }
    expect(judgeCells(cells).map(({ cells: named, text }) => [named, text])).toEqual([
      [
        ['completed', 'members'],
        '“Đảng viên đã học, trên tổng số” 31 lớn hơn “Tổng số đảng viên” 30',
      ],
      [
        ['completedRequired', 'members'],
        '“Đảng viên đã học, trên số phải học” 29 lớn hơn “Đảng viên phải học” 28',
      ],
    ])
    expect(judgeCells(noCells)).toEqual([])
  })

  it('are filled with what follows from them: one declaration of the base, or none (TV-08)', () => {
    expect(fillCells({ members: 32, exempt: 2, completed: 26, massesPeople: 40 })).toMatchObject({
      completedRequired: 26,
      massesDeclaring: 0,
      massesUndeclared: 1,
    })
    expect(fillCells({ massesPeople: 40, massesDeclared: 50 })).toMatchObject({
      massesDeclaring: 1,
      massesUndeclared: 0,
    })
    expect(judgeCells(fillCells({ massesPeople: 60, massesDeclared: 50 }))).toMatchObject([
      { kind: 'part_exceeds_whole' },
    ])
  })
})
