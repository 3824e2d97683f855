/** Proves at the door of uploads that any file is answered in words, loses nothing, and stops nobody else. */
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { putEssayPage } from '@quan-triet/bot-server/services/essay-files/put-essay-page'
import { essayFiles as words } from '@quan-triet/shared/i18n/vi/essay-files'
import { documents } from '@quan-triet/shared/i18n/vi/documents'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { lockedPdf, pdfOf, scannedPage } from '../../fixtures/documents/pdf-of.ts'
import { wordFileOf, wordParagraph, zipOf } from '../../fixtures/documents/zip-of.ts'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'
import { jpegSaying } from '../../support/pictures.ts'
import { ESSAY, mine, OTHER_WRITER, save, WRITER } from '../services/own-essay/scene.ts'

const MB = 1024 * 1024
const TEXT = 'Tôi nhận thức rõ ba khâu đột phá và sẽ vận động mười hộ phân loại rác.'

const bomb = () =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: Buffer.alloc(100 * MB, ' '), declared: 1000 },
  ])
const macros = () =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    { name: 'word/vbaProject.bin', content: 'x' },
  ])

const BAD: readonly [what: string, name: string, () => Uint8Array, said: string][] = [
  ['no byte', 'bai.docx', () => Buffer.alloc(0), documents.refused.empty],
  ['a zip bomb', 'bai.docx', bomb, documents.refused.too_complex],
  ['macros', 'bai.docx', macros, documents.refused.macros],
  ['a broken zip', 'bai.docx', () => Buffer.from('PK\u0003\u0004 hỏng'), documents.refused.damaged],
  [
    'a scanned PDF',
    'bai.pdf',
    () => pdfOf({ pages: [scannedPage, scannedPage] }),
    words.refused.no_text_layer,
  ],
  ['a locked PDF', 'bai.pdf', lockedPdf, documents.refused.encrypted],
  ['signs alone', 'bai.txt', () => Buffer.from('😀🎉 '.repeat(300)), documents.refused.empty],
  [
    'signs alone in Word',
    'bai.docx',
    () => wordFileOf(wordParagraph('😀🎉')),
    words.refused.no_text,
  ],
  ['a program', 'bai.exe', () => Buffer.from('MZ\u0000\u0001'), documents.refused.unsupported_type],
  [
    '30,000 syllables',
    'bai.txt',
    () => Buffer.from('một hai ba '.repeat(10_000)),
    words.tooLong(30_000, 20_000),
  ],
  ['no space at all', 'bai.txt', () => Buffer.from('a'.repeat(170_000)), words.tooManyLetters],
]

const sendTo = async (
  house: OpenHouse,
  file: { name: string; bytes: Uint8Array; index?: number },
): Promise<{ status: number; body: string }> => {
  const query = new URLSearchParams({ campaignId: fixtureCampaign, fileName: file.name })
  const response = await fetch(`${house.url}/api/my-essay/file?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await house.signIn(file.index ?? WRITER)}` },
    body: new Uint8Array(file.bytes),
  })
  return { status: response.status, body: await response.text() }
}

describe('the door of essay files', () => {
  it('answers every bad file with its own sentence, and the draft stays', async () => {
    const house = await openHouse()
    await save(house.member(WRITER))
    for (const [what, name, bytes, said] of BAD) {
      const { status, body } = await sendTo(house, { name, bytes: bytes() })
      expect({ what, status }).toEqual({ what, status: 422 })
      expect(body, what).toContain(said)
    }
    const big = await sendTo(house, { name: 'bai.docx', bytes: Buffer.alloc(60 * MB) })
    expect(big.status).toBe(413)
    expect((await mine(house.member(WRITER))).draft).toMatchObject({ blocks: ESSAY, revision: 1 })
  })

  it('reads Word and PDF with every Vietnamese mark, put together however it was typed', async () => {
    const house = await openHouse()
    for (const [name, bytes] of [
      ['bai.docx', wordFileOf(wordParagraph(TEXT.normalize('NFD')))],
      ['bai.txt', Buffer.from(`\uFEFF${TEXT}`)],
    ] as const) {
      const { status, body } = await sendTo(house, { name, bytes })
      expect({ name, status }).toEqual({ name, status: 200 })
      expect(body).toContain(TEXT)
    }
    const pdf = await readFile(
      new URL('../../fixtures/documents/nghi-quyet-dai.pdf', import.meta.url),
    )
    const read = await sendTo(house, { name: 'bai.pdf', bytes: pdf })
    expect(read.body).toMatch(/nghị quyết/i)
  })

  it('keeps answering others while six bombs are looked through', async () => {
    const house = await openHouse()
    const token = await house.signIn(OTHER_WRITER)
    const bytes = bomb()
    const bombs = Promise.all(
      Array.from({ length: 6 }, () => sendTo(house, { name: 'bai.docx', bytes })),
    )
    const others: number[] = []
    for (let at = 0; at < 10; at++)
      others.push((await house.call('GET', '/api/my-essay', { token })).status)
    expect(new Set(others)).toEqual(new Set([200]))
    // Of one person four are taken at once.
    const statuses = (await bombs).map(({ status }) => status)
    expect(statuses.filter((status) => status === 422).length).toBeGreaterThanOrEqual(4)
    expect(statuses.filter((status) => status !== 422 && status !== 429)).toEqual([])
  })

  it('gives nobody another’s page', async () => {
    const house = await openHouse()
    const ctx = house.member(WRITER)
    const id = 'trang-0000000000001'
    const bytes = new Uint8Array(jpegSaying(800, 1200))
    await putEssayPage({ ctx, input: { campaignId: fixtureCampaign, id, bytes } })
    const asOwner = await house.signIn(WRITER)
    const asOther = await house.signIn(OTHER_WRITER)
    const path = `/api/my-essay/pages/${id}`
    expect((await house.call('GET', path, { token: asOwner })).status).toBe(200)
    expect((await house.call('GET', path, { token: asOther })).status).toBe(404)
    expect((await house.call('GET', path, { token: 'khong-co' })).status).toBe(401)
  })
})
