/** Reads what the bot learns from: examples of every intent and of talk, and the words people put around them. */
import { readFileSync, readdirSync } from 'node:fs'

/** A sentence and what it means: an intent, `unknown` or `ignore`. */
export type LearnedFrom = { intent: string; text: string }

const FOLDER = new URL('../examples/', import.meta.url)

/** The lines of a file in the folder of examples. @throws Error if it cannot be read */
export const readLines = (name: string): string[] =>
  readFileSync(new URL(name, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Every example in the folder, files in the order of their names. @throws Error if a file cannot be read */
export const readExamples = (): LearnedFrom[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .flatMap((name) => readLines(name).slice(1))
    .map((line) => {
      const [intent = '', , text = ''] = line.split('\t')
      return { intent, text }
    })
