/** Prints the quality of a check per class as a table. */
import { type Aim, meanOf } from './aims.ts'
import type { ClassResult, Share } from './evaluate.ts'

const NAME = 20
const CELL = 11

const Z = 1.96

/** Wilson's interval of 95 %. @returns the lower and the upper share */
const wilson = ({ part, whole }: Share): [number, number] => {
  const share = part / whole
  const middle = share + Z ** 2 / (2 * whole)
  const width = Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))
  const scale = 1 + Z ** 2 / whole
  return [Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale)]
}

const intervalText = (share: Share): string =>
  wilson(share)
    .map((value) => `${(value * 100).toFixed(2)} %`)
    .join(' to ')

const sumOf = (shares: readonly Share[]): Share => ({
  part: shares.reduce((sum, { part }) => sum + part, 0),
  whole: shares.reduce((sum, { whole }) => sum + whole, 0),
})

const shareText = ({ part, whole }: Share): string => (whole === 0 ? '–' : `${part}/${whole}`)

export const printClasses = (title: string, classes: readonly ClassResult[]): void => {
  console.log(`\n${title}`)
  const head = [
    'cases',
    'precision',
    'recall',
    'granular',
    'plagdet',
    'flagged',
    'false',
    'ms/text',
  ]
  console.log('class'.padEnd(NAME) + head.map((cell) => cell.padStart(CELL)).join(''))
  for (const one of classes) {
    const numbers = [one.precision, one.recall, one.granularity, one.plagdet].map((value) =>
      one.cases === 0 ? '–' : value.toFixed(3),
    )
    const cells = [
      String(one.cases),
      ...numbers,
      shareText(one.flaggedCopies),
      shareText(one.falseFlags),
      (one.milliseconds / one.texts).toFixed(2),
    ]
    console.log(one.name.padEnd(NAME) + cells.map((cell) => cell.padStart(CELL)).join(''))
  }
  console.log(`mean plagdet over the classes ${meanOf(classes, 'plagdet').toFixed(3)}`)
  const copies = sumOf(classes.map(({ flaggedCopies }) => flaggedCopies))
  const honest = sumOf(classes.map(({ falseFlags }) => falseFlags))
  console.log(`copies flagged ${shareText(copies)}, 95 % interval ${intervalText(copies)}`)
  console.log(`false flags ${shareText(honest)}, 95 % interval ${intervalText(honest)}`)
}

export const printHonest = (honest: Share): void => {
  console.log(`\nGenerated honest essays: ${shareText(honest)} flagged, ${intervalText(honest)}`)
}

export const printAims = (aims: readonly Aim[]): void => {
  console.log('\nAims')
  for (const { text, reached } of aims) console.log(`  ${reached ? 'reached' : 'MISSED '} ${text}`)
}
