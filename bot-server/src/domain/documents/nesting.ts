/** Decides, number by number, whether a printed number is an item and how deep it stands. */
import { FREE_RANK } from './number-styles.ts'
import { findFollowed, mayHold, unnumbered, type Clues, type Frame } from './nesting-rules.ts'
import type { PrintedNumber, Reading } from './printed-number.ts'

/** Where an item goes; `restarted` is the index at which an open list of the same kind began. */
export interface Place {
  readonly level: number
  readonly restarted: number | undefined
}

/** A single `A.` or `(i)` is an initial or a remark unless a second one comes. */
const NEEDS_A_SECOND: ReadonlySet<string> = new Set(['upper', 'lower-roman'])
/** No document is read deeper than this: what goes on nesting is no list any more. */
const DEEPEST = 12

/** Keeps the open lists while a document is read from top to bottom. */
export class Nesting {
  readonly #stack: Frame[] = []
  readonly #lastValues = new Map<string, number>()
  /** `parent>child` for every style that stood under another. */
  readonly #seenUnder = new Set<string>()

  /** Places a number, or returns undefined if it is no item here. */
  placeNumber(printed: PrintedNumber, clues: Clues): Place | undefined {
    if (clues.depth > 0) this.#closeHeadings(clues.depth)
    for (const step of printed.strength === 'weak' ? [1] : [1, 2, 0]) {
      for (const reading of printed.readings) {
        const place = this.#follow(reading, step, clues)
        if (place !== undefined) return place
      }
    }
    const reading = printed.readings.find((each) => this.#isBelievable(each, printed, clues))
    return reading === undefined ? undefined : this.#startList(reading, clues)
  }

  /** Places a heading that the file marks itself and that has no number. */
  placeHeading(depth: number, index: number): Place {
    const ended = this.#stack.findIndex((frame) => frame.depth >= depth)
    if (ended >= 0) this.#stack.length = ended
    const position = 1 + this.#stack.findLastIndex((frame) => frame.depth > 0)
    const frame = { ...unnumbered(`heading${depth}`, 0, index), depth }
    return { level: this.#pushAt(position, frame), restarted: undefined }
  }

  /** Places a heading in capitals without a number, below whatever stands above this rank. */
  placeCapitals(rank: number, index: number): Place {
    const position = 1 + this.#stack.findLastIndex((frame) => frame.rank < rank)
    const level = this.#pushAt(position, unnumbered('capitals', rank, index))
    return { level, restarted: undefined }
  }

  /** Places a line that introduces a list: beside earlier introductions, else at the level of that list. */
  placeIntroduction(style: string, introduces: readonly Reading[], index: number): Place {
    const own = this.#stack.findLastIndex((frame) => frame.style.startsWith(style))
    const beside = this.#stack.findLastIndex((frame) =>
      introduces.some((reading) => reading.style === frame.style),
    )
    const known = own >= 0 ? own : beside
    const position = known >= 0 ? known : this.#stack.length
    const restarted = own >= 0 ? undefined : this.#stack[beside]?.first
    return { level: this.#pushAt(position, unnumbered(style, FREE_RANK, index)), restarted }
  }

  /** True if a list or introduction of exactly this style is open. */
  isOpen(style: string): boolean {
    return this.#stack.some((frame) => frame.style === style)
  }

  /** True if a list beginning with this number would stand beside an open one of the same kind. */
  wouldRestart(reading: Reading, clues: Clues): boolean {
    const open = this.#openLike(reading)
    if (open === undefined) return false
    const resumes = open.value > 1 && clues.breaksAt(reading) === open.value + 1
    return !resumes && !(clues.isAnnounced && clues.followsHeading)
  }

  #openLike(reading: Reading): Frame | undefined {
    return this.#stack.findLast(({ style }) => style === reading.style)
  }

  #follow(reading: Reading, step: number, clues: Clues): Place | undefined {
    const position = findFollowed(this.#stack, reading, step)
    const found = this.#stack[position]
    if (found === undefined) return undefined
    const { style, rank, first } = found
    const level = this.#pushAt(position, { ...reading, style, rank, depth: clues.depth, first })
    return { level, restarted: undefined }
  }

  #startList(reading: Reading, clues: Clues): Place {
    const frame = { ...reading, depth: clues.depth, first: clues.index }
    const open = this.#openLike(reading)
    if (open === undefined) {
      return { level: this.#pushAt(this.#depthFor(reading, clues), frame), restarted: undefined }
    }
    if (!this.wouldRestart(reading, clues)) {
      return { level: this.#pushAt(this.#stack.length, frame), restarted: undefined }
    }
    const position = this.#stack.lastIndexOf(open)
    return { level: this.#pushAt(position, { ...frame, first: open.first }), restarted: open.first }
  }

  /** How many of the open lists stay open above a list that begins here. */
  #depthFor(reading: Reading, clues: Clues): number {
    const isKnown = (frame: Frame): boolean =>
      this.#seenUnder.has(`${frame.style}>${reading.style}`)
    const known = this.#stack.findLastIndex(isKnown)
    const isLoose = !clues.isIntroduced && !clues.followsHeading
    if (known >= 0 && reading.rank === FREE_RANK && isLoose) return known + 1
    const settled = { ...clues, isSettled: known >= 0 }
    return (
      1 + this.#stack.findLastIndex((frame) => isKnown(frame) || mayHold(frame, reading, settled))
    )
  }

  #isBelievable(reading: Reading, printed: PrintedNumber, clues: Clues): boolean {
    const isFirm = printed.strength !== 'weak' && !NEEDS_A_SECOND.has(reading.family)
    const isContinued = clues.isContinued(reading)
    if (reading.value === 1) return isFirm || isContinued
    if (printed.strength === 'keyword') return true
    return this.#lastValues.get(reading.style) === reading.value - 1 || (isFirm && isContinued)
  }

  #pushAt(position: number, frame: Frame): number {
    this.#stack.length = Math.min(position, DEEPEST - 1)
    const parent = this.#stack.at(-1)
    if (parent !== undefined) this.#seenUnder.add(`${parent.style}>${frame.style}`)
    this.#lastValues.set(frame.style, frame.value)
    return this.#stack.push(frame)
  }

  /** Closes the unnumbered headings that a heading of this depth ends. */
  #closeHeadings(depth: number): void {
    const position = this.#stack.findIndex((frame) => frame.value === 0 && frame.depth >= depth)
    if (position >= 0) this.#stack.length = position
  }
}
