import { terms } from '@quan-triet/bot-server/domain/personal-data/retention'
import { holdings } from '@quan-triet/bot-server/domain/personal-data/holdings'
import { sealedColumns } from '@quan-triet/bot-server/services/vault/sealed-columns'
import { readDocument } from '@quan-triet/bot-server/lib/documents/read-document'
import { compareKeyCopy } from '@quan-triet/bot-server/services/operations/compare-key-copy'
import { tablesHeld } from '@quan-triet/bot-server/services/personal-data/describe-holdings'
import { writeDataPaper } from '@quan-triet/bot-server/services/personal-data/write-data-paper'
import { dataPapers as words } from '@quan-triet/shared/i18n/vi/data-papers'
import { heldTables } from '@quan-triet/shared/i18n/vi/held-tables'
import { retention } from '@quan-triet/shared/i18n/vi/retention'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { TEST_DATA_KEY } from '../../../support/seed-house.ts'

const papers = ['record', 'impact'] as const

const write = async (house: House, paper: (typeof papers)[number], ctx = house.system) => {
  const { bytes } = await writeDataPaper({ ctx, input: { paper, format: 'md' } })
  return Buffer.from(bytes).toString('utf8')
}

const templateOf = (name: string): Promise<string> =>
  readFile(new URL(`../../../../docs/data-protection/${name}.md`, import.meta.url), 'utf8')

describe('the papers on personal data', () => {
  it('name every table and column of the registries, and every term of keeping', async () => {
    const house = await makeHouse()
    const record = await write(house, 'record')
    for (const path of Object.keys(holdings)) {
      const [table, column = ''] = path.split('.')
      const row = record.split('\n').find((line) => line.includes(`| ${table} |`))
      expect(row, path).toContain(column)
    }
    for (const { table, column } of sealedColumns) {
      const row = record.split('\n').find((line) => line.includes(`| ${table} |`))
      expect(row, table).toContain(column)
    }
    for (const kind of Object.keys(terms) as (keyof typeof terms)[])
      expect(record).toContain(`| ${retention[kind].what} |`)
    expect(tablesHeld().filter((table) => heldTables[table] === undefined)).toEqual([])
    expect(Object.keys(heldTables).filter((table) => !tablesHeld().includes(table))).toEqual([])
  })

  it('say how much there is and how it is kept, as the house knows it, and nobody’s name', async () => {
    const house = await makeHouse()
    await compareKeyCopy({
      ctx: house.system,
      input: { copy: TEST_DATA_KEY.toString('base64') },
    })
    const names = await house.db.selectFrom('person').select('full_name').execute()
    for (const paper of papers) {
      const text = await write(house, paper)
      expect(text).toContain('https://house.example.vn; cơ sở dữ liệu')
      expect(text).toContain(words.keyCopy('thứ Năm 12/3/2026'))
      expect(text).toContain(`| Zalo Bot (VNG) | ${words.recipients.bot[1]} | Có |`)
      expect(text).toMatch(/\d+ đơn vị; \d+ người đang sinh hoạt/)
      expect(names.filter(({ full_name: name }) => text.includes(name))).toEqual([])
    }
    expect(await write(house, 'record')).toContain('| Quản trị hệ thống | 1 |')
  })

  it('leave open only what a person must say, and mark it', async () => {
    const house = await makeHouse()
    const wanted = new Set<string>()
    for (const [paper, name] of [
      ['record', 'processing-record-template'],
      ['impact', 'dpia-template'],
    ] as const) {
      const template = await templateOf(name)
      for (const [, key = ''] of template.matchAll(/\{\{(\w+)\}\}/g)) wanted.add(key)
      const text = await write(house, paper)
      const open = [...template.matchAll(/\[([^[\]]+)\](?!\()/g)].map(([, what = '']) => what)
      expect(open.length).toBeGreaterThan(5)
      expect(text).not.toMatch(/\{\{|\]\(/)
      for (const what of open) expect(text).toContain(words.toFill(what))
      expect(text.match(/\[(?!CẦN ĐIỀN: )/g)).toBe(null)
    }
    const known =
      'audit backups consents controller held keyCopy keys people ' +
      'place recipients requests retention roles since today units'
    expect([...wanted].toSorted().join(' ')).toBe(known)
  })

  it('are Word files with the same words, for whoever answers requests at the top and nobody else', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    for (const paper of papers) {
      const { bytes, fileName } = await writeDataPaper({ ctx, input: { paper, format: 'docx' } })
      expect(fileName).toBe(`${words.files[paper]}.docx`)
      const read = await readDocument({ name: fileName, bytes })
      const text = JSON.stringify(read)
      expect(text).toContain('CẦN ĐIỀN')
      expect(text).toContain('Biện pháp')
    }
    for (const other of [house.secretary, house.member(3), house.officer('kiem_tra')])
      await expect(write(house, 'record', other)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
