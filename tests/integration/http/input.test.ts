import { describe, expect, it } from 'vitest'
import { fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { openHouse } from '../../support/open-house.ts'

const session = {
  title: 'Buổi bổ sung',
  mode: 'truc_tiep',
  startsAt: '2026-04-20T01:00:00.000Z',
  endsAt: '2026-04-20T03:00:00.000Z',
  venue: 'Nhà văn hóa',
  isMakeup: false,
}

describe('text that somebody sends', () => {
  it('is stored without what a database cannot keep or a screen cannot show', async () => {
    const house = await openHouse()
    const token = await house.signIn(0)
    const json = {
      ...session,
      title: 'Buổi\u0000 bổ sung\u0007 \ud800',
      venue: 'Nha\u0300 văn hóa',
    }
    const response = await house.call('POST', '/api/sessions', { token, json })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      title: 'Buổi bổ sung \ufffd',
      venue: 'Nhà văn hóa',
    })
  })

  it('in an address names nothing, whatever characters it has', async () => {
    const house = await openHouse()
    const token = await house.signIn(0)
    for (const id of ['%00', 'a%00b', '%F0%9F%98%80', '%ff', "'%20or%201=1--"]) {
      const { status } = await house.call('GET', `/api/documents/${id}`, { token })
      expect([400, 404]).toContain(status)
    }
    const named = await fetch(`${house.url}/api/documents?fileName=a%00b.txt&more=1`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: 'NGHỊ QUYẾT\nI. Nhiệm vụ\nMỗi chi bộ học tập nghị quyết trong quý này.\n',
    })
    expect(named.status).toBe(200)
  })

  it('that nests ten thousand deep is refused, not suffered', async () => {
    const house = await openHouse()
    const response = await fetch(`${house.url}/api/sign-ins`, {
      method: 'POST',
      body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    })
    expect(response.status).toBe(400)
  })
})

describe('an hour that somebody sends', () => {
  it.each([
    ['in a year of five digits', '9999-12-31T23:59:59-23:00'],
    ['before the year one', '0000-01-01T00:00:00+14:00'],
    ['in the next century', '2126-04-20T03:00:00Z'],
  ])('%s is refused and changes nothing', async (_, hour) => {
    const house = await openHouse()
    const token = await house.signIn(0)
    const document = await house.db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    const before = await house.db.selectFrom('part_push').selectAll().orderBy('id').execute()
    const asked = [
      await house.call('POST', '/api/sessions', { token, json: { ...session, endsAt: hour } }),
      await house.call('POST', '/api/sessions', { token, json: { ...session, startsAt: hour } }),
      await house.call('POST', `/api/documents/${document.id}/pushes`, {
        token,
        json: { pushes: [{ partId: fixturePart(6), dueAt: hour }] },
      }),
    ]
    expect(asked.map((response) => response.status)).toEqual([400, 400, 400])
    const after = await house.db.selectFrom('part_push').selectAll().orderBy('id').execute()
    expect(after).toEqual(before)
  })
})
