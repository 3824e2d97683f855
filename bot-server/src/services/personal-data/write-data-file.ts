/** Writes all that is held about one person as a file: JSON for machines, a page for browsers, or a PDF for phones. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { myData } from '@quan-triet/shared/i18n/vi/personal-data'
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DataFormat, MyDataSection } from '@quan-triet/shared/models/my-data'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { renderPdf } from '../../lib/pdf/render-pdf.ts'
import type { CollectedData } from './collect-data.ts'
import { layOutMyData } from './lay-out-my-data.ts'
import { wordData } from './word-data.ts'

/** @param now when it was collected, said in the file */
export const writeDataFile = async (
  data: CollectedData,
  format: DataFormat,
  now: Instant,
): Promise<FileAnswer> => ({
  fileName: `${myData.fileName(dayOf(now))}.${format}`,
  contentType: contentTypes[format],
  bytes: await writers[format](data, now),
})

const contentTypes: Record<DataFormat, string> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
}

type Bytes = Uint8Array<ArrayBuffer>

const writers: Record<DataFormat, (data: CollectedData, now: Instant) => Bytes | Promise<Bytes>> = {
  json: (data, now) => encode(JSON.stringify({ collectedAt: now, ...data }, null, 2)),
  html: (data, now) => encode(pageOf(wordData(data), now)),
  pdf: (data, now) => renderPdf(layOutMyData(wordData(data), now)),
}

const encode = (text: string): Bytes => new TextEncoder().encode(text)

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
