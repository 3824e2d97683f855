import { setDocumentReach } from '@quan-triet/bot-server/services/mailing/set-document-reach'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { confirmNotSecret } from '@quan-triet/bot-server/services/parts/confirm-not-secret'
import { members } from '@quan-triet/bot-server/services/fixture/people'
import type { ReachInput } from '@quan-triet/shared/models/mailing'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openHouse, type OpenHouse } from '../../../support/open-house.ts'
import {
  expectRefusal,
  importResolution,
  importScheduled,
  secretaryName,
} from '../../services/parts/drafting.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'
const SLUG = 'nghi-quyet-07-nq-cb'
const onPage: ReachInput = { circulation: 'cong_khai', beyondZalo: 'page_and_email' }

const reach = (house: OpenHouse, { id }: DocumentDraft, input: ReachInput = onPage) =>
  setDocumentReach({ ctx: house.secretary, input: { id, ...input } })

const read = async (house: OpenHouse, path: string) => {
  const response = await house.call('GET', path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** A resolution on the page, its first part out. */
const published = async () => {
  const house = await openHouse()
  const draft = await importScheduled(house.secretary, [FIRST, SECOND])
  await reach(house, draft)
  house.clock.moveTo(FIRST)
  await fanOutDuePushes({ ctx: house.system })
  return { house, draft }
}

const arbitraryWorld = fc.record({
  circulation: fc.constantFrom('cong_khai' as const, 'noi_bo' as const),
  beyond_zalo: fc.constantFrom('none' as const, 'email' as const, 'page_and_email' as const),
  isVouched: fc.boolean(),
  isOut: fc.boolean(),
  isDue: fc.boolean(),
})
type World = typeof arbitraryWorld extends fc.Arbitrary<infer W> ? W : never

const bringAbout = async (house: OpenHouse, draft: DocumentDraft, world: World) => {
  const { circulation, beyond_zalo, isVouched, isOut, isDue } = world
  await house.db
    .updateTable('document')
    .set({ circulation, beyond_zalo, not_secret_at: isVouched ? FIRST : null })
    .where('id', '=', draft.id)
    .execute()
  const first = draft.parts[0]
  if (!first) throw new Error('the document has parts')
  await house.db
    .updateTable('part_push')
    .set({ fanned_out_at: isOut ? FIRST : null, due_at: isDue ? FIRST : SECOND })
    .where('part_id', '=', first.id)
    .execute()
}

describe('the public page', () => {
  it('shows the parts that are out by their schedule, and no other', async () => {
    const { house, draft } = await published()
    const list = await read(house, '/public')
    expect(list).toMatchObject({ status: 200 })
    expect(list.text).toContain(`href="https://house.example.vn/public/${SLUG}"`)
    expect(list.text).toContain(`Đã có 1/${draft.parts.length} phần`)
    const first = await read(house, `/public/${SLUG}/1`)
    for (const paragraph of draft.parts[0]?.paragraphs ?? [])
      expect(first.text).toContain(paragraph)
    const document = await read(house, `/public/${SLUG}`)
    expect(document.text).toContain(`href="https://house.example.vn/public/${SLUG}/1"`)
    expect(document.text).not.toContain(`/public/${SLUG}/2`)
    expect((await read(house, `/public/${SLUG}/2`)).status).toBe(404)
    house.clock.moveTo(SECOND)
    await fanOutDuePushes({ ctx: house.system })
    expect((await read(house, `/public/${SLUG}/2`)).status).toBe(200)
    expect((await read(house, `/public/${SLUG}/1`)).text).toContain(`/public/${SLUG}/2`)
  })

  it('runs nothing, sets nothing, fetches nothing, and frames nowhere', async () => {
    const { house } = await published()
    for (const path of ['/public', `/public/${SLUG}`, `/public/${SLUG}/1`, '/public/nothing']) {
      const { text, headers } = await read(house, path)
      expect(text).not.toMatch(/<script|<img|<iframe|<link rel="stylesheet"|@import|url\(/i)
      expect(headers.get('set-cookie')).toBeNull()
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      )
      const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? ''
      const hash = createHash('sha256').update(style).digest('base64')
      expect(policy).toContain(`style-src 'sha256-${hash}'`)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(text).toContain('<html lang="vi">')
    }
  })

  it('tells a reader who has it already that nothing changed, until something does', async () => {
    const { house } = await published()
    const before = await read(house, `/public/${SLUG}`)
    const etag = before.headers.get('etag') ?? ''
    const again = (known: string) =>
      fetch(`${house.url}/public/${SLUG}`, { headers: { 'if-none-match': known } })
    expect((await again(etag)).status).toBe(304)
    expect((await again(`"x", W/${etag}`)).status).toBe(304)
    expect((await again('"x"')).status).toBe(200)
    expect(before.headers.get('cache-control')).toBe('public, max-age=60')
    house.clock.moveTo(SECOND)
    await fanOutDuePushes({ ctx: house.system })
    expect((await again(etag)).status).toBe(200)
  })

  it('says of what was taken off that it is gone, and of what never was that it is not there', async () => {
    const { house, draft } = await published()
    await reach(house, draft, { circulation: 'noi_bo', beyondZalo: 'none' })
    for (const path of [`/public/${SLUG}`, `/public/${SLUG}/1`]) {
      const { status, text } = await read(house, path)
      expect(status).toBe(410)
      expect(text).not.toContain('khu phố văn minh')
    }
    expect((await read(house, '/public')).text).not.toContain(SLUG)
    expect((await read(house, '/public/feed.xml')).text).not.toContain(SLUG)
    for (const path of ['/public/nothing', '/public/..%2f..', '/public/%00', '/public/a/b/c'])
      expect((await read(house, path)).status).toBe(404)
    const back = await reach(house, draft)
    expect(back.pageUrl).toBe(`https://house.example.vn/public/${SLUG}`)
    expect((await read(house, `/public/${SLUG}`)).status).toBe(200)
  })

  it('tells nobody who guesses its name of a document that is yet to come out', async () => {
    const house = await openHouse()
    const draft = await importScheduled(house.secretary, [FIRST])
    await reach(house, draft)
    const guessed = await read(house, `/public/${SLUG}`)
    const never = await read(house, '/public/nghi-quyet-99-nq-cb')
    expect([guessed.status, never.status]).toEqual([404, 404])
    expect(guessed.text).toBe(never.text)
    await reach(house, draft, { circulation: 'noi_bo', beyondZalo: 'none' })
    expect((await read(house, `/public/${SLUG}`)).status).toBe(404)
  })

  it('names no person, nor what a secretary noted', async () => {
    const { house, draft } = await published()
    await house.db
      .updateTable('document_part')
      .set({ note: 'Ghi chú riêng của chi bộ' })
      .where('document_id', '=', draft.id)
      .execute()
    for (const path of ['/public', `/public/${SLUG}`, `/public/${SLUG}/1`, '/public/feed.xml']) {
      const { text } = await read(house, path)
      expect(members.filter(({ name }) => text.includes(name))).toEqual([])
      expect(text).not.toContain('Ghi chú riêng')
    }
  })

  it('never shows what is internal, not vouched for, not marked or not yet due, whatever comes together', async () => {
    const { house, draft } = await published()
    await fc.assert(
      fc.asyncProperty(arbitraryWorld, async (world) => {
        await bringAbout(house, draft, world)
        const isPublic = [
          world.circulation === 'cong_khai',
          world.beyond_zalo === 'page_and_email',
          world.isVouched,
          world.isOut,
          world.isDue,
        ].every(Boolean)
        const shown = await Promise.all(
          ['/public', '/public/feed.xml', `/public/${SLUG}`, `/public/${SLUG}/1`].map((path) =>
            read(house, path),
          ),
        )
        const otherwise = world.isOut ? 410 : 404
        expect(shown.map(({ status }) => status)).toEqual(
          isPublic ? [200, 200, 200, 200] : [200, 200, otherwise, otherwise],
        )
        expect(shown.some(({ text }) => text.includes('tốt việc thứ nhất'))).toBe(isPublic)
        expect(shown[0]?.text.includes('khu phố văn minh')).toBe(isPublic)
      }),
      { numRuns: 40 },
    )
  })

  it('shows signs of HTML in titles, headings and text as signs', async () => {
    const { house, draft } = await published()
    const corpus = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</title><svg onload=alert(1)>',
      ']]></content><evil/>',
      '&lt;script&gt; &#0; \u0000\u0008\uffff',
      '{{constructor.constructor("alert(1)")()}}',
    ]
    for (const nasty of corpus) {
      await house.db
        .updateTable('document')
        .set({ title: nasty.replaceAll('\u0000', ''), number: nasty.replaceAll('\u0000', '') })
        .where('id', '=', draft.id)
        .execute()
      await house.db
        .updateTable('document_part')
        .set({
          heading: nasty.replaceAll('\u0000', ''),
          paragraphs: JSON.stringify([nasty]),
        })
        .where('document_id', '=', draft.id)
        .execute()
      for (const path of ['/public', `/public/${SLUG}`, `/public/${SLUG}/1`, '/public/feed.xml']) {
        const { text, status } = await read(house, path)
        expect(status).toBe(200)
        expect(text).not.toMatch(/<script|<img|<svg|<evil|"\s*onm|'\s+onm/i)
      }
    }
  })
})

describe('the name of a document on the page', () => {
  it('is readable, its own, and stays', async () => {
    const { house, draft } = await published()
    const other = await importResolution(house.member(0))
    expect(other.id).toBe(draft.id)
    await house.db.updateTable('document').set({ source_hash: 'other' }).execute()
    const second = await importResolution(house.secretary)
    await confirmNotSecret({
      ctx: house.secretary,
      input: { id: second.id, fullName: secretaryName },
    })
    expect((await reach(house, second)).pageUrl).toBe(`https://house.example.vn/public/${SLUG}-2`)
    await house.db.updateTable('document').set({ title: 'Tên khác', number: '9' }).execute()
    expect((await reach(house, draft)).pageUrl).toBe(`https://house.example.vn/public/${SLUG}`)
  })

  it('is given to none that is internal or that nobody has vouched for', async () => {
    const house = await openHouse()
    const draft = await importResolution(house.secretary)
    await expectRefusal(reach(house, draft), 'not_confirmed_not_secret')
    await confirmNotSecret({
      ctx: house.secretary,
      input: { id: draft.id, fullName: secretaryName },
    })
    await expectRefusal(
      reach(house, draft, { circulation: 'noi_bo', beyondZalo: 'page_and_email' }),
      'invalid_input',
      /công khai/,
    )
    await house.db
      .updateTable('document_part')
      .set({ paragraphs: JSON.stringify(['TỐI MẬT', 'Nội dung']) })
      .where('document_id', '=', draft.id)
      .execute()
    await expectRefusal(reach(house, draft), 'document_secret')
    await expectRefusal(
      setDocumentReach({ ctx: house.outsider, input: { id: draft.id, ...onPage } }),
      'not_found',
    )
    expect((await read(house, '/public')).text).toContain('Chưa có tài liệu nào')
  })
})
