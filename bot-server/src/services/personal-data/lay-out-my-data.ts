/** Lays out all that is held about one person as a paper, for a phone, which keeps neither pages nor JSON (M-10). */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { myData } from '@quan-triet/shared/i18n/vi/personal-data'
import { printedPaper } from '@quan-triet/shared/i18n/vi/printed-paper'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { MyDataSection } from '@quan-triet/shared/models/my-data'
import type { Content } from 'pdfmake'
import type { Paper } from '../../lib/pdf/paper.ts'

/** @param now when it was collected, said on the paper */
export const layOutMyData = (sections: readonly MyDataSection[], now: Instant): Paper => ({
  title: myData.fileTitle,
  madeAt: now,
  margins: { left: 25, top: 18, right: 15, bottom: 20 },
  foot: printedPaper.page,
  body: [
    { text: myData.fileTitle, bold: true, fontSize: 16, alignment: 'center' },
    { text: myData.collectedAt(formatDayTime(now)), italics: true, alignment: 'center' },
    ...sections.flatMap(sectionOf),
  ],
})

const sectionOf = ({ title, kept, lines }: MyDataSection): Content[] => [
  { text: title, bold: true, margin: [0, 12, 0, 2] },
  lines.length === 0 ? { text: myData.nothing } : { ul: lines.map((text) => ({ text })) },
  { text: myData.keptWords(kept), italics: true, fontSize: 12, margin: [0, 2, 0, 0] },
]
