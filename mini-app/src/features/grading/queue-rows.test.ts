import { EssayId } from '@quan-triet/shared/models/ids'
import type { QueueRow } from '@quan-triet/shared/models/grading'
import { Instant } from '@quan-triet/shared/models/moments'
import { describe, expect, it } from 'vitest'
import { arrange, rowsOf } from './queue-rows.ts'

const row = (id: string, change: Partial<QueueRow> = {}): QueueRow => ({
  essayId: EssayId.parse(id),
  authorName: id,
  unitName: 'Chi bộ',
  version: 1,
  form: 'dien_tu',
  syllables: 900,
  submittedAt: Instant.parse(`2026-03-1${id}T02:00:00.000Z`),
  state: 'da_nop',
  graderName: null,
  mine: null,
  isAppealed: false,
  hasNewWords: false,
  isDisputed: false,
  check: null,
  ...change,
})

const checked = (
  coveredPercent: number,
  clusterId: string | null = null,
  flagged = true,
): Partial<QueueRow> => ({
  check: {
    state: 'xong',
    flagged,
    coveredPercent,
    otherEssays: 1,
    modelTexts: 0,
    clusterId,
    clusterSize: clusterId === null ? null : 3,
  },
})

const ids = (rows: readonly QueueRow[]) => rows.map(({ essayId }) => String(essayId))

describe('the queue of a grader', () => {
  it('puts the longest waiting first, or the most alike, and what is not checked last', () => {
    const rows = [row('3', checked(80)), row('1'), row('2', checked(95, null, false))]
    expect(arrange(rows, 'cho_lau').map((group) => ids(group.rows))).toEqual([['1'], ['2'], ['3']])
    expect(arrange(rows, 'trung_nhieu').map((group) => ids(group.rows))).toEqual([
      ['3'],
      ['2'],
      ['1'],
    ])
  })

  it('keeps essays that share one text side by side, where the first of them stands', () => {
    const rows = [row('1'), row('2', checked(40, 'a')), row('3'), row('4', checked(90, 'a'))]
    const byAge = arrange(rows, 'cho_lau')
    expect(byAge.map((group) => ids(group.rows))).toEqual([['1'], ['2', '4'], ['3']])
    expect(byAge[1]).toMatchObject({ clusterId: 'a', size: 3 })
    expect(arrange(rows, 'trung_nhieu').map((group) => ids(group.rows))).toEqual([
      ['4', '2'],
      ['1'],
      ['3'],
    ])
  })

  it('shows an essay with a verdict among the open ones while something of it waits', () => {
    const rows = [
      row('1', { mine: 'cham', state: 'dang_cham' }),
      row('2', { state: 'dat' }),
      row('3', { state: 'viet_lai', isAppealed: true }),
    ]
    expect(ids(rowsOf(rows, 'cho_toi'))).toEqual(['1'])
    expect(ids(rowsOf(rows, 'chua_xong'))).toEqual(['1', '3'])
    expect(ids(rowsOf(rows, 'da_cham'))).toEqual(['2', '3'])
  })
})
