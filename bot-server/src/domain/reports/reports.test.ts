import { CELL_CODES, type FigureCells } from '@quan-triet/shared/models/figure-cells'
import { OrgUnitId, CampaignId } from '@quan-triet/shared/models/ids'
import type { MissingChild, ReportContent } from '@quan-triet/shared/models/report'
import { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noCells, sumCells } from '../figures/cells.ts'
import { findChildFaults } from './child-faults.ts'
import {
  compileReport,
  correctCell,
  countedCells,
  type ReportFrame,
  summaryOf,
  type TakenIn,
  typedReport,
  withCorrections,
} from './compile-report.ts'
import { editReport, findConflict } from './edit-report.ts'
import { reportActions } from './report-actions.ts'
import { reportStates } from './report-states.ts'

const NOW = '2026-03-12T02:00:00.000Z'

const frameOf = (id: string): ReportFrame => ({
  unit: { id: OrgUnitId.parse(id), nameOrg: id, nameCommittee: id, symbol: 'CB' },
  superior: '',
  campaign: { id: CampaignId.parse('c'), title: 'Đợt học' },
  cutOffOn: '2026-03-12',
  base: 'phai_hoc',
  targetPercent: 98,
  compiledAt: NOW,
})

const nameOf = (id: string) => ({ id: OrgUnitId.parse(id), nameOrg: id, shortName: id })
const anyCells = fc
  .array(fc.nat(9999), { minLength: CELL_CODES.length, maxLength: CELL_CODES.length })
  .map((counts) => Object.fromEntries(CELL_CODES.map((cell, index) => [cell, counts[index] ?? 0])))
  .map((some): FigureCells => ({ ...noCells, ...some }))
const anyCell = fc.constantFrom(...CELL_CODES)

/** A unit of a made-up tree: its own cells, and what it did with its report. */
interface Unit {
  cells: FigureCells
  isTaken: boolean
  changes: { cell: (typeof CELL_CODES)[number]; typed: number }[]
  below: Unit[]
}

/** @param depth of levels below it */
const unitOf = (depth: number): fc.Arbitrary<Unit> =>
  fc.record({
    cells: anyCells,
    isTaken: fc.boolean(),
    changes: fc.array(fc.record({ cell: anyCell, typed: fc.nat(9999) }), { maxLength: 2 }),
    below: depth === 0 ? fc.constant([]) : fc.array(unitOf(depth - 1), { maxLength: 3 }),
  })

const anyUnit = unitOf(3)

/** Every unit compiles what it took in, as the house does it, from the leaves up. */
const report = (unit: Unit, id = 'u'): ReportContent => {
  const children: TakenIn[] = []
  const missing: MissingChild[] = []
  unit.below.forEach((child, index) => {
    const childId = `${id}.${index}`
    const { total, ...summary } = summaryOf(report(child, childId))
    const row = { reportId: childId, version: 1, cutOffOn: '2026-03-12', source: 'giay' as const }
    if (child.isTaken) children.push({ unit: nameOf(childId), ...row, ...summary, cells: total })
    else missing.push({ unit: nameOf(childId), dueAt: null, daysLate: 0, standing: 'chua_gui' })
  })
  const counted = { own: unit.cells, guests: 0, recommendationGroups: [] }
  const content = compileReport({
    frame: frameOf(id),
    counted,
    children,
    missing,
    before: undefined,
  })
  return unit.changes.reduce(
    (made, { cell, typed }) =>
      withCorrections(made, correctCell(made, { cell, typed, reason: 'Theo sổ', at: NOW })),
    content,
  )
}

/** What the tree says by itself: the unit's numbers as corrected, and all below it that was taken in. */
const truth = (unit: Unit): FigureCells => {
  const own = { ...unit.cells }
  for (const { cell, typed } of unit.changes) own[cell] = typed
  return sumCells([own, ...unit.below.filter((one) => one.isTaken).map(truth)])
}

describe('a compiled report', () => {
  it('of any tree is its own cells and those it took in, and names every other (INV-30, INV-32)', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const content = report(unit)
        expect(content.total).toEqual(truth(unit))
        expect(content.children.length + content.missing.length).toBe(unit.below.length)
        expect(countedCells(content)).toEqual(unit.cells)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps words and corrections when it is compiled anew, but those the new count agrees with', () => {
    const first = report({
      cells: { ...noCells, completed: 9, members: 10 },
      isTaken: true,
      below: [],
      changes: [
        { cell: 'completed', typed: 10 },
        { cell: 'venues', typed: 2 },
      ],
    })
    const before = { ...first, narrative: { ...first.narrative, causes: 'Mưa.' } }
    const counted = {
      own: { ...noCells, completed: 10, members: 10 },
      guests: 0,
      recommendationGroups: [],
    }
    const renewed = compileReport({
      frame: frameOf('u'),
      counted,
      children: [],
      missing: [],
      before,
    })
    expect(renewed.corrections.map((one) => [one.cell, one.counted, one.typed])).toEqual([
      ['venues', 0, 2],
    ])
    expect(renewed.narrative.causes).toBe('Mưa.')
    const successor = compileReport({
      frame: frameOf('v'),
      counted,
      children: [],
      missing: [],
      before,
    })
    expect(successor).toMatchObject({
      corrections: [],
      narrative: { causes: 'Mưa.' },
      own: { venues: 0 },
    })
  })

  it('agrees with exactly what it was compiled of, whatever a child does', () => {
    fc.assert(
      fc.property(anyUnit, fc.nat(), (unit, pick) => {
        const content = report(unit)
        const taken: TakenIn[] = content.children.map((one) => ({
          ...one,
          recommendationGroups: [],
        }))
        expect(findChildFaults(content, taken)).toEqual([])
        const index = taken.length === 0 ? -1 : pick % taken.length
        const touched = taken[index]
        if (!touched) return
        const newer = taken.with(index, {
          ...touched,
          version: 2,
          cells: { ...touched.cells, members: touched.cells.members + 1 },
        })
        expect(findChildFaults(content, newer)).toMatchObject([
          { kind: 'newer', unit: touched.unit },
        ])
        expect(findChildFaults(content, taken.toSpliced(index, 1))).toMatchObject([
          { kind: 'gone' },
        ])
      }),
      { numRuns: 60 },
    )
    const paper = typedReport(frameOf('u'), { cells: noCells, guests: 0, narrative: {} })
    expect(findChildFaults(paper, [])).toEqual([])
  })

  it('edited by two at once loses nothing: either both are kept, or the second sees both', () => {
    const content = report({ cells: noCells, isTaken: true, below: [], changes: [] })
    const edit = fc.record({
      cells: fc
        .uniqueArray(fc.record({ cell: anyCell, typed: fc.integer({ min: 1, max: 9 }) }), {
          selector: (one) => one.cell,
          maxLength: 4,
        })
        .map((all) => all.map((one) => ({ ...one, seen: 0, reason: 'Theo sổ' }))),
      narrative: fc.array(
        fc.record({
          section: fc.constantFrom('causes', 'results'),
          seen: fc.constant(''),
          text: fc.constantFrom('Mưa.', 'Nắng.'),
        }),
        { maxLength: 1 },
      ),
    })
    fc.assert(
      fc.property(edit, edit, (one, other) => {
        const first = editReport(content, one, NOW)
        const conflict = findConflict(first, other)
        const merged = editReport(first, other, NOW)
        const clash = other.cells.filter(
          (mine) => first.own[mine.cell] !== 0 && first.own[mine.cell] !== mine.typed,
        )
        expect(conflict?.cells.map((each) => each.cell) ?? []).toEqual(
          clash.map((each) => each.cell),
        )
        if (conflict === null)
          for (const { cell, typed } of [...one.cells, ...other.cells])
            expect(merged.own[cell]).toBe(typed)
      }),
    )
  })
})

describe('the way of a report', () => {
  it('takes the steps of 2.6, corrections in the same way, and no other', () => {
    const allowed = ReportState.options.flatMap((from) =>
      ReportState.options
        .filter((to) => reportStates.allows(from, to))
        .map((to) => `${from} ${to}`),
    )
    expect(allowed).toEqual([
      'chua_den_han nhap',
      'nhap da_gui',
      'da_gui tra_lai',
      'da_gui da_nhan',
      'tra_lai nhap',
      'da_nhan da_tong_hop_len_tren',
      'da_nhan dinh_chinh',
      'da_tong_hop_len_tren dinh_chinh',
      'dinh_chinh da_gui',
    ])
  })

  it.each([
    ['chua_den_han', ['compile', 'type'], ['type']],
    ['nhap', ['compile', 'type', 'edit', 'send'], ['type']],
    ['da_gui', [], ['take_in', 'return']],
    ['tra_lai', ['compile', 'type'], ['type']],
    ['da_nhan', ['correct'], ['type']],
    ['da_tong_hop_len_tren', ['correct'], ['type']],
    ['dinh_chinh', ['compile', 'type', 'edit', 'send'], ['type']],
  ] as const)('in state %s offers the unit %j and the level above %j', (state, own, above) => {
    const open = { state, isOpen: true }
    expect(reportActions(open, { isOwn: true, isAbove: false })).toEqual(own)
    expect(reportActions(open, { isOwn: false, isAbove: true })).toEqual(above)
    expect(reportActions(open, { isOwn: false, isAbove: false })).toEqual([])
    const closed = reportActions({ state, isOpen: false }, { isOwn: true, isAbove: true })
    expect(closed).toEqual(state === 'da_gui' ? ['take_in'] : [])
  })
})
