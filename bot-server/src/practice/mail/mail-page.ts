/** Shows the letters that the mail server took, as a reader's program would. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { practiceMail as words } from '@quan-triet/shared/i18n/vi/practice-mail'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Mailbox, ReceivedLetter } from './mailbox.ts'

const STYLE = `:root{color-scheme:light dark;font:18px/1.6 system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:1rem}
li{margin:0 0 1rem;padding:.75rem 1rem;border:1px solid color-mix(in srgb,currentColor 30%,transparent);border-radius:.75rem;list-style:none}
ul{padding:0}a{display:inline-block;min-height:2.75rem;line-height:2.75rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
p{margin:.25rem 0}.soft{opacity:.75}`

/** Nothing runs here, and nothing is fetched: what stands in a letter is only shown. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

type Html = ReturnType<typeof html>

const page = (c: Context, title: string, body: Html | readonly Html[]) => {
  c.header('content-security-policy', POLICY)
  c.header('cache-control', 'no-store')
  return c.html(
    html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            ${STYLE}
          </style>
        </head>
        <body>
          <h1>${title}</h1>
          ${body}
        </body>
      </html>`,
  )
}

const LINK = /(https?:\/\/[^\s<>"]+)/

/** The letter's text with its links to be followed. */
const withLinks = (text: string): Html[] =>
  text
    .split(LINK)
    .map((piece) => (LINK.test(piece) ? html`<a href="${piece}">${piece}</a>` : html`${piece}`))

const row = (letter: ReceivedLetter): Html =>
  html`<li>
    <a href="/practice/mail/${letter.id}"><strong>${letter.subject}</strong></a>
    <p class="soft">${words.toAt(letter.to.join(', '), formatDayTime(letter.at))}</p>
  </li>`

export const mailPage = (mailbox: Mailbox): Hono =>
  new Hono()
    .get('/practice/mail', (c) => {
      const letters = mailbox.letters().toReversed()
      if (letters.length === 0) return page(c, words.title, html`<p>${words.empty}</p>`)
      return page(
        c,
        words.title,
        html`<ul>
          ${letters.map(row)}
        </ul>`,
      )
    })
    .get('/practice/mail/:id{\\d+}', (c) => {
      const letter = mailbox.letters().find((one) => one.id === c.req.param('id'))
      if (!letter) return c.notFound()
      return page(c, letter.subject, [
        html`<p class="soft">${words.toAt(letter.to.join(', '), formatDayTime(letter.at))}</p>`,
        html`<pre>${withLinks(letter.text)}</pre>`,
        html`<p><a href="/practice/mail">${words.back}</a></p>`,
      ])
    })
