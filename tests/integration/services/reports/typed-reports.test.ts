import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { keepTypedReport } from '@quan-triet/bot-server/services/reports/keep-typed-report'
import { readTypedReport } from '@quan-triet/bot-server/services/reports/read-typed-report'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const nodeId = fixtureNode
const paper = { nodeId, cutOffOn: '2026-03-12', guests: 0 }

describe('a report that came on paper', () => {
  it('is read at the level above, printed from its counts alone, and kept as it stands once its contradictions were seen', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const text = 'Đã học 4.502/4.600 đảng viên, chiếm 97,27% và 4.225 quần chúng.'
    const read = await readTypedReport({
      ctx: ward,
      input: { nodeId, text, cells: null, guests: 0 },
    })
    expect(read.findings.map(({ kind }) => kind)).toEqual([
      'recomputed',
      'target_not_met',
      'no_base',
    ])
    const printed = read.lines.map((line) => line.text)
    expect(printed).toContain('4.502/4.600 (97,87%)')
    expect(printed).toContain('4.225 quần chúng; chưa có mẫu số')

    const wrong = { ...read.cells, essaysIn: 30, essaysDue: 26 }
    const checked = await readTypedReport({
      ctx: ward,
      input: { nodeId, text: '', cells: wrong, guests: 0 },
    })
    const codes = checked.findings.map(({ code }) => code)
    const keep = (acknowledged: string[]) =>
      keepTypedReport({ ctx: ward, input: { ...paper, cells: wrong, acknowledged } })
    await expect(keep([])).rejects.toMatchObject({ code: 'contradictions_unseen' })
    expect(await keep(codes)).toMatchObject({
      status: { state: 'da_nhan', acceptedVersion: 1, source: 'giay' },
      content: { total: { completed: 4_502, members: 4_600, essaysIn: 30 } },
    })
  })

  it('is a draft where the unit itself types it, and nobody further off reads or keeps one', async () => {
    const house = await makeHouse()
    const cells = { members: 32, exempt: 2, completed: 26 }
    const input = { ...paper, cells, acknowledged: [] }
    expect(await keepTypedReport({ ctx: house.secretary, input })).toMatchObject({
      status: { state: 'nhap', source: 'giay' },
      content: { own: { completedRequired: 26 } },
    })
    await expect(
      readTypedReport({
        ctx: house.officer('kiem_tra'),
        input: { nodeId, text: '', cells, guests: 0 },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
