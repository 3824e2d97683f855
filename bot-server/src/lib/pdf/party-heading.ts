/** Lays out the head of a Party paper: the organisation left, the Party right, each with its rule below. */
import { printedPaper as words } from '@quan-triet/shared/i18n/vi/printed-paper'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Content } from 'pdfmake'

interface Heading {
  /** The organisation above; without it, the line is left out. */
  superior: string | undefined
  unit: string
  /** The day written under the Party's name. */
  day: Day
}

const inCapitals = (name: string): string => name.toLocaleUpperCase('vi')

/** As 36-HD/VPTW lays it out (rules 3.4): superior body 13, issuing body 13 bold, the Party 14 bold with a rule of its length. */
export const partyHeading = ({ superior, unit, day }: Heading): Content => ({
  columns: [
    {
      width: '46%',
      stack: [
        ...(superior === undefined ? [] : [{ text: inCapitals(superior), fontSize: 12 }]),
        { text: inCapitals(unit), bold: true, fontSize: 13 },
        { text: '*', fontSize: 13 },
      ],
      alignment: 'center',
    },
    {
      width: '54%',
      stack: [
        { text: words.party, bold: true, fontSize: 14, decoration: 'underline' },
        { text: words.placeAndDay(day), italics: true, fontSize: 13, margin: [0, 6, 0, 0] },
      ],
      alignment: 'center',
    },
  ],
  columnGap: 8,
  margin: [0, 0, 0, 16],
})
