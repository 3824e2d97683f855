/** Reads the notation of the word tables: phrases separated by `;`, choices in `(a|b|)`. */

const CHOICE = /\(([^()]*)\)/

/** Every phrase a table entry stands for, each as its list of words; doubles are dropped. */
export const expandPhrases = (notation: string): string[][] => {
  const phrases = new Set<string>()
  for (const entry of notation.split(';')) {
    for (const phrase of expandChoices(entry)) {
      const words = phrase.toLowerCase().replaceAll(/\s+/g, ' ').trim()
      if (words !== '') phrases.add(words)
    }
  }
  return [...phrases].map((phrase) => phrase.split(' '))
}

const expandChoices = (text: string): string[] => {
  const choice = CHOICE.exec(text)
  if (choice === null) return [text]
  const before = text.slice(0, choice.index)
  const after = text.slice(choice.index + choice[0].length)
  const rest = expandChoices(after)
  return (choice[1] ?? '').split('|').flatMap((one) => rest.map((tail) => before + one + tail))
}
