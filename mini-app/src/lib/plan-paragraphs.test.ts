import type { PlanContent } from '@quan-triet/shared/models/plan'
import { describe, expect, it } from 'vitest'
import { planParagraphs } from './plan-paragraphs.ts'
import { compareWords } from './word-changes.ts'

/** Safe because any text is an id. */
const asId = <Id extends string>(id: string): Id => id as Id

const task = (part: Partial<PlanContent['tasks'][number]>): PlanContent['tasks'][number] => ({
  id: asId('task'),
  text: 'Rà soát hội viên',
  lead: 'Đồng chí Phó Bí thư',
  owner: null,
  dueOn: '2026-04-30',
  dueWording: 'trong tháng 4',
  repeats: 'khong',
  result: '1 danh sách',
  part: null,
  target: null,
  ...part,
})

const lines = [
  {
    id: asId<PlanContent['lines'][number]['id']>('one'),
    heading: 1,
    text: 'Kết nạp 2 đảng viên.\nGiữ sinh hoạt.',
  },
]
const headings = ['Mục đích, yêu cầu', 'Mục tiêu, chỉ tiêu']

describe('a plan laid out for comparison', () => {
  it('says headings, paragraphs and each task with all that is known of it, in reading order', () => {
    expect(planParagraphs({ headings, lines, tasks: [task({})] })).toEqual([
      'I. Mục đích, yêu cầu',
      'II. Mục tiêu, chỉ tiêu',
      'Kết nạp 2 đảng viên.',
      'Giữ sinh hoạt.',
      'Nhiệm vụ',
      'Nhiệm vụ 1. Rà soát hội viên; Người chủ trì: Đồng chí Phó Bí thư; Thời hạn: thứ Năm 30/4/2026 “trong tháng 4”; Kết quả phải có: 1 danh sách',
    ])
  })

  it('shows a changed due date as the words that went and came', () => {
    const before = planParagraphs({ headings, lines, tasks: [task({})] })
    const after = planParagraphs({ headings, lines, tasks: [task({ dueOn: '2026-05-30' })] })
    const runs = compareWords(before, after).flatMap((one) => ('runs' in one ? one.runs : []))
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Năm 30/4/2026' },
      { kind: 'added', text: 'Bảy 30/5/2026' },
    ])
  })
})
