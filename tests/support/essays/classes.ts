/** Makes the labelled texts of every class from the originals: the same seed gives the same texts. */
import { chancesOf } from '../invent-essay.ts'
import {
  asItIs,
  both,
  changedNames,
  type Chance,
  digitsForLetters,
  type Disguise,
  fullWidth,
  gluedWords,
  inCapitals,
  invisible,
  lightEdit,
  lookalikes,
  misAccented,
  pointsInside,
  sentencesOf,
  shuffled,
  spacedLetters,
  synonyms,
  takenApart,
  telexSlips,
  withoutAccents,
} from './disguises.ts'
import type { CopyClass, Corpus, Original } from './corpus.ts'
import { joinStretches, type LabelledText, type Stretch, type Word } from './words.ts'

const CASES = 30
const SHORT_WORDS = 120
const SHARERS = 6

const plain = ({ file, words }: Original): LabelledText =>
  joinStretches(file, [{ words, source: null }])

/** A place at a sentence's end, somewhere in the middle. */
const splitSomewhere = (words: readonly Word[], chance: Chance): [Word[], Word[]] => {
  const sentences = sentencesOf(words)
  const at = 1 + Math.floor(chance() * Math.max(1, sentences.length - 1))
  return [sentences.slice(0, at).flat(), sentences.slice(at).flat()]
}

const own = (words: readonly Word[]): Stretch => ({ words, source: null })

const corpusOf = (
  copies: LabelledText[],
  others: readonly Original[],
  used: ReadonlySet<string>,
): Corpus => {
  const texts = others.map(plain)
  return {
    texts: [...copies, ...texts],
    copies,
    honest: texts.filter(({ file }) => !used.has(file)),
  }
}

/** A whole text, disguised. */
const whole = (name: string, disguise: Disguise): CopyClass => ({
  name,
  make: ({ originals }, chance) => {
    const mixed = shuffled(originals, chance)
    const sources = mixed.slice(0, CASES)
    const copies = sources.map(({ file, words }, index) =>
      joinStretches(`${name}-${index}.txt`, [{ words: disguise(words, chance), source: file }]),
    )
    return corpusOf(copies, mixed, new Set(sources.map(({ file }) => file)))
  },
})

/** Every sentence is there, at another place: each is a passage of its own. */
const shuffledSentences: CopyClass = {
  name: 'shuffled',
  make: ({ originals }, chance) => {
    const mixed = shuffled(originals, chance)
    const sources = mixed.slice(0, CASES)
    const copies = sources.map(({ file, words }, index) =>
      joinStretches(
        `shuffled-${index}.txt`,
        shuffled(sentencesOf(words), chance).map((sentence) => ({ words: sentence, source: file })),
      ),
    )
    return corpusOf(copies, mixed, new Set(sources.map(({ file }) => file)))
  },
}

/** @returns a stretch of that many words from somewhere in the text, without the studied documents where it can */
const stretchOf = (words: readonly Word[], length: number, chance: Chance): Word[] => {
  const starts = Array.from({ length: Math.max(1, words.length - length) }, (_, at) => at)
  const best = shuffled(starts, chance)
    .slice(0, 12)
    .map((at) => words.slice(at, at + length))
    .toSorted(
      (a, b) => a.filter((word) => word.quoted).length - b.filter((word) => word.quoted).length,
    )
  return best[0] ?? []
}

/** So much of the text is another one's; the rest is its author's own. */
const partial = (name: string, share: number, disguise: Disguise): CopyClass => ({
  name,
  make: ({ originals }, chance) => {
    const mixed = shuffled(originals, chance)
    const sources = mixed.slice(0, CASES)
    const carriers = mixed.slice(CASES, 2 * CASES)
    const copies = sources.slice(0, carriers.length).map(({ file, words }, index) => {
      const carrier = carriers[index]?.words ?? []
      const [before, after] = splitSomewhere(carrier, chance)
      const wanted = Math.round((carrier.length * share) / (1 - share))
      const taken = disguise(stretchOf(words, Math.min(wanted, words.length), chance), chance)
      return joinStretches(`${name}-${index}.txt`, [
        own(before),
        { words: taken, source: file },
        own(after),
      ])
    })
    const others = mixed.filter((one) => !carriers.includes(one))
    return corpusOf(copies, others, new Set(sources.map(({ file }) => file)))
  },
})

const twoSources: CopyClass = {
  name: 'two-sources',
  make: ({ originals }, chance) => {
    const mixed = shuffled(originals, chance)
    const sources = mixed.slice(0, 2 * (CASES / 2))
    const carriers = mixed.slice(CASES, CASES + CASES / 2)
    const copies = carriers.map(({ words: carrier }, index) => {
      const stretches = [sources[2 * index], sources[2 * index + 1]].map((source) => ({
        words: source ? stretchOf(source.words, Math.floor(source.words.length / 2), chance) : [],
        source: source?.file ?? null,
      }))
      const [first, second] = stretches
      const middle = carrier.slice(0, Math.floor(carrier.length / 2))
      return joinStretches(`two-sources-${index}.txt`, [
        ...(first ? [first] : []),
        own(middle),
        ...(second ? [second] : []),
      ])
    })
    const others = mixed.filter((one) => !carriers.includes(one))
    return corpusOf(copies, others, new Set(sources.map(({ file }) => file)))
  },
}

/** Every second sentence of a quotation with a word changed or without its accents. */
const quoteLoosely = (paragraph: string, chance: Chance): Word[] => {
  const words: Word[] = paragraph
    .split(/\s+/u)
    .map((text) => ({ text, gap: ' ', from: 0, to: 0, quoted: true }))
  const drawn = chance()
  if (drawn < 0.5) return words
  return drawn < 0.75
    ? withoutAccents(words, chance)
    : words.map((word) => (chance() < 0.06 ? { ...word, text: 'rất' } : word))
}

/** 40 to 70 % of the text is the resolution: nobody copied. */
const heavyQuoting: CopyClass = {
  name: 'c1-heavy-quoting',
  make: ({ originals, paragraphs }, chance) => {
    const texts = originals.map(({ file, words }) => {
      const share = 0.4 + 0.3 * chance()
      const quotes: Word[][] = []
      for (let left = (words.length * share) / (1 - share); left > 0;) {
        const [paragraph] = shuffled(paragraphs, chance)
        const quote = quoteLoosely(paragraph ?? '', chance)
        quotes.push(quote)
        left -= quote.length
      }
      const stretches = sentencesOf(words).flatMap((sentence) => {
        const quote = quotes.shift()
        return quote ? [own(sentence), own(quote)] : [own(sentence)]
      })
      return joinStretches(file, [...stretches, ...quotes.map(own)])
    })
    return { texts, copies: [], honest: texts }
  },
}

const honestAlone: CopyClass = {
  name: 'c0-original',
  make: ({ originals }) => {
    const texts = originals.map(plain)
    return { texts, copies: [], honest: texts }
  },
}

/** Short ones are honest, and no shortness accuses them. */
const tooShort: CopyClass = {
  name: 'c5-too-short',
  make: ({ originals }) => {
    const texts = originals.map(({ file, words }) =>
      plain({ file, words: words.slice(0, SHORT_WORDS) }),
    )
    return { texts, copies: [], honest: texts }
  },
}

/** Several share one model text of the web with other names; each is a source of each. */
const sharedModel: CopyClass = {
  name: 'c4-shared-model',
  make: ({ originals, models }, chance) => {
    const mixed = shuffled(originals, chance)
    const carriers = mixed.slice(0, models.length * SHARERS)
    const copies = models.flatMap((model, number) => {
      const words: Word[] = [...model.matchAll(/(\S+)(\s*)/gu)].map((found) => ({
        text: found[1] ?? '',
        gap: found[2] ?? '',
        from: found.index,
        to: found.index,
        quoted: false,
      }))
      const sharers = carriers
        .slice(number * SHARERS, (number + 1) * SHARERS)
        .map(({ words: carrier }, index) =>
          joinStretches(`c4-${number}-${index}.txt`, [
            own(carrier.slice(0, Math.floor(words.length * 0.6))),
            { words: lightEdit(words, chance), source: 'model' },
          ]),
        )
      return sharers.map((text) => ({ ...text, labels: labelEachOther(text, sharers) }))
    })
    return corpusOf(
      copies,
      mixed.filter((one) => !carriers.includes(one)),
      new Set(),
    )
  },
}

const labelEachOther = (
  text: LabelledText,
  sharers: readonly LabelledText[],
): LabelledText['labels'] =>
  sharers
    .filter(({ file }) => file !== text.file)
    .flatMap(({ file, labels: [other] }) => {
      const [mine] = text.labels
      return mine && other
        ? [
            {
              from: mine.from,
              to: mine.to,
              source: file,
              sourceFrom: other.from,
              sourceTo: other.to,
            },
          ]
        : []
    })

const PARTS = { most: 0.3, some: 0.15, least: 0.08 }

/** Classes c0–c6 and the disguises; the first three have nothing copied in them. */
export const CLASSES: readonly CopyClass[] = [
  honestAlone,
  heavyQuoting,
  tooShort,
  whole('c2-verbatim', asItIs),
  whole('c3-light-edit', lightEdit),
  sharedModel,
  whole('c6-no-accents', withoutAccents),
  whole('c6-decomposed', takenApart),
  whole('c6-capitals', inCapitals),
  shuffledSentences,
  whole('synonyms-10', synonyms(0.1)),
  whole('synonyms-20', synonyms(0.2)),
  whole('synonyms-35', synonyms(0.35)),
  partial('partial-30', PARTS.most, asItIs),
  partial('partial-15', PARTS.some, asItIs),
  partial('partial-8', PARTS.least, asItIs),
  partial('partial-30-syn-20', PARTS.most, synonyms(0.2)),
  whole('changed-names', changedNames),
  whole('mis-accented', misAccented),
  whole('telex-slips', both(telexSlips, lightEdit)),
  whole('homoglyph', lookalikes),
  whole('full-width', fullWidth),
  whole('zero-width', invisible),
  whole('spaced-letters', spacedLetters),
  whole('points-inside', pointsInside),
  whole('digits', digitsForLetters),
  whole('glued-words', gluedWords),
  twoSources,
]

/** @param seed of the half @param at of the class in the list */
export const chanceOfClass = (seed: number, at: number): Chance => chancesOf(seed * 1000 + at)
