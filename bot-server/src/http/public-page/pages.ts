/** Writes the public pages of documents: the list, one document, one part. */
import { formatDay, formatDayTime } from '@quan-triet/shared/i18n/format'
import { publicPage as words } from '@quan-triet/shared/i18n/vi/public-page'
import { documentTypeLabels } from '@quan-triet/shared/vocabulary/document-types'
import { html } from 'hono/html'
import type { PublicDocument, PublicPart } from '../../domain/mailing/public-document.ts'
import { frame, type Html } from './page-frame.ts'
import { tidyText } from './tidy-text.ts'

/** Addresses of the pages below the house's own. */
export const addressOf = {
  list: (base: string) => `${base}/public`,
  feed: (base: string) => `${base}/public/feed.xml`,
  document: (base: string, slug: string) => `${base}/public/${slug}`,
  part: (base: string, slug: string, position: number) => `${base}/public/${slug}/${position}`,
}

const feedLink = (base: string): Html =>
  html`<link
    rel="alternate"
    type="application/atom+xml"
    title="${words.title}"
    href="${addressOf.feed(base)}"
  />`

const nameLine = ({ type, number, issuedOn }: PublicDocument): string =>
  [
    number === null ? documentTypeLabels[type] : `${documentTypeLabels[type]} ${tidyText(number)}`,
    ...(issuedOn === null ? [] : [words.issued(formatDay(issuedOn))]),
  ].join(', ')

const facts = (document: PublicDocument): Html =>
  html`<p class="soft">${nameLine(document)}</p>
    <p class="soft">${words.publisher(tidyText(document.publisher))}</p>`

const outLine = ({ partsOut, partsInAll, updatedAt }: PublicDocument): Html =>
  html`<p class="soft">
    ${words.partsOut(partsOut, partsInAll)}. ${words.updated(formatDayTime(updatedAt))}
  </p>`

const documentRow = (base: string, document: PublicDocument): Html =>
  html`<li>
    <h2><a href="${addressOf.document(base, document.slug)}">${tidyText(document.title)}</a></h2>
    ${facts(document)}${outLine(document)}
  </li>`

/** @param base the house's public address */
export const listPage = (base: string, documents: readonly PublicDocument[]): Promise<string> =>
  frame({
    title: words.title,
    address: addressOf.list(base),
    head: feedLink(base),
    skip: words.skip,
    body: [
      html`<h1>${words.title}</h1>
        <p>${words.intro}</p>`,
      documents.length === 0
        ? html`<p>${words.empty}</p>`
        : html`<ul>
            ${documents.map((one) => documentRow(base, one))}
          </ul>`,
      html`<nav><a href="${addressOf.feed(base)}">${words.feed}</a></nav>`,
    ],
  })

const partRow = (base: string, document: PublicDocument, part: PublicPart): Html =>
  html`<li>
    <a href="${addressOf.part(base, document.slug, part.position)}"
      >${words.part(part.position, document.partsInAll)}: ${tidyText(part.heading)}</a
    >
    <p class="soft">${formatDayTime(part.outAt)}</p>
  </li>`

export const documentPage = (
  base: string,
  document: PublicDocument,
  parts: readonly PublicPart[],
): Promise<string> =>
  frame({
    title: tidyText(document.title),
    address: addressOf.document(base, document.slug),
    head: feedLink(base),
    skip: words.skip,
    body: [
      html`<h1>${tidyText(document.title)}</h1>
        ${facts(document)}${outLine(document)}`,
      html`<ul>
        ${parts.map((part) => partRow(base, document, part))}
      </ul>`,
      html`<nav><a href="${addressOf.list(base)}">${words.allDocuments}</a></nav>`,
    ],
  })

/** The part itself, and the ways on: only to parts that are out. */
export const partPage = (
  base: string,
  document: PublicDocument,
  { part, parts }: { part: PublicPart; parts: readonly PublicPart[] },
): Promise<string> => {
  const at = parts.indexOf(part)
  const way = (to: PublicPart | undefined, label: string): Html | '' =>
    to === undefined
      ? ''
      : html`<a href="${addressOf.part(base, document.slug, to.position)}">${label}</a>`
  const heading = tidyText(part.heading)
  return frame({
    title: `${words.part(part.position, document.partsInAll)}: ${heading}`,
    address: addressOf.part(base, document.slug, part.position),
    skip: words.skip,
    body: [
      html`<p class="soft">${tidyText(document.title)}</p>
        ${facts(document)}
        <h1>${words.part(part.position, document.partsInAll)}: ${heading}</h1>
        <p class="soft">${formatDayTime(part.outAt)}</p>`,
      html`<article>${part.paragraphs.map((text) => html`<p>${tidyText(text)}</p>`)}</article>`,
      html`<nav>
        ${at > 0 ? way(parts[at - 1], words.previous) : ''}${way(parts[at + 1], words.next)}
        <a href="${addressOf.document(base, document.slug)}">${words.allParts}</a>
      </nav>`,
    ],
  })
}

/** What stands in place of a page that is not there. */
export const absentPage = (base: string, why: 'gone' | 'missing'): Promise<string> =>
  frame({
    title: why === 'gone' ? words.goneTitle : words.missingTitle,
    skip: words.skip,
    body: html`<h1>${why === 'gone' ? words.goneTitle : words.missingTitle}</h1>
      <p>${words[why]}</p>
      <nav><a href="${addressOf.list(base)}">${words.allDocuments}</a></nav>`,
  })
