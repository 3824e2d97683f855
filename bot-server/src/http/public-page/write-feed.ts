/** Writes the feed of the public page (Atom): the newest parts, each with its text. */
import { publicPage as words } from '@quan-triet/shared/i18n/vi/public-page'
import { Feed } from 'feed'
import type { NewestPart } from '../../domain/mailing/public-document.ts'
import { escapeHtml } from '../../lib/escape-html.ts'
import { addressOf } from './pages.ts'
import { tidyText } from './tidy-text.ts'

/** Of a house that has nothing to show yet. */
const NEVER = '2026-01-01T00:00:00.000Z'

/** @param base the house's public address. @param parts newest first */
export const writeFeed = (base: string, parts: readonly NewestPart[]): string => {
  const feed = new Feed({
    id: addressOf.list(base),
    link: addressOf.list(base),
    title: words.title,
    language: 'vi',
    updated: new Date(parts[0]?.outAt ?? NEVER),
    generator: false,
    feedLinks: { atom: addressOf.feed(base) },
  })
  for (const part of parts) {
    const address = addressOf.part(base, part.slug, part.position)
    feed.addItem({
      id: address,
      link: address,
      // A title of this feed is HTML: what is a sign in it must stay one.
      title: escapeHtml(`${tidyText(part.title)}. ${tidyText(part.heading)}`),
      date: new Date(part.outAt),
      published: new Date(part.outAt),
      author: [{ name: tidyText(part.publisher) }],
      content: part.paragraphs.map((text) => `<p>${escapeHtml(tidyText(text))}</p>`).join('\n'),
    })
  }
  return feed.atom1()
}
