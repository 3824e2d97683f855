import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sealForHouse } from '@quan-triet/bot-server/services/vault/seal-for-house'
import { FileLink } from '@quan-triet/shared/models/file-link'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse } from '../../support/open-house.ts'

const SECRETARY = 0
const MEMBER = 5
const LIST = `/api/sessions/${fixtureSession('1')}/attendance-list?kind=filled`

const ask = async (house: OpenHouse, index: number, path: string) =>
  house.call('POST', '/api/file-links', { token: await house.signIn(index), json: { path } })

/** The way of the address: the door itself stands on loopback here. */
const wayOf = (link: FileLink): string => new URL(link.url).pathname

const linkOf = async (house: OpenHouse, index: number, path = LIST): Promise<FileLink> =>
  FileLink.parse(await (await ask(house, index, path)).json())

const countLooks = async ({ db }: OpenHouse): Promise<number> => {
  const rows = await db
    .selectFrom('audit_log')
    .select('id')
    .where('action', '=', 'look-roll')
    .where('detail', 'like', '%printed%')
    .execute()
  return rows.length
}

describe('the address of a file', () => {
  it('opens the file without a sign-in, shown and not kept on the way, and the look is noted', async () => {
    const house = await openHouse()
    const link = await linkOf(house, SECRETARY)
    expect(link.kind).toBe('pdf')
    expect(link.url).toMatch(/^https:\/\/house\.example\.vn\/files\/[\w-]+\/quan-triet\.pdf$/)
    expect(link.url).not.toContain(fixtureSession('1'))
    const before = await countLooks(house)
    const answer = await house.call('GET', wayOf(link))
    expect(answer.status).toBe(200)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename\*=/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await countLooks(house)).toBe(before + 1)
  })

  it('opens nothing that its person may not see, and nothing any more once the role has ended', async () => {
    const house = await openHouse()
    const ofMember = await linkOf(house, MEMBER)
    expect((await house.call('GET', wayOf(ofMember))).status).toBe(403)
    const ofSecretary = await linkOf(house, SECRETARY)
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: '2026-01-01T00:00:00.000Z' })
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    expect((await house.call('GET', wayOf(ofSecretary))).status).toBe(403)
  })

  it('ends after two minutes', async () => {
    const house = await openHouse()
    const link = await linkOf(house, SECRETARY, '/api/deliveries/file?from=2026-03-01')
    house.clock.moveTo(addMs(house.clock.now(), 2 * 60_000))
    expect((await house.call('GET', wayOf(link))).status).toBe(200)
    house.clock.moveTo(addMs(house.clock.now(), 1000))
    expect((await house.call('GET', wayOf(link))).status).toBe(404)
  })

  it('cannot be altered, nor made of another seal of the house', async () => {
    const house = await openHouse()
    const way = wayOf(await linkOf(house, SECRETARY))
    for (const index of [8, 20, 40, 90]) {
      const letter = way[index] === 'A' ? 'B' : 'A'
      const altered = way.slice(0, index) + letter + way.slice(index + 1)
      expect((await house.call('GET', altered)).status).toBe(404)
    }
    const { person_id: personId } = await house.db
      .selectFrom('app_identity')
      .select('person_id')
      .executeTakeFirstOrThrow()
    const secret = JSON.stringify({ personId, path: LIST, until: '2099-01-01T00:00:00.000Z' })
    const foreign = await sealForHouse(house.deps, { secret, about: 'oa_token' })
    expect((await house.call('GET', `/files/${foreign}/quan-triet.pdf`)).status).toBe(404)
    expect((await house.call('GET', '/files/x/quan-triet.pdf')).status).toBe(404)
  })

  it('is given for files of the contract alone, and only of kinds that a phone keeps', async () => {
    const house = await openHouse()
    const refused: [string, number][] = [
      ['/api/me', 404],
      [`/api/sessions/${fixtureSession('1')}/closing`, 404],
      [`/api/sessions/${fixtureSession('1')}/poster/x`, 404],
      ['/api/nothing', 404],
      ['/api/sessions/../me', 400],
      ['https://elsewhere.example/api/my-data/export', 400],
      ['//elsewhere.example/poster', 400],
      [`/api/my-data/export?format=json#x`, 400],
      ['/api/my-data/export?format=json', 409],
      ['/api/audit/file?format=jsonl', 409],
    ]
    for (const [path, status] of refused)
      expect({ path, status: (await ask(house, SECRETARY, path)).status }).toEqual({ path, status })
    const sheet = await linkOf(house, SECRETARY, '/api/deliveries/file?from=2026-03-01')
    expect(sheet.kind).toBe('xlsx')
  })
})
