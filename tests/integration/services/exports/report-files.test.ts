/** Proves that a report's files say what its screen says: Excel with formulas that agree, Word and PDF in Party layout. */
import { readDocx } from '@quan-triet/bot-server/lib/documents/read-docx'
import { readPdf } from '@quan-triet/bot-server/lib/documents/read-pdf'
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { writeReportFile } from '@quan-triet/bot-server/services/exports/write-report-file'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { reportDocument } from '@quan-triet/shared/i18n/vi/report-document'
import { reportSheet } from '@quan-triet/shared/i18n/vi/report-sheet'
import { percentText } from '@quan-triet/shared/i18n/format'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { ReportFormat } from '@quan-triet/shared/api/exports'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { readFormulas, type SheetFormulas } from '../../../support/read-formulas.ts'
import { addUnits, cells, nodeOf, sendAndTakeIn, typeIn, wardNode } from '../reports/units-below.ts'

const INJECTED = '=cmd|calc!A1'

/** A ward with the branch, a unit that came on paper and one that is missing. */
const compileWard = async (
  house: House,
): Promise<{ ward: House['system']; report: ReportVersionView }> => {
  const ward = house.officer('can_bo_tuyen_giao')
  await addUnits(house.db, ['giay', 'thieu'])
  await sendAndTakeIn(house.system, fixtureNode)
  await typeIn(house.system, nodeOf('giay'), {
    cells: cells({
      branches: 1,
      branchesHeld: 1,
      classes: 81,
      members: 4600,
      completed: 4502,
      completedRequired: 4502,
      massesPeople: 4225,
      massesUndeclared: 1,
    }),
  })
  const { status, revision } = await compileReport({ ctx: ward, input: { nodeId: wardNode } })
  const { report } = await editReport({
    ctx: ward,
    input: {
      reportId: status.reportId ?? '',
      revision,
      cells: [],
      narrative: [{ section: 'results', seen: '', text: `${INJECTED}\nĐã quán triệt nghiêm túc.` }],
    },
  })
  return { ward, report }
}

const fileOf = async (ward: House['system'], report: ReportVersionView, format: ReportFormat) => {
  const { status, version } = report
  const input = { reportId: status.reportId ?? '', version, format }
  return writeReportFile({ ctx: ward, input })
}

/** What a formula comes to, from the cells it names. */
const evaluate = (formula: string, sheet: SheetFormulas): number | string => {
  const at = (name: string): number => Number(sheet.values.get(name) ?? 0)
  const sum = /^SUM\(([A-Z]+)(\d+):\1(\d+)\)$/.exec(formula)
  if (sum) return sumOf(sum, at)
  const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula)
  if (difference) return at(difference[1] ?? '') - at(difference[2] ?? '')
  const [, n = '', d = ''] = /IF\(([A-Z]+\d+)>([A-Z]+\d+),/.exec(formula) ?? []
  return sheet.values.has(d) ? percentOf(at(n), at(d)) : reportSheet.noBase
}

const sumOf = ([, letter = '', first, last]: RegExpExecArray, at: (name: string) => number) => {
  let total = 0
  for (let row = Number(first); row <= Number(last); row += 1) total += at(`${letter}${row}`)
  return total
}

const percentOf = (n: number, d: number): number | string => {
  if (n > d) return reportSheet.notFormed
  if (d === 0) return reportSheet.nobody
  return Number(percentText(n, d).replace('%', '').replaceAll('.', '').replace(',', '.')) / 100
}

describe('the files of a report', () => {
  it('say in Excel what the screen says, by formulas that come to the numbers stored beside them', async () => {
    const house = await makeHouse()
    const { ward, report } = await compileWard(house)
    const { bytes, fileName } = await fileOf(ward, report, 'xlsx')
    expect(fileName).toMatch(/^bao-cao-dang-bo-phuong-sao-mai-2026-03-12-ban-1\.xlsx$/)
    const sheet = readFormulas(Buffer.from(bytes))
    expect(sheet.formulas.size).toBeGreaterThan(40)
    for (const [cell, formula] of sheet.formulas)
      expect([cell, evaluate(formula, sheet)]).toEqual([cell, sheet.results.get(cell)])
    const printed = new Set(sheet.values.values())
    for (const line of report.lines.total) expect(printed).toContain(line.text)
    expect(printed).toContain('Chi bộ thieu')
    expect(printed).toContain('chưa báo cáo')
  })

  it('say in Word and in PDF every line of the screen, in Party layout, with what is missing named', async () => {
    const house = await makeHouse()
    const { ward, report } = await compileWard(house)
    const docx = readDocx(Buffer.from((await fileOf(ward, report, 'docx')).bytes))
    const pdf = await readPdf(Buffer.from((await fileOf(ward, report, 'pdf')).bytes))
    for (const text of [await docx, pdf].map(flat)) {
      for (const line of report.lines.total)
        for (const word of line.text.split(' ')) expect(text).toContain(word)
      for (const words of [
        reportDocument.party,
        reportDocument.sections.directions,
        'Chi bộ thieu: chưa báo cáo',
        'Đã quán triệt nghiêm túc.',
        'Nơi nhận:',
      ])
        expect(text).toContain(words)
    }
  })

  it('are the same bytes whenever they are written, and no text in them is a formula', async () => {
    const house = await makeHouse()
    const { ward, report } = await compileWard(house)
    for (const format of ['xlsx', 'docx', 'pdf'] as const) {
      const first = await fileOf(ward, report, format)
      house.clock.moveTo(addMs(house.clock.now(), 86_400_000))
      expect(Buffer.compare(first.bytes, (await fileOf(ward, report, format)).bytes)).toBe(0)
    }
    const sheet = readFormulas(Buffer.from((await fileOf(ward, report, 'xlsx')).bytes))
    expect([...sheet.formulas.values()].join('\n')).not.toContain('cmd')
  })

  it('are whole whatever was pasted: letters that no file may hold, what looks like code, a line without a space', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('org_unit')
      .set({ name_org: '=1+1 \u0001\uffff<b>_x0041_' })
      .where('id', '=', fixtureUnit)
      .execute()
    const { ward, report: before } = await compileWard(house)
    const { report } = await editReport({
      ctx: ward,
      input: {
        reportId: before.status.reportId ?? '',
        revision: before.revision,
        cells: [],
        narrative: [{ section: 'causes', seen: '', text: `\u0001\uffff${'.'.repeat(20_000 - 2)}` }],
      },
    })
    const xlsx = Buffer.from((await fileOf(ward, report, 'xlsx')).bytes)
    const texts = [...readFormulas(xlsx).values.values()].map(String)
    expect(texts.some((one) => one.startsWith('=1+1'))).toBe(true)
    expect(texts.join('')).not.toContain('\uffff')
    const docx = Buffer.from((await fileOf(ward, report, 'docx')).bytes)
    expect((await readDocx(docx)).text).toContain('....')
    expect((await fileOf(ward, report, 'pdf')).bytes.length).toBeGreaterThan(10_000)
  })

  it('leave a line in the audit log, and are not for a secretary of another level', async () => {
    const house = await makeHouse()
    const { ward, report } = await compileWard(house)
    await fileOf(ward, report, 'pdf')
    const rows = await house.db
      .selectFrom('audit_log')
      .select('action')
      .where('action', '=', 'export-report')
      .execute()
    expect(rows).toHaveLength(1)
    await expect(fileOf(house.secretary, report, 'pdf')).rejects.toMatchObject({
      code: expect.stringMatching(/^not_(found|allowed)$/),
    })
  })
})

/** Word and PDF break lines where they like. */
const flat = ({ text }: { text: string }): string => text.replaceAll(/\s+/g, ' ')
