/** Writes a letter out of a message's text: subject, plain text and simple HTML that says the same. */
import { mailing as words } from '@quan-triet/shared/i18n/vi/mailing'
import { escapeHtml } from '../../lib/escape-html.ts'

/** What the link at the end of a letter does: agree to get letters, or stop getting them. */
export interface LetterLink {
  kind: 'confirm' | 'stop'
  url: string
}

export interface Letter {
  subject: string
  text: string
  html: string
}

const LONGEST_SUBJECT = 150
const LINK = /^https?:\/\/[^\s<>"']+$/

/** A header is one line: whatever would begin another becomes a space. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const cut = (text: string): string =>
  text.length <= LONGEST_SUBJECT
    ? text
    : `${text.slice(0, LONGEST_SUBJECT - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** Keeps line breaks and drops every other control character. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}--\n]/gv, ' ')
    .trim()

const htmlOfLine = (line: string): string =>
  LINK.test(line) ? `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>` : escapeHtml(line)

const htmlOfBlock = (block: string): string =>
  `<p>${block.split('\n').map(htmlOfLine).join('<br>\n')}</p>`

const STYLE = 'font:18px/1.6 Arial,sans-serif;max-width:42em;margin:0 auto;padding:16px;color:#111'

const blocksOf = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')

/**
 * @param text the message; its first line is the subject, and the heading in the letter
 * @param link stands at the end on a line of its own, and is never cut
 */
export const writeLetter = (text: string, link: LetterLink): Letter => {
  const whole = clean(text)
  const [first = '', ...rest] = whole.split('\n')
  const footer = [
    `${link.kind === 'confirm' ? words.confirmLink : words.stopLink}\n${link.url}`,
    words.automatic,
  ]
  const body = blocksOf(rest.join('\n')).map(htmlOfBlock).join('\n')
  const end = footer.map(htmlOfBlock).join('\n')
  return {
    subject: cut(oneLine(first)),
    text: `${[whole, '--', ...footer].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"></head>
<body style="${STYLE}">
<h1 style="font-size:22px;line-height:1.35">${escapeHtml(oneLine(first))}</h1>
${body}
<hr>
<div style="color:#444">${end}</div>
</body></html>
`,
  }
}
