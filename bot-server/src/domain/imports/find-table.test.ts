import { describe, expect, it } from 'vitest'
import { isKnownTitle } from './column-words.ts'
import { findTable } from './find-table.ts'
import { guessColumns } from './guess-columns.ts'
import { guessedChoice, takeValues } from './staged-row.ts'

const roster = isKnownTitle('roster')
const valuesOf = (sheet: Parameters<typeof findTable>[0]) => {
  const table = findTable(sheet, roster)
  if (table === undefined) throw new Error('no table found')
  const choice = guessedChoice(guessColumns('roster', table))
  return table.rows.map((row) => takeValues(row, choice, table.titles))
}

describe('finding the list in a sheet', () => {
  it('reads two header rows with merged cells, birth years under men and women, and stops at the totals', () => {
    const sheet = {
      rows: [
        ['ĐẢNG BỘ PHƯỜNG SAO MAI', null, null, null, null],
        ['DANH SÁCH ĐẢNG VIÊN CHI BỘ KHU PHỐ 3', null, null, null, null],
        [],
        ['STT', 'Họ và tên', 'Năm sinh', null, 'Chức vụ'],
        [null, null, 'Nam', 'Nữ', null],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        [1, 'Nguyễn Văn A', 1960, null, 'Bí thư'],
        [],
        [2, 'Trần Thị B', null, '1970', null],
        [null, 'Tổng cộng', 2, null, null],
        [null, null, null, 'Ngày 5 tháng 3 năm 2026', null],
        ['Người lập biểu', null, null, 'Lê Văn C', null],
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 4 },
        { top: 3, left: 0, bottom: 4, right: 0 },
        { top: 3, left: 1, bottom: 4, right: 1 },
        { top: 3, left: 2, bottom: 3, right: 3 },
        { top: 3, left: 4, bottom: 4, right: 4 },
      ],
    }
    expect(valuesOf(sheet)).toEqual([
      { full_name: 'Nguyễn Văn A', birth: '1960', role: 'Bí thư' },
      { full_name: 'Trần Thị B', birth: '1970' },
    ])
    expect(findTable(sheet, roster)?.passedOver).toBe(3)
  })

  it('joins a name in two columns, takes headings as units and ticks as the title they stand under', () => {
    const sheet = {
      rows: [
        ['TT', 'Họ và chữ đệm', 'Tên', 'Đảng viên', null],
        [null, null, null, 'Chính thức', 'Dự bị'],
        ['I. Chi bộ Khu phố 3', null, null, null, null],
        ['1', 'Nguyễn Văn', 'An', 'x', null],
        ['II. Chi bộ Khu phố 5', null, null, null, null],
        ['1', 'Trần Thị', 'Bình', null, 'x'],
      ],
      merges: [],
    }
    expect(valuesOf(sheet)).toEqual([
      { full_name: 'Nguyễn Văn An', stage: 'Chính thức', unit: 'Chi bộ Khu phố 3' },
      { full_name: 'Trần Thị Bình', stage: 'Dự bị', unit: 'Chi bộ Khu phố 5' },
    ])
  })

  it('fills a merged unit down, passes over a header printed again, and finds no list in prose', () => {
    const sheet = {
      rows: [
        ['Chi bộ', 'Họ tên', 'Năm sinh'],
        ['Khu phố 3', 'Lê Văn A', 1950],
        [null, 'Lê Văn B', 1951],
        ['Chi bộ', 'Họ tên', 'Năm sinh'],
        ['Khu phố 5', 'Lê Văn C', 1952],
      ],
      merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
    }
    expect(valuesOf(sheet).map(({ unit }) => unit)).toEqual(['Khu phố 3', 'Khu phố 3', 'Khu phố 5'])
    expect(
      findTable({ rows: [['Kính gửi các chi bộ'], ['Đề nghị thực hiện']], merges: [] }, roster),
    ).toBeUndefined()
  })
})

describe('guessing columns', () => {
  it('never takes identity papers, addresses or health, whatever the column is called', () => {
    const table = findTable(
      {
        rows: [
          ['Họ và tên', 'Số', 'Số CCCD', 'Địa chỉ thường trú', 'Tình trạng sức khỏe', 'Năm sinh'],
          ['Lê Văn A', '079060000001', '079060000001', 'Khu phố 3', 'Yếu', '1960'],
        ],
        merges: [],
      },
      roster,
    )
    const columns = table === undefined ? [] : guessColumns('roster', table)
    expect(columns.filter((one) => one.isSensitive).map((one) => one.index)).toEqual([1, 2, 3, 4])
    expect(columns.filter((one) => one.isSensitive).flatMap((one) => one.samples)).toEqual([])
    expect(guessedChoice(columns)).toEqual([
      { index: 0, field: 'full_name' },
      { index: 5, field: 'birth' },
    ])
  })
})
