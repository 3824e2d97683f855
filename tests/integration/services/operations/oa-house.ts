/** Opens a house with an Official Account that a stand-in plays, for the tests of its tokens and sign-in. */
import { findOaToken } from '@quan-triet/bot-server/db/queries/oa-tokens'
import type { GrantAnswer, OaAccount } from '@quan-triet/bot-server/domain/operations/oa-grant'
import type { OaApiOptions } from '@quan-triet/bot-server/practice/oa-api/create-oa-api'
import {
  type Deps,
  type ServiceContext,
  systemContext,
} from '@quan-triet/bot-server/services/context'
import { beginOaSignIn } from '@quan-triet/bot-server/services/operations/begin-oa-sign-in'
import { finishOaSignIn } from '@quan-triet/bot-server/services/operations/finish-oa-sign-in'
import { createOaAccount } from '@quan-triet/bot-server/zalo/oa-api/oauth'
import { type House, makeHouse } from '../../../support/make-house.ts'
import {
  APP_SECRET,
  OA_APP_ID,
  OA_CODE_VERIFIER,
  OA_ID,
  startOa,
} from '../../../support/start-zalo.ts'

export const CALLBACK = 'https://house.example.vn/zalo/oa/callback'

export interface OaHouse extends House {
  oa: Awaited<ReturnType<typeof startOa>>['oa']
  account: OaAccount
  /** The house itself, with the account. */
  house: ServiceContext
  /** The administrator of the province, with the account. */
  admin: ServiceContext
  /** Everything that was logged, as one text. */
  logged: () => string
  pair: () => ReturnType<typeof findOaToken>
  /** The operator allows the account, as far as the callback. */
  signIn: () => Promise<void>
}

export const openOaHouse = async (options: Partial<OaApiOptions> = {}): Promise<OaHouse> => {
  const made = await makeHouse()
  const { oa, oaApiUrl, oauthUrl } = await startOa(made.clock, {
    callbackUrl: CALLBACK,
    ...options,
  })
  const lines: string[] = []
  const note = (fields: object, message: string) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`)
  const log = { info: note, warn: note, error: note }
  const account = createOaAccount({
    oaId: OA_ID,
    appId: OA_APP_ID,
    appSecret: APP_SECRET,
    codeVerifier: OA_CODE_VERIFIER,
    oauthUrl,
    apiUrl: oaApiUrl,
    callbackUrl: CALLBACK,
    log,
    timeoutMs: 500,
  })
  const deps: Deps = { ...made.deps, oaAccount: account, log }
  const house = systemContext(deps, 'test')
  const admin = { ...deps, actor: made.officer('quan_tri').actor }
  return {
    ...made,
    deps,
    oa,
    account,
    house,
    admin,
    logged: () => lines.join('\n'),
    pair: () => findOaToken(made.db, OA_ID),
    async signIn() {
      const { url } = await beginOaSignIn({ ctx: admin })
      const state = new URL(url).searchParams.get('state')
      const code = oa.oauth.mintCode()
      await finishOaSignIn({ ctx: house, input: { code, oaId: OA_ID, state } })
    },
  }
}

/** The same house, in which asking for tokens is answered by the test. */
export const withRefresh = (
  ctx: ServiceContext,
  refresh: (refreshToken: string) => Promise<GrantAnswer>,
): ServiceContext => {
  if (!ctx.oaAccount) throw new Error('the house has no account')
  return { ...ctx, oaAccount: { ...ctx.oaAccount, refresh } }
}

/** Titles of the open notices, `place/cause`. */
export const openNotices = async ({ db }: Pick<House, 'db'>): Promise<string[]> => {
  const rows = await db
    .selectFrom('operator_notice')
    .select(['place', 'cause'])
    .where('resolved_at', 'is', null)
    .orderBy('place')
    .orderBy('cause')
    .execute()
  return rows.map(({ place, cause }) => `${place}/${cause}`)
}
