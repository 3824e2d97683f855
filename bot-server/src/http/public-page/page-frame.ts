/** Frames a page that anybody may read: no script, no cookie, nothing fetched, big text, dark and in print (ruling 23). */
import { html, raw } from 'hono/html'
import { createHash } from 'node:crypto'

export type Html = ReturnType<typeof html>

const STYLE = `html{font:20px/1.65 "Segoe UI",Roboto,Arial,sans-serif;color:#1a1a1a;background:#fff}
body{max-width:40em;margin:0 auto;padding:1em;overflow-wrap:anywhere}
h1{font-size:1.4em;line-height:1.3;margin:.4em 0}h2{font-size:1.15em;line-height:1.35;margin:1.2em 0 .3em}
p{margin:.6em 0}a{color:#8a1010}ul{padding:0;margin:1em 0;list-style:none}
li{border-top:1px solid #bbb;padding:.5em 0}li a,nav a,.jump a{display:inline-block;min-height:44px;padding:.35em 0}
.soft{color:#555;margin:.2em 0}nav{border-top:1px solid #bbb;margin-top:1.5em;padding-top:.5em}nav a{margin-right:1.5em}
button{font:inherit;font-weight:bold;min-height:52px;padding:.4em 1.2em;border:0;border-radius:12px;background:#a81818;color:#fff}
.skip{position:absolute;left:-99em}.skip:focus{position:static}
@media (prefers-color-scheme:dark){html{color:#eee;background:#161616}a{color:#ffb4a8}.soft{color:#b8b8b8}li,nav{border-color:#555}}
@media print{html{font-size:13pt;color:#000;background:#fff}a{color:#000;text-decoration:none}nav,form,.skip{display:none}}
`

/** As one piece: a space more within the element would be another sheet than the hash knows. */
const STYLE_ELEMENT = raw(`<style>${STYLE}</style>`)

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Only the one style sheet above, known by its hash. @param form whether the page has a button */
const policyOf = (form: boolean): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "base-uri 'none'",
    `form-action ${form ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ].join('; ')

export const safeHeaders = (form = false): Record<string, string> => ({
  'content-security-policy': policyOf(form),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
})

interface Frame {
  title: string
  /** Canonical address; none for pages that are nobody's business. */
  address?: string
  /** Links of the head, such as to the feed. */
  head?: Html | undefined
  body: Html | readonly Html[]
  skip: string
}

export const frame = async ({ title, address, head, body, skip }: Frame): Promise<string> =>
  String(
    await html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          ${address === undefined ? '' : html`<link rel="canonical" href="${address}" />`}
          ${head ?? ''} ${STYLE_ELEMENT}
        </head>
        <body>
          <a class="skip" href="#noi-dung">${skip}</a>
          <main id="noi-dung">${body}</main>
        </body>
      </html> `,
  )
