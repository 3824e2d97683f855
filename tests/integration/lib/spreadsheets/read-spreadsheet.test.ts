import { readFile } from 'node:fs/promises'
import { spreadsheetLimits } from '@quan-triet/bot-server/lib/spreadsheets/limits'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { spreadsheetRefusals } from '@quan-triet/bot-server/lib/spreadsheets/refusal'
import { writeTable } from '@quan-triet/bot-server/lib/spreadsheets/write-table'
import { imports } from '@quan-triet/shared/i18n/vi/imports'
import { describe, expect, it } from 'vitest'
import { formulaPayloads } from '../../../fixtures/spreadsheets/formula-payloads.ts'
import { hostileWorkbooks } from '../../../fixtures/spreadsheets/hostile-workbooks.ts'
import { workbookOf } from '../../../fixtures/spreadsheets/workbooks.ts'

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../../fixtures/spreadsheets/${name}`, import.meta.url))

const rowsOf = async (bytes: Uint8Array, sheet = 0) => {
  const reading = await readSpreadsheet(bytes)
  if (!reading.ok) throw new Error(`refused: ${reading.reason}`)
  return reading.sheets[sheet]?.rows ?? []
}
const text = (reference: string, words: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('reading a spreadsheet', () => {
  it.each(['roster.xlsx', 'roster.xls', 'roster.ods'])('reads the list of %s', async (name) => {
    const rows = await rowsOf(await fixture(name), 1)
    expect(rows[2]).toEqual([
      1,
      'Nguyễn Thị Giả Định',
      { day: '1960-03-05' },
      'Bí thư',
      912_345_678,
      'Khu phố 3',
    ])
    expect(rows[3]?.slice(0, 3)).toEqual([2, 'TRẦN VĂN HOÀ', 1975])
  })

  it('reads shared, rich and inline strings, days of every style, zeros kept by a format, and merged cells', async () => {
    const bytes = workbookOf({
      strings: ['<t>Họ và tên</t>', '<r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Văn A</t></r>'],
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'Ngày')}</row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46086</v></c><c r="C2" s="2"><v>46086</v></c><c r="D2" s="3"><v>912345678</v></c></row>
        <row r="5"><c r="A5" t="str"><f>A2&amp;""</f><v>Nguyễn Văn A</v></c><c r="B5" t="e"><v>#REF!</v></c></row>`,
      after: '<mergeCells count="1"><mergeCell ref="B1:D1"/></mergeCells>',
    })
    expect(await rowsOf(bytes)).toEqual([
      ['Họ và tên', 'Ngày'],
      ['Nguyễn Văn A', { day: '2026-03-05' }, { day: '2026-03-05' }, '0912345678'],
      [],
      [],
      ['Nguyễn Văn A', null],
    ])
    const reading = await readSpreadsheet(bytes)
    expect(reading.ok && reading.sheets[0]?.merges).toEqual([
      { top: 0, left: 1, bottom: 0, right: 3 },
    ])
  })

  it.each([
    [
      'UTF-8 with its mark and semicolons',
      Buffer.from('\ufeffHọ tên;Năm\r\n"Lê ""A""; B";1960\r\n'),
    ],
    ['UTF-16 with tabs', Buffer.from('\ufeffHọ tên\tNăm\n"Lê ""A""; B"\t1960\n', 'utf16le')],
    ['commas and a said separator', Buffer.from('sep=,\nHọ tên,Năm\n"Lê ""A""; B",1960')],
  ])('reads text in %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ['Họ tên', 'Năm'],
      ['Lê "A"; B', '1960'],
    ])
  })

  it('reads text as Vietnamese Windows saves it, and refuses an old font', async () => {
    const windows1258 = Buffer.from([
      0x54, 0x72, 0xe2, 0xcc, 0x6e, 0x3b, 0x31, 0x0a, 0x41, 0x3b, 0x32,
    ])
    expect((await rowsOf(windows1258))[0]).toEqual(['Trần', '1'])
    const tcvn3 = Buffer.from(
      'Hä vµ tªn;N¨m sinh;Chøc vô §¶ng;QuËn ñy viªn §¶ng bé\n'.repeat(3),
      'latin1',
    )
    expect(await readSpreadsheet(tcvn3)).toEqual({ ok: false, reason: 'old_encoding' })
  })

  it('does not follow links to other files, and reads what they last showed', async () => {
    const link = '<externalLink><externalBook/></externalLink>'
    const bytes = workbookOf({
      rows: '<row r="1"><c r="A1" t="str"><f>[1]Sheet1!A1</f><v>Lê Thị B</v></c></row>',
      more: [{ name: 'xl/externalLinks/externalLink1.xml', content: link }],
    })
    expect(await rowsOf(bytes)).toEqual([['Lê Thị B']])
  })
})

describe('a hostile spreadsheet', () => {
  it.each(hostileWorkbooks)('with %s is refused as %s', async (_, reason, make) => {
    const bytes = make()
    const started = performance.now()
    expect(await readSpreadsheet(bytes)).toEqual({ ok: false, reason })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('costs no more time than it is given', async () => {
    const bytes = workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(15_000) })
    expect(await readSpreadsheet(bytes, { parseMs: 1 })).toEqual({ ok: false, reason: 'timeout' })
  })

  it('larger than what is taken is not looked at', async () => {
    const bytes = Buffer.alloc(spreadsheetLimits.fileBytes + 1)
    expect(await readSpreadsheet(bytes)).toEqual({ ok: false, reason: 'too_big' })
  })

  it('is turned away with a sentence for every reason', () => {
    for (const reason of spreadsheetRefusals) expect(imports.refused[reason]).toMatch(/\.$/)
  })
})

describe('writing a table', () => {
  it('makes no formula of two hundred payloads, and gives every one back as it was', async () => {
    expect(new Set(formulaPayloads).size).toBeGreaterThanOrEqual(200)
    const bytes = await writeTable({
      sheetName: 'Nhật ký [1]',
      columns: [
        { title: '=1+1', width: 20, kind: 'text' },
        { title: 'Ngày', width: 12, kind: 'day' },
      ],
      rows: formulaPayloads.map((payload) => [payload, payload]),
    })
    const [header, ...rows] = await rowsOf(bytes)
    expect(header).toEqual(['=1+1', 'Ngày'])
    expect(rows.map((row) => row[0])).toEqual(formulaPayloads)
    expect(rows.map((row) => row[1])).toEqual(formulaPayloads)
    const { openZip } = await import('@quan-triet/bot-server/lib/documents/zip')
    const sheet = openZip(Buffer.from(bytes)).read('xl/worksheets/sheet1.xml')?.toString() ?? ''
    expect(sheet.match(/<f[ >]/g)).toBeNull()
    expect(sheet.match(/t="(s|inlineStr)"/g)).toHaveLength(2 + formulaPayloads.length * 2)
  })

  it('keeps numbers and days as such, and the header in sight', async () => {
    const bytes = await writeTable({
      sheetName: 'Số liệu',
      titles: ['Chi bộ Khu phố 3'],
      columns: [
        { title: 'Ngày', width: 12, kind: 'day' },
        { title: 'Số', width: 8, kind: 'number' },
        { title: 'Chữ', width: 8, kind: 'text' },
      ],
      rows: [
        ['2026-03-05', 26, '_x0041_'],
        [null, 0, null],
      ],
    })
    expect(await rowsOf(bytes)).toEqual([
      ['Chi bộ Khu phố 3'],
      ['Ngày', 'Số', 'Chữ'],
      [{ day: '2026-03-05' }, 26, '_x0041_'],
      [null, 0],
    ])
  })
})
