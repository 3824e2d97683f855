import { createApp } from '@quan-triet/bot-server/app'
import { beginOaSignIn } from '@quan-triet/bot-server/services/operations/begin-oa-sign-in'
import { createOaTokens } from '@quan-triet/bot-server/services/operations/oa-tokens'
import { whoActs } from '@quan-triet/bot-server/services/rights'
import { operations as words } from '@quan-triet/shared/i18n/vi/operations'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { OA_ID } from '../../../support/start-zalo.ts'
import { CALLBACK, openOaHouse, type OaHouse } from './oa-house.ts'

const MINUTE_MS = 60_000

/** Opens the callback's address as a browser does. @returns status and the page's text */
const openCallback = async ({ house }: Pick<OaHouse, 'house'>, query: Record<string, string>) => {
  const app = createApp(house, {
    botWebhookSecret: null,
    onReceived: () => undefined,
    extraOrigins: [],
  })
  const response = await app.request(`/zalo/oa/callback?${new URLSearchParams(query)}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const begin = async (oaHouse: OaHouse) => {
  const { url } = await beginOaSignIn({ ctx: oaHouse.admin })
  const state = new URL(url).searchParams.get('state') ?? ''
  return { url, state, code: oaHouse.oa.oauth.mintCode(), oa_id: OA_ID }
}

describe('signing the Official Account in', () => {
  it('leads over Zalo’s page to the callback, and the tokens are there', async () => {
    const oaHouse = await openOaHouse()
    const { url } = await beginOaSignIn({ ctx: oaHouse.admin })
    const query = new URL(url).searchParams
    expect([...query.keys()]).toEqual(['app_id', 'redirect_uri', 'code_challenge', 'state'])
    expect(query.get('redirect_uri')).toBe(CALLBACK)
    const consent = await fetch(url, { redirect: 'manual' })
    const back = new URL(consent.headers.get('location') ?? '')
    expect(`${back.origin}${back.pathname}`).toBe(CALLBACK)
    const { status, text, headers } = await openCallback(
      oaHouse,
      Object.fromEntries(back.searchParams),
    )
    expect(status).toBe(200)
    expect(text).toContain(words.callback.signed_in.title)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    const token = (await createOaTokens(oaHouse.house).current()) ?? ''
    expect(oaHouse.oa.oauth.stateOf(token)).toBe('live')
    const lines = await oaHouse.db
      .selectFrom('audit_log')
      .select(['action', 'detail'])
      .where('subject', '=', `oa:${OA_ID}`)
      .orderBy('seq')
      .execute()
    expect(lines.map((line) => line.action)).toEqual(['begin-oa-sign-in', 'sign-oa-in'])
    const { personId } = whoActs(oaHouse.admin)
    expect(JSON.parse(lines[1]?.detail ?? '')).toEqual({ person: personId, isOwnerKnown: true })
  })

  it('needs no state back, since Zalo does not promise to send it', async () => {
    const oaHouse = await openOaHouse()
    const { state: _, url: __, ...query } = await begin(oaHouse)
    expect((await openCallback(oaHouse, query)).status).toBe(200)
  })

  it('takes nothing that no operator has begun', async () => {
    const oaHouse = await openOaHouse()
    const query = { code: oaHouse.oa.oauth.mintCode(), oa_id: OA_ID }
    const { status, text } = await openCallback(oaHouse, query)
    expect(status).toBe(400)
    expect(text).toContain(words.callback.none_pending.text)
    expect(await oaHouse.pair()).toBeUndefined()
  })

  it('takes nothing ten minutes after it was begun', async () => {
    const oaHouse = await openOaHouse()
    const query = await begin(oaHouse)
    oaHouse.clock.moveTo(addMs(oaHouse.clock.now(), 10 * MINUTE_MS))
    const code = oaHouse.oa.oauth.mintCode()
    const { text } = await openCallback(oaHouse, { ...query, code })
    expect(text).toContain(words.callback.none_pending.text)
  })

  it('refuses another state and another account, and still takes the right one after', async () => {
    const oaHouse = await openOaHouse()
    const query = await begin(oaHouse)
    const forged = await openCallback(oaHouse, { ...query, state: 'forged' })
    expect(forged.text).toContain(words.callback.wrong_state.text)
    const other = await openCallback(oaHouse, { ...query, oa_id: '999' })
    expect(other.text).toContain(words.callback.wrong_account.text)
    expect(await oaHouse.pair()).toBeUndefined()
    expect((await openCallback(oaHouse, query)).status).toBe(200)
  })

  it('refuses tokens that Zalo itself says belong to another account', async () => {
    const oaHouse = await openOaHouse()
    const query = await begin(oaHouse)
    const account = { ...oaHouse.account, whose: () => Promise.resolve('1234') }
    const house = { ...oaHouse.house, oaAccount: account }
    const { text } = await openCallback({ house }, query)
    expect(text).toContain(words.callback.wrong_account.text)
    expect(await oaHouse.pair()).toBeUndefined()
  })

  it('takes tokens whose owner Zalo does not name only when its own state came back', async () => {
    const oaHouse = await openOaHouse()
    const account = { ...oaHouse.account, whose: () => Promise.resolve(null) }
    const house = { ...oaHouse.house, oaAccount: account }
    const { state, ...slippedIn } = await begin(oaHouse)
    expect((await openCallback({ house }, slippedIn)).status).toBe(502)
    expect(await oaHouse.pair()).toBeUndefined()
    expect(state).not.toBe('')
    const query = await begin(oaHouse)
    expect((await openCallback({ house }, query)).status).toBe(200)
    expect(await oaHouse.pair()).toMatchObject({ state: 'good' })
  })

  it('is good for one callback: the same address opened again, or at once, changes nothing', async () => {
    const oaHouse = await openOaHouse()
    const query = await begin(oaHouse)
    const answers = await Promise.all(Array.from({ length: 4 }, () => openCallback(oaHouse, query)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await openCallback(oaHouse, query)).text).toContain(words.callback.none_pending.text)
    expect(await oaHouse.pair()).toMatchObject({ version: 1, state: 'good' })
  })

  it('makes a sign-in begun before worth nothing', async () => {
    const oaHouse = await openOaHouse()
    const first = await begin(oaHouse)
    const second = await begin(oaHouse)
    const { text } = await openCallback(oaHouse, first)
    expect(text).toContain(words.callback.wrong_state.text)
    expect((await openCallback(oaHouse, second)).status).toBe(200)
  })

  it('says when Zalo refuses the code, when it does not answer, and when something is missing', async () => {
    const oaHouse = await openOaHouse()
    const used = await openCallback(oaHouse, { ...(await begin(oaHouse)), code: 'made-up' })
    expect(used.text).toContain(words.callback.refused.text)
    const query = await begin(oaHouse)
    oaHouse.oa.oauth.switches.set({ tokenEndpoint: 'breaks_before' })
    const silent = await openCallback(oaHouse, query)
    expect(silent.status).toBe(502)
    expect(silent.text).toContain(words.callback.unreachable.text)
    for (const bare of [{}, { code: 'x' }, { oa_id: OA_ID }])
      expect((await openCallback(oaHouse, bare)).text).toContain(words.callback.incomplete.text)
    expect(oaHouse.logged()).not.toContain(query.code)
  })

  it('shows nothing of what stood in the address', async () => {
    const oaHouse = await openOaHouse()
    await begin(oaHouse)
    const { text } = await openCallback(oaHouse, {
      code: '<script>alert(1)</script>',
      oa_id: '"><img src=x>',
      state: 'a\u0000b',
    })
    expect(text).not.toContain('alert')
    expect(text).not.toContain('img')
  })

  it('is begun only by whoever operates the house, and where there is an account', async () => {
    const oaHouse = await openOaHouse()
    const { oaAccount } = oaHouse.house
    for (const ctx of [oaHouse.secretary, oaHouse.officer('bi_thu'), oaHouse.guest])
      await expect(beginOaSignIn({ ctx: { ...ctx, oaAccount } })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    await expect(beginOaSignIn({ ctx: oaHouse.officer('quan_tri') })).rejects.toMatchObject({
      code: 'oa_not_set_up',
    })
    const app = await openCallback(
      { house: { ...oaHouse.house, oaAccount: null } },
      {
        code: 'x',
        oa_id: OA_ID,
      },
    )
    expect(app.text).toContain(words.callback.not_set_up.text)
  })
})
