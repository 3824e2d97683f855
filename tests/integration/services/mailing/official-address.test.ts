import { getDocumentReach } from '@quan-triet/bot-server/services/mailing/get-document-reach'
import { setDocumentReach } from '@quan-triet/bot-server/services/mailing/set-document-reach'
import { confirmNotSecret } from '@quan-triet/bot-server/services/parts/confirm-not-secret'
import { OfficialUrl, type ReachInput } from '@quan-triet/shared/models/mailing'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importResolution, secretaryName } from '../parts/drafting.ts'

const URL = 'https://tailieu.example.vn/nghi-quyet-07.pdf'
const open: ReachInput = { circulation: 'cong_khai', beyondZalo: 'none', officialUrl: URL }

describe('the official address of a document', () => {
  it.each([
    [URL, true],
    ['https://tailieu.example.vn', true],
    ['http://tailieu.example.vn/a', false],
    ['https://localhost/a', false],
    ['https://ai-do:mat-khau@example.vn/a', false],
    ['javascript:alert(1)', false],
    ['tailieu.example.vn/a', false],
    [`https://example.vn/${'a'.repeat(500)}`, false],
  ])('is a plain https address: %s', (address, expected) => {
    expect(OfficialUrl.safeParse(address).success).toBe(expected)
  })

  it('is kept beside the reach until it is taken away or the document is made internal', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    const { id } = await importResolution(ctx)
    await expectRefusal(
      setDocumentReach({ ctx, input: { id, ...open } }),
      'not_confirmed_not_secret',
    )
    await confirmNotSecret({ ctx, input: { id, fullName: secretaryName } })
    await expectRefusal(
      setDocumentReach({ ctx, input: { id, ...open, circulation: 'noi_bo' } }),
      'invalid_input',
      /công khai/,
    )
    const set = (input: ReachInput) => setDocumentReach({ ctx, input: { id, ...input } })
    const kept = async () => (await getDocumentReach({ ctx, input: { id } })).officialUrl
    expect((await set(open)).officialUrl).toBe(URL)
    await set({ circulation: 'cong_khai', beyondZalo: 'email' })
    expect(await kept()).toBe(URL)
    await set({ ...open, officialUrl: null })
    expect(await kept()).toBeNull()
    await set(open)
    await set({ circulation: 'noi_bo', beyondZalo: 'none' })
    expect(await kept()).toBeNull()
    await expectRefusal(
      setDocumentReach({ ctx: house.outsider, input: { id, ...open } }),
      'not_found',
    )
  })
})
