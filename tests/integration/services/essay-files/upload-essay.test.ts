import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { uploadEssay } from '@quan-triet/bot-server/services/essay-files/upload-essay'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { ESSAY, mine, save, submit, WRITER } from '../own-essay/scene.ts'

const upload = (ctx: ServiceContext, fileName: string, bytes: Uint8Array | string) =>
  uploadEssay({
    ctx,
    input: { campaignId: fixtureCampaign, fileName, bytes: new Uint8Array(Buffer.from(bytes)) },
  })

describe('an essay from a file', () => {
  it('becomes the draft, decomposed letters put together, and is handed in as it was read', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(writer)
    const essay = await upload(
      writer,
      'bai.txt',
      'Bài thu hoạch.\nTôi nhận thức rõ.'.normalize('NFD'),
    )
    expect(essay.draft).toMatchObject({
      form: 'tep',
      revision: 2,
      blocks: ['Bài thu hoạch.\nTôi nhận thức rõ.'],
      syllables: 7,
    })
    expect((await submit(writer, 2)).versions[0]).toMatchObject({
      form: 'tep',
      blocks: ['Bài thu hoạch.\nTôi nhận thức rõ.'],
    })
  })

  it('is refused in words while the earlier draft stays: nothing in it, another kind, macros, broken, secret, a book', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(writer)
    for (const [name, bytes, code, said] of [
      ['bai.txt', '', 'document_refused', 'Tệp trống'],
      ['bai.txt', '😀 🎉 !!!', 'document_refused', 'Tệp trống'],
      ['bai.docx', 'chữ thường', 'document_refused', 'không đúng với đuôi tệp'],
      ['bai.exe', 'MZ\u0000\u0001', 'document_refused', 'Loại tệp này chưa đọc được'],
      ['bai.docx', 'PK\u0003\u0004 word/ hỏng', 'document_refused', 'hỏng'],
      ['bai.pdf', '%PDF-1.7 hỏng', 'document_refused', 'hỏng'],
      ['bai.txt', `TUYỆT MẬT\n${ESSAY.join('\n')}`, 'document_secret', ''],
      ['bai.txt', 'một hai ba '.repeat(10_000), 'essay_too_long', '30.000 tiếng'],
    ] as const)
      await expect(
        upload(writer, name, bytes),
        `${name}: ${bytes.slice(0, 20)}`,
      ).rejects.toMatchObject({
        code,
        detail: expect.stringContaining(said),
      })
    expect((await mine(writer)).draft).toMatchObject({
      form: 'dien_tu',
      blocks: ESSAY,
      revision: 1,
    })
  })

  it('is not taken once the essay is handed in', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(writer)
    await submit(writer)
    await expect(upload(writer, 'bai.txt', 'Bài khác.')).rejects.toMatchObject({
      code: 'essay_locked',
    })
  })
})
