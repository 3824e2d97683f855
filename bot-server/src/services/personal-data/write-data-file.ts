/** Writes all that is held about one person as a file: JSON for machines, or a page that any browser reads. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { myData } from '@quan-triet/shared/i18n/vi/personal-data'
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DataFormat, MyDataSection } from '@quan-triet/shared/models/my-data'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { CollectedData } from './collect-data.ts'
import { wordData } from './word-data.ts'

/** @param now when it was collected, said in the file */
export const writeDataFile = (
  data: CollectedData,
  format: DataFormat,
  now: Instant,
): FileAnswer => {
  const name = myData.fileName(dayOf(now))
  return format === 'json'
    ? {
        fileName: `${name}.json`,
        contentType: 'application/json; charset=utf-8',
        bytes: encode(JSON.stringify({ collectedAt: now, ...data }, null, 2)),
      }
    : {
        fileName: `${name}.html`,
        contentType: 'text/html; charset=utf-8',
        bytes: encode(pageOf(wordData(data), now)),
      }
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

const pageOf = (sections: readonly MyDataSection[], now: Instant): string =>
  [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(myData.fileTitle)}</title>`,
    '<style>body{font:18px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}</style>',
    `</head><body><h1>${escape(myData.fileTitle)}</h1>`,
    `<p>${escape(myData.collectedAt(formatDayTime(now)))}</p>`,
    ...sections.map(sectionOf),
    '</body></html>',
  ].join('\n')

const sectionOf = ({ title, kept, lines }: MyDataSection): string => {
  const items = lines.map((line) => `<li>${escape(line)}</li>`).join('\n')
  const body = lines.length === 0 ? `<p>${escape(myData.nothing)}</p>` : `<ul>${items}</ul>`
  return `<h2>${escape(title)}</h2>\n${body}\n<p><small>${escape(myData.keptWords(kept))}</small></p>`
}
