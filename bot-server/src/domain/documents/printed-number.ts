/** Describes the number or sign with which a paragraph opens, in every way it can be understood. */

/** One way of understanding a printed number: `I.` may be roman 1 or the ninth letter. */
export interface Reading {
  /** The exact way of writing: items of one list share it. */
  readonly style: string
  /** The way of writing whatever sign follows the number: `1.` and `2/` are of one family. */
  readonly family: string
  readonly value: number
  /** Smaller is higher in a document; `FREE_RANK` stands wherever it is put. */
  readonly rank: number
  /** The numbers before the last one: `1.2` in `1.2.3`. */
  readonly prefix: string
}

export interface PrintedNumber {
  /** The number as printed, without the sign that closes it, except a bracket. */
  readonly number: string
  /** The words after it. */
  readonly rest: string
  readonly readings: readonly Reading[]
  /** `keyword`: Phần, Chương, Điều … `certain`: a number with its sign; `weak`: needs neighbours to be believed. */
  readonly strength: 'keyword' | 'certain' | 'weak'
}
