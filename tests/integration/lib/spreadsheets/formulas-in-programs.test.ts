/** Proves that what people wrote is text in every Excel file we write, also for a real spreadsheet program (SEC-7). */
import { streamTable } from '@quan-triet/bot-server/lib/spreadsheets/stream-table'
import { writeSheet } from '@quan-triet/bot-server/lib/spreadsheets/write-sheet'
import { writeTable } from '@quan-triet/bot-server/lib/spreadsheets/write-table'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { formulaPayloads } from '../../../fixtures/spreadsheets/formula-payloads.ts'
import { readFormulas } from '../../../support/read-formulas.ts'

const DANGEROUS = '=1+1'

async function* inOrder<T>(all: readonly T[]) {
  yield* all
}

const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Every writer there is, with a payload wherever words of people can come to stand. */
const files: [string, () => Promise<Buffer>][] = [
  [
    'a table',
    async () =>
      Buffer.from(
        await writeTable({
          sheetName: DANGEROUS,
          titles: [DANGEROUS],
          columns: [
            { title: DANGEROUS, width: 20, kind: 'text' },
            { title: 'Ngày', width: 12, kind: 'day' },
            { title: 'Số', width: 12, kind: 'number' },
          ],
          rows: formulaPayloads.map((payload) => [payload, payload, payload]),
        }),
      ),
  ],
  [
    'a long table',
    () =>
      collect(
        streamTable({
          sheetName: DANGEROUS,
          columns: [
            { title: DANGEROUS, width: 20, kind: 'text' },
            { title: 'Số', width: 12, kind: 'number' },
          ],
          frozenColumns: 0,
          rows: inOrder(formulaPayloads.map((payload) => [payload, payload])),
        }),
      ),
  ],
  [
    'a report',
    async () =>
      Buffer.from(
        await writeSheet(
          {
            name: DANGEROUS,
            widths: [30],
            rows: formulaPayloads.map((text, index) => ({
              cells: [{ kind: 'text', text }],
              style: index === 0 ? 'title' : 'body',
            })),
            merges: [],
            frozen: { rows: 1, columns: 1 },
            headRows: [1, 1],
            pagesWide: 1,
            foot: DANGEROUS,
          },
          '2026-03-12T02:00:00.000Z',
        ),
      ),
  ],
]

describe('an Excel file with two hundred formulas in its words', () => {
  it.each(files)('has none as %s, and every word as it was', async (_, make) => {
    const { values, formulas } = readFormulas(await make())
    expect(formulas.size).toBe(0)
    const texts = new Set(values.values())
    const kept = formulaPayloads.filter(
      (payload) => texts.has(payload.replaceAll('\r', '_x000D_')) || texts.has(payload),
    )
    expect(formulaPayloads.filter((payload) => !kept.includes(payload))).toEqual([])
  })

  it('would show one if it held one', async () => {
    const sheet = {
      name: 'A',
      widths: [10],
      rows: [
        {
          cells: [{ kind: 'formula', formula: '1+1', result: 2, isPercent: false } as const],
          style: 'body' as const,
        },
      ],
      merges: [],
      frozen: { rows: 0, columns: 1 },
      headRows: [1, 1] as const,
      pagesWide: 1,
      foot: '',
    }
    const bytes = await writeSheet(sheet, '2026-03-12T02:00:00.000Z')
    expect(readFormulas(Buffer.from(bytes)).formulas.size).toBe(1)
  })
})

/** Where LibreOffice is installed; undefined: nowhere. */
const office = ['soffice', 'libreoffice']
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, name)))
  .find((path) => existsSync(path))

/** How LibreOffice understands a file: its own flat form, in which formulas are written out. */
const openInOffice = async (program: string, bytes: Buffer): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'a.xlsx'), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const order = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder]
  await promisify(execFile)(program, [...order, join(folder, 'a.xlsx')], { timeout: 120_000 })
  return readFile(join(folder, 'a.fods'), 'utf8')
}

describe('the same files in LibreOffice', () => {
  it.each(files)(
    'hold no formula that runs: %s',
    async (name, make) => {
      const bytes = await make()
      const opened = office === undefined ? null : await openInOffice(office, bytes)
      if (opened === null)
        process.stderr.write(
          `soffice is not installed: ${name} was read, not opened in LibreOffice\n`,
        )
      expect(opened?.match(/table:formula=/g) ?? null).toBeNull()
    },
    180_000,
  )
})
