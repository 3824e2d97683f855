import { readPdf } from '@quan-triet/bot-server/lib/documents/read-pdf'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { checkIn } from '@quan-triet/bot-server/services/attendance/check-in'
import { openMakeup } from '@quan-triet/bot-server/services/makeup/open-makeup'
import { exportMyData } from '@quan-triet/bot-server/services/personal-data/export-my-data'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import { FileLink } from '@quan-triet/shared/models/file-link'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { openHouse } from '../../../support/open-house.ts'

const linesOf = (sections: { key: string; lines: string[] }[], key: string) =>
  sections.find((section) => section.key === key)?.lines ?? []

describe('my data', () => {
  it('says in words what is held about the person, from every table, with how long it is kept', async () => {
    const house = await openHouse()
    await house.signIn(28)
    await enqueueToPerson(house.system, {
      dedupeKey: 'notice:1',
      kind: 'notice',
      personId: fixtureAccounts[28]?.personId as PersonId,
      text: 'Buổi học lúc 08:00',
      orgUnitId: fixtureUnit,
    })
    const { sections } = await getMyData({ ctx: house.member(28) })
    expect(linesOf(sections, 'identity')).toEqual([
      'Họ và tên: Đinh Trọng Nghĩa',
      'Năm sinh: 1960',
      'Là đảng viên',
    ])
    expect(linesOf(sections, 'memberships')).toEqual([
      'Chi bộ Khu phố 3; Đảng viên chính thức; sinh hoạt chính thức; từ thứ Ba 1/7/2025',
    ])
    expect(linesOf(sections, 'attendance').join()).toContain('lý do vắng: Ốm đau')
    expect(linesOf(sections, 'accounts')).toHaveLength(2)
    expect(linesOf(sections, 'signIns')).toHaveLength(1)
    expect([...linesOf(sections, 'messages'), ...linesOf(sections, 'notices')].join()).toContain(
      'Buổi học lúc 08:00',
    )
    expect(linesOf(sections, 'consents')).toHaveLength(1)
    expect(sections.every((section) => section.kept.length > 10)).toBe(true)
    expect(sections).toHaveLength(16)
  })

  it('holds invitations to make-ups and check-ins that were to be looked at', async () => {
    const house = await makeHouse()
    const ctx = house.member(28)
    const personId = fixtureAccounts[28]?.personId as PersonId
    await openMakeup({
      ctx: house.secretary,
      input: { people: [personId], session: { id: fixtureSession('bu') } },
    })
    const kept = { method: 'qr', wasOffline: true, deviceAt: '2026-03-12T01:00:00.000Z' } as const
    await expect(
      checkIn({ ctx, input: { ...kept, code: 'no-such-session.1.aaaaaaaaaaaaaaaaaaaaaa' } }),
    ).rejects.toMatchObject({ code: 'check_in_code_wrong' })
    const lines = linesOf((await getMyData({ ctx })).sections, 'attendance').join('\n')
    expect(lines).toContain('Được mời dự buổi học bù Lớp học bù, ')
    expect(lines).toContain('Lượt điểm danh cần xem lại: mã lạ; ')
    expect(lines).toContain('giờ trên máy 08:00 thứ Năm 12/3/2026')
  })

  it('tells who looked without naming anybody, and holds nobody else’s data', async () => {
    const house = await makeHouse()
    await listRoster({ ctx: house.secretary })
    const ctx = house.member(5)
    for (const format of ['json', 'html'] as const) {
      const { bytes } = await exportMyData({ ctx, input: { format } })
      const text = new TextDecoder().decode(bytes)
      const others = fixtureAccounts.filter((_, index) => index !== 5)
      expect(text).toContain('Trần Thị Mai Sương')
      expect(others.filter(({ displayName }) => text.includes(displayName))).toEqual([])
      expect(others.filter(({ personId }) => text.includes(personId))).toEqual([])
    }
    const { sections } = await getMyData({ ctx })
    const looks = linesOf(sections, 'looks').join()
    expect(looks).toContain('Xem danh sách đảng viên (người có trách nhiệm, Khu phố 3)')
    expect(looks).toContain('(chính đồng chí, Khu phố 3)')
  })

  it('comes as a page that no name can break out of', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('person')
      .set({ full_name: '<script>alert(1)</script>' })
      .where('id', '=', fixtureAccounts[5]?.personId as PersonId)
      .execute()
    const { bytes, fileName } = await exportMyData({
      ctx: house.member(5),
      input: { format: 'html' },
    })
    expect(fileName).toBe('du-lieu-cua-toi-2026-03-12.html')
    const page = new TextDecoder().decode(bytes)
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
  })

  it('is kept on a phone as a PDF from an address that needs no sign-in, and the copy is noted', async () => {
    const house = await openHouse()
    const asked = await house.call('POST', '/api/file-links', {
      token: await house.signIn(28),
      json: { path: '/api/my-data/export?format=pdf' },
    })
    const { kind, url } = FileLink.parse(await asked.json())
    expect(kind).toBe('pdf')
    const answer = await house.call('GET', new URL(url).pathname)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const { text } = await readPdf(Buffer.from(await answer.arrayBuffer()))
    const whole = text.replaceAll(/\s+/g, ' ')
    expect(whole).toContain('Họ và tên: Đinh Trọng Nghĩa')
    const { sections } = await getMyData({ ctx: house.member(28) })
    // The sections stand in their order, each whole; the looks alone have grown by the copy itself.
    let from = 0
    for (const { key, title, lines, kept } of sections) {
      const facts = key === 'looks' ? [] : lines
      for (const words of [title, ...facts, `Thời gian giữ: ${kept}`]) {
        const at = whole.indexOf(words, from)
        expect({ words, isThere: at >= 0 }).toEqual({ words, isThere: true })
        from = at + words.length
      }
    }
    const noted = await house.db
      .selectFrom('audit_log')
      .select(['subject', 'detail'])
      .where('action', '=', 'export-my-data')
      .execute()
    const personId = fixtureAccounts[28]?.personId
    expect(noted).toEqual([{ subject: `person:${personId}`, detail: '{"format":"pdf"}' }])
    const others = fixtureAccounts.filter((_, index) => index !== 28)
    expect(others.filter(({ displayName }) => whole.includes(displayName))).toEqual([])
  })

  it('ends every sign-in of the person when asked to, and nobody else’s', async () => {
    const house = await openHouse()
    const tokens = [await house.signIn(5), await house.signIn(5), await house.signIn(6)]
    const response = await house.call('POST', '/api/my-data/sign-outs', {
      token: tokens[0] ?? '',
    })
    expect(await response.json()).toEqual({ ended: 2 })
    const statuses = await Promise.all(
      tokens.map(async (token) => (await house.call('GET', '/api/me', { token })).status),
    )
    expect(statuses).toEqual([401, 401, 200])
  })
})
