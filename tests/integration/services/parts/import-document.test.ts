/** Proves what importing a document stores, and that a refused one leaves nothing behind. */
import { listAuditOf } from '@quan-triet/bot-server/db/queries/audit'
import { getDocument } from '@quan-triet/bot-server/services/parts/get-document'
import { importDocument } from '@quan-triet/bot-server/services/parts/import-document'
import { listDocuments } from '@quan-triet/bot-server/services/parts/list-documents'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, fileOf, importResolution, resolutionText } from './drafting.ts'

describe('importDocument', () => {
  it('cuts a file into numbered parts at its own headings and reads its head', async () => {
    const { secretary, db } = await makeHouse()
    const draft = await importResolution(secretary)
    expect(draft).toMatchObject({
      type: 'nghi_quyet',
      number: '07-NQ/CB',
      issuedOn: '2026-03-10',
      notSecret: null,
    })
    expect(draft.title).toContain('về xây dựng khu phố văn minh')
    expect(draft.parts.map((part) => part.position)).toEqual(draft.parts.map((_, i) => i + 1))
    expect(draft.parts.length).toBeGreaterThanOrEqual(4)
    expect(draft.parts.every((part) => part.push === null && part.syllables > 0)).toBe(true)
    expect(await getDocument({ ctx: secretary, input: { id: draft.id } })).toEqual(draft)
    expect(await listAuditOf(db, `document:${draft.id}`)).toHaveLength(1)
  })

  it('gives the same document when the same file comes again, with what was done to it', async () => {
    const { secretary } = await makeHouse()
    const first = await importResolution(secretary)
    const again = await importDocument({
      ctx: secretary,
      input: fileOf(resolutionText, 'ten-khac.txt'),
    })
    expect(again).toEqual(first)
    const documents = await listDocuments({ ctx: secretary })
    expect(documents.filter((one) => one.id === first.id)).toHaveLength(1)
    expect(documents.find((one) => one.id === first.id)).toMatchObject({
      partCount: first.parts.length,
      scheduledCount: 0,
      sentCount: 0,
    })
  })

  it('stores one document when the same file arrives twice at once', async () => {
    const { secretary } = await makeHouse()
    const [first, second] = await Promise.all([
      importResolution(secretary),
      importResolution(secretary),
    ])
    expect(second.id).toBe(first.id)
  })

  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])(
    'refuses a document that bears %s in its head and stores nothing of it',
    async (mark) => {
      const { secretary, db } = await makeHouse()
      const before = await db.selectFrom('document').selectAll().execute()
      const file = fileOf(`${mark}\n${resolutionText}`)
      await expectRefusal(
        importDocument({ ctx: secretary, input: file }),
        'document_secret',
        new RegExp(mark),
      )
      expect(await db.selectFrom('document').selectAll().execute()).toEqual(before)
    },
  )

  it.each([
    ['an empty file', '', 'a.txt'],
    ['a file of an unknown kind', '\u0000\u0001\u0002\u0003 nhị phân', 'a.xyz'],
    ['a file that is no Word document inside', 'không phải Word', 'a.docx'],
  ])('refuses %s with a sentence that says what to do', async (_, text, name) => {
    const { secretary, db } = await makeHouse()
    const before = await db.selectFrom('document').selectAll().execute()
    await expectRefusal(
      importDocument({ ctx: secretary, input: fileOf(text, name) }),
      'document_refused',
      /\p{L}+.*\.$/u,
    )
    expect(await db.selectFrom('document').selectAll().execute()).toEqual(before)
  })

  it('is closed to a member, a guest and a stranger', async () => {
    const house = await makeHouse()
    const { guest, outsider } = house
    for (const ctx of [house.member(5), guest, outsider])
      await expectRefusal(importResolution(ctx), 'not_allowed')
  })

  it('shows a document to nobody who does not publish for its branch', async () => {
    const house = await makeHouse()
    const { secretary, outsider } = house
    const { id } = await importResolution(secretary)
    await expectRefusal(getDocument({ ctx: house.member(5), input: { id } }), 'not_allowed')
    // To another branch it does not even exist.
    await expectRefusal(getDocument({ ctx: outsider, input: { id } }), 'not_found')
  })
})
