/** Says what the labelled set is made of: originals, the folder that a check gets, classes of copies. */
import type { Chance } from './disguises.ts'
import type { LabelledText, Word } from './words.ts'

export interface Original {
  file: string
  words: readonly Word[]
}

/** One folder as the check gets it. */
export interface Corpus {
  texts: LabelledText[]
  /** Those whose author copied. */
  copies: LabelledText[]
  /** Those that neither copied nor were copied from. */
  honest: LabelledText[]
}

export interface Material {
  originals: readonly Original[]
  /** Paragraphs of the studied resolution. */
  paragraphs: readonly string[]
  models: readonly string[]
}

export interface CopyClass {
  name: string
  make: (material: Material, chance: Chance) => Corpus
}
