/** The page that Zalo sends the operator's browser to after the Official Account was allowed (platform B.1). */
import { operations as words } from '@quan-triet/shared/i18n/vi/operations'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { type Deps, systemContext } from '../services/context.ts'
import { finishOaSignIn, type OaSignInOutcome } from '../services/operations/finish-oa-sign-in.ts'
import { OA_CALLBACK } from '../services/operations/get-status.ts'
import type { HouseEnv } from './house-env.ts'
import { cleanInput } from './read-body.ts'

/** The address holds a code: nothing may keep it, or hand it on. */
const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}
/** Longer ones are no answer of Zalo's. */
const LONGEST = 2000

const statusOf: Record<OaSignInOutcome | 'incomplete', 200 | 400 | 502> = {
  signed_in: 200,
  not_set_up: 400,
  none_pending: 400,
  wrong_state: 400,
  wrong_account: 400,
  refused: 400,
  unreachable: 502,
  incomplete: 400,
}

export const oaCallback = (deps: Deps): Hono<HouseEnv> =>
  new Hono<HouseEnv>().get(OA_CALLBACK, async (c) => {
    const given = (name: string) => cleanInput(c.req.query(name) ?? '').slice(0, LONGEST)
    const [code, oaId, state] = [given('code'), given('oa_id'), given('state')]
    const outcome =
      code === '' || oaId === ''
        ? ('incomplete' as const)
        : await finishOaSignIn({
            ctx: systemContext(deps, 'oa-callback'),
            input: { code, oaId, state: state === '' ? null : state },
          })
    return c.html(page(outcome), statusOf[outcome], headers)
  })

const page = (outcome: OaSignInOutcome | 'incomplete') => {
  const { title, text } = words.callback[outcome]
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          body {
            max-width: 32em;
            margin: 3em auto;
            padding: 0 1em;
            font:
              20px/1.5 system-ui,
              sans-serif;
          }
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p>${text}</p>
      </body>
    </html>`
}
