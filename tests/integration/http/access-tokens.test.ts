import { fixtureUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members } from '@quan-triet/bot-server/services/fixture/people'
import { listAccessTokens } from '@quan-triet/bot-server/services/access-tokens/list-access-tokens'
import { makeAccessToken } from '@quan-triet/bot-server/services/access-tokens/make-access-token'
import { revokeAccessToken } from '@quan-triet/bot-server/services/access-tokens/revoke-access-token'
import { contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/open-house.ts'
import { advance, askFigures, makeToken, personOf } from './token-scene.ts'

const endpoints = Object.entries<Endpoint>(contract)

describe('a token made for a program', () => {
  it('opens exactly these doors, each for what it was made for', async () => {
    const open = Map.groupBy(
      endpoints.filter(([, { tokenScope }]) => tokenScope !== undefined),
      ([, { tokenScope }]) => tokenScope,
    )
    const names = [...open].map(([scope, list]) => [scope, list.map(([name]) => name).toSorted()])
    expect(Object.fromEntries(names)).toEqual({
      figures: [
        'countUnit',
        'getCoverage',
        'getEssayRates',
        'getPlanOverview',
        'getTarget',
        'listCampaignChoices',
        'listProgress',
        'listTermTargets',
      ],
      structure: ['getUnit', 'listUnits', 'searchUnits'],
      reports: ['getReportFile', 'getReportVersion', 'listReports'],
      exports: [
        'askExport',
        'dropExport',
        'endExportSchedule',
        'getExportFile',
        'listExports',
        'scheduleExport',
      ],
    })
    for (const [name, { method, tokenScope }] of endpoints)
      if (tokenScope !== undefined && tokenScope !== 'exports')
        expect({ name, method }).toEqual({ name, method: 'get' })
  })

  it('is refused at every other door of the house, also at those that let anybody in', async () => {
    const house = await openHouse()
    const all = await makeToken(house.secretary)
    const one = await makeToken(house.secretary, { scopes: ['structure'] })
    for (const [name, { method, path, tokenScope, body }] of endpoints) {
      const ask = async (token: string) => {
        advance(house, 2000)
        const response = await house.call(method.toUpperCase(), path.replaceAll(/:\w+/g, 'x'), {
          token,
          json: body && {},
        })
        return ((await response.json()) as { code?: string }).code === 'token_scope_missing'
      }
      expect({ name, isRefused: await ask(all.secret) }).toEqual({
        name,
        isRefused: tokenScope === undefined,
      })
      expect({ name, isRefused: await ask(one.secret) }).toEqual({
        name,
        isRefused: tokenScope !== 'structure',
      })
    }
  })

  it('reads what the duty lets read, and says so in the audit log', async () => {
    const house = await openHouse()
    const { secret, id } = await makeToken(house.officer('bi_thu'))
    expect((await askFigures(house, secret)).status).toBe(200)
    expect((await askFigures(house, secret, wardUnit)).status).toBe(200)
    const campaigns = await house.call('GET', `/api/figures/campaigns?unitId=${wardUnit}`, {
      token: secret,
    })
    const { campaigns: choices } = (await campaigns.json()) as { campaigns: { id: string }[] }
    const asked = await house.call('POST', '/api/exports', {
      token: secret,
      json: { unitId: wardUnit, campaignId: choices[0]?.id },
    })
    expect(asked.status).toBe(200)
    const line = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'ask-export')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(line.detail)).toMatchObject({ token: id })
  })

  it('reaches no further than its one duty, whatever else its person may see', async () => {
    const house = await openHouse()
    const ward = house.officer('bi_thu')
    await house.db
      .insertInto('role_assignment')
      .values({
        id: 'role-second',
        person_id: personOf(ward).personId,
        org_unit_id: fixtureUnit,
        role: 'chi_uy_vien',
        starts_at: house.clock.now(),
        ends_at: null,
      })
      .execute()
    const { secret } = await makeAccessToken({
      ctx: ward,
      input: { name: 'Chi bộ', roleId: 'role-second', scopes: ['figures'], days: 1 },
    })
    expect((await askFigures(house, secret)).status).toBe(200)
    expect((await askFigures(house, secret, wardUnit)).status).toBe(404)
  })

  it('is told once and kept as a hash, in no table and no line of the audit log', async () => {
    const house = await openHouse()
    const { secret, ...made } = await makeToken(house.secretary)
    expect(secret).toMatch(/^qt_pat_[\w-]{43}$/)
    const { tokens } = await listAccessTokens({ ctx: house.secretary })
    expect(tokens).toEqual([made])
    const kept = [
      await house.db.selectFrom('access_token').selectAll().execute(),
      await house.db.selectFrom('audit_log').selectAll().execute(),
    ]
    expect(JSON.stringify(kept)).not.toContain(secret.slice('qt_pat_'.length))
    await askFigures(house, secret)
    const after = await listAccessTokens({ ctx: house.secretary })
    expect(after.tokens[0]?.usedAt).toBe(house.clock.now())
  })
})

describe('tokens made for programs', () => {
  it('are made only for what the duty gives, and no more than ten', async () => {
    const house = await openHouse()
    const plain = await listAccessTokens({ ctx: house.member(5) })
    expect(plain.duties).toEqual([])
    await expect(makeToken(house.member(5))).rejects.toMatchObject({ code: 'not_allowed' })
    const index = members.findIndex(({ role }) => role === 'chi_uy_vien')
    await expect(makeToken(house.member(index), { scopes: ['reports'] })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    for (let made = 0; made < 10; made += 1) await makeToken(house.secretary)
    await expect(makeToken(house.secretary)).rejects.toMatchObject({ code: 'token_limit' })
  })

  it('are good for sixty calls a minute, however many come at once', async () => {
    const house = await openHouse()
    const { secret } = await makeToken(house.secretary)
    const calls = await Promise.all(Array.from({ length: 80 }, () => askFigures(house, secret)))
    const statuses = calls.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
    expect(calls.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('60')
    advance(house, 60_000)
    expect((await askFigures(house, secret)).status).toBe(200)
  })

  it('that nobody made are nobody', async () => {
    const house = await openHouse()
    for (const token of ['qt_pat_', `qt_pat_${'A'.repeat(43)}`, "qt_pat_' or 1=1"])
      expect((await askFigures(house, token)).status).toBe(401)
  })

  it('leave a line in the audit log when they are made and when they are revoked', async () => {
    const house = await openHouse()
    const { id } = await makeToken(house.secretary, { scopes: ['figures', 'figures'] })
    await revokeAccessToken({ ctx: house.secretary, input: { id } })
    const lines = await house.db
      .selectFrom('audit_log')
      .select(['action', 'subject', 'actor'])
      .where('action', 'like', '%-access-token')
      .orderBy('seq')
      .execute()
    const { personId } = personOf(house.secretary)
    const subject = `access-token:${id} person:${personId}`
    expect(lines).toEqual([
      { action: 'make-access-token', subject, actor: `person:${personId}` },
      { action: 'revoke-access-token', subject, actor: `person:${personId}` },
    ])
  })
})
