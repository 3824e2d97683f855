/** Serves the pages that links in letters open: agree to get letters, stop getting them; without signing in. */
import { mailing } from '@quan-triet/shared/i18n/vi/mailing'
import { publicPage } from '@quan-triet/shared/i18n/vi/public-page'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Deps, ServiceContext } from '../../services/context.ts'
import {
  followMailLink,
  type MailLinkState,
  readMailLink,
} from '../../services/mailing/follow-mail-link.ts'
import type { HouseEnv } from '../house-env.ts'
import { frame, safeHeaders } from './page-frame.ts'
import { tidyText } from './tidy-text.ts'

type Kind = 'confirm' | 'stop'

const words = mailing.pages

const wordsOf = {
  confirm: {
    title: words.confirmTitle,
    asks: words.confirmAsks,
    button: words.confirmButton,
    done: words.confirmed,
  },
  stop: {
    title: words.stopTitle,
    asks: words.stopAsks,
    button: words.stopButton,
    done: words.stopped,
  },
} satisfies Record<Kind, object>

const bodyOf = (kind: Kind, state: MailLinkState) => {
  const own = wordsOf[kind]
  if (state.kind === 'gone')
    return html`<h1>${words.goneTitle}</h1>
      <p>${words.gone}</p>`
  if (state.kind === 'done')
    return html`<h1>${own.title}</h1>
      <p role="status">${own.done}</p>`
  return html`<h1>${own.title}</h1>
    <p>${own.asks[state.purpose](tidyText(state.unitName))}</p>
    <form method="post"><button type="submit">${own.button}</button></form>`
}

const send = async (kind: Kind, state: MailLinkState): Promise<Response> =>
  new Response(
    await frame({
      title: state.kind === 'gone' ? words.goneTitle : wordsOf[kind].title,
      skip: publicPage.skip,
      body: bodyOf(kind, state),
    }),
    {
      status: state.kind === 'gone' ? 410 : 200,
      headers: {
        ...safeHeaders(true),
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      },
    },
  )

const tokenOf = (c: Context<HouseEnv>): string => c.req.query('t') ?? ''

/**
 * Looking shows a button and changes nothing; the button, and the one click of a reader's program (RFC 8058), both post
 * to the same address.
 */
export const mailPages = (deps: Deps): Hono<HouseEnv> => {
  const ctx: ServiceContext = { ...deps, actor: { kind: 'anonymous' } }
  const pages = new Hono<HouseEnv>()
  for (const kind of ['confirm', 'stop'] as const)
    pages
      .get(`/mail/${kind}`, async (c) =>
        send(kind, await readMailLink({ ctx, input: { kind, token: tokenOf(c) } })),
      )
      .post(`/mail/${kind}`, async (c) =>
        send(kind, await followMailLink({ ctx, input: { kind, token: tokenOf(c) } })),
      )
  return pages
}
