/** Proves that the file of a part says what the part says, is small, safely named and the same whenever it is asked for. */
import { partFileName } from '@quan-triet/bot-server/domain/parts/part-file-name'
import { readDocument } from '@quan-triet/bot-server/lib/documents/read-document'
import { writeDocx } from '@quan-triet/bot-server/lib/documents/write-docx'
import { fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { createFileLoader } from '@quan-triet/bot-server/services/parts/create-file-loader'
import {
  MOST_FILE_BYTES,
  renderPartFile,
} from '@quan-triet/bot-server/services/parts/render-part-file'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importResolution, partAt } from './drafting.ts'

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readDocument({ bytes, name: 'phan.docx' })
  if (!reading.ok) throw new Error(reading.reason)
  return reading.text
}

describe('renderPartFile', () => {
  it('holds title, number, heading and every paragraph of the part, letter by letter', async () => {
    const { system, db } = await makeHouse()
    const partId = fixturePart(4)
    const file = await renderPartFile({ ctx: system, input: { partId } })
    const part = await db
      .selectFrom('document_part')
      .selectAll()
      .where('id', '=', partId)
      .executeTakeFirstOrThrow()
    const lines = (await textOf(file.bytes)).split('\n').map((line) => line.trim())
    const paragraphs: string[] = JSON.parse(part.paragraphs)
    for (const text of [part.heading, 'Phần 4/6', ...paragraphs])
      expect(lines).toContain(text.normalize('NFC'))
    expect(file.name).toMatch(/^phan-4-[a-z0-9-]+\.docx$/)
    expect(file.bytes.length).toBeLessThan(MOST_FILE_BYTES)
  })

  it('is not made of a document that nobody confirmed as not secret', async () => {
    const { system, secretary } = await makeHouse()
    const draft = await importResolution(secretary)
    await expectRefusal(
      renderPartFile({ ctx: system, input: { partId: partAt(draft, 1).id } }),
      'not_confirmed_not_secret',
    )
  })

  it('gives the same bytes for every group of a broadcast, and new ones once the part changed', async () => {
    const { deps, db } = await makeHouse()
    const load = createFileLoader(deps)
    const ref = { kind: 'part', partId: fixturePart(4) } as const
    const [first, second] = [await load(ref), await load(ref)]
    expect(second.bytes).toBe(first.bytes)
    await db
      .updateTable('document_part')
      .set({ heading: 'Tên mới của phần' })
      .where('id', '=', ref.partId)
      .execute()
    expect(await textOf((await load(ref)).bytes)).toContain('Tên mới của phần')
  })
})

describe('writeDocx', () => {
  it('keeps characters beyond the common plane and drops those that break a Word file', async () => {
    const bytes = await writeDocx({
      above: [],
      heading: 'Đề\u0000 mục \ud83d\ude80',
      note: '',
      paragraphs: ['Đoạn & <một> "hai"\u0007 \ud800 hết'],
      pageWord: 'Trang',
    })
    expect((await textOf(bytes)).split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining(['Đề mục 🚀', expect.stringMatching(/^Đoạn & <một> "hai" \S hết$/u)]),
    )
  })
})

describe('partFileName', () => {
  it.each([
    ['Nghị quyết số 05-NQ/TU', 'phan-3-nghi-quyet-so-05-nq-tu.docx'],
    ['../../ĐƯỜNG <lối>', 'phan-3-duong-loi.docx'],
    ['🚀', 'phan-3.docx'],
    ['a'.repeat(200), `phan-3-${'a'.repeat(60)}.docx`],
  ])('names a part of %s safely', (name, expected) => {
    expect(partFileName(3, name)).toBe(expected)
  })
})
