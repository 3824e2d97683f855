import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { streamTable } from '@quan-triet/bot-server/lib/spreadsheets/stream-table'
import type { TableCell } from '@quan-triet/bot-server/lib/spreadsheets/write-table'
import { describe, expect, it } from 'vitest'
import { formulaPayloads } from '../../../fixtures/spreadsheets/formula-payloads.ts'
import { readFormulas } from '../../../support/read-formulas.ts'

async function* inOrder(rows: readonly (readonly TableCell[])[]) {
  yield* rows
}

const bytesOf = async (rows: AsyncIterable<readonly TableCell[]>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  const columns = [
    { title: 'Đơn vị', width: 40, kind: 'text' },
    { title: 'Số đảng viên', width: 12, kind: 'number' },
  ] as const
  const stream = streamTable({ sheetName: 'Tiến độ', columns, frozenColumns: 1, rows })
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const rowsIn = async (bytes: Uint8Array) => {
  const reading = await readSpreadsheet(bytes)
  if (!reading.ok) throw new Error(reading.reason)
  return reading.sheets[0]?.rows ?? []
}

describe('a table written row by row', () => {
  it('keeps Vietnamese letters, whole numbers and empty cells, and makes a formula of nothing', async () => {
    const texts = [...formulaPayloads, 'Đảng bộ xã Ngọc Ẩn', 'dòng\nhai', '_x0041_', 'a\rb']
    const bytes = await bytesOf(inOrder(texts.map((text, index) => [text, index])))
    expect(readFormulas(bytes).formulas.size).toBe(0)
    const rows = await rowsIn(bytes)
    expect(rows[0]).toEqual(['Đơn vị', 'Số đảng viên'])
    expect(rows.slice(1)).toEqual(texts.map((text, index) => [text, index]))
  })

  it('takes rows only as fast as they are written, and lets others have their turn', async () => {
    let asked = 0
    let turns = 0
    async function* many(): AsyncGenerator<TableCell[]> {
      for (; asked < 3000; asked += 1) yield [`Chi bộ ${asked}`, asked]
    }
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    const reader = streamTable({
      sheetName: 'Tiến độ',
      columns: [{ title: 'Đơn vị', width: 40, kind: 'text' }],
      frozenColumns: 0,
      rows: many(),
    }).getReader()
    await reader.read()
    expect(asked).toBeLessThan(3000)
    await reader.cancel()
    asked = 0
    await bytesOf(many())
    clearInterval(timer)
    expect(turns).toBeGreaterThan(1)
  })
})
