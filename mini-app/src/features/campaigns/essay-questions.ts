/** Reads the questions that help to write an essay, one a line. */

const MOST = 10
const SHORTEST = 3
const LONGEST = 200

/** As many characters as ten questions and their line ends can have. */
export const LONGEST_QUESTIONS = MOST * (LONGEST + 1)

/** The lines that say something. */
export const questionsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Whether they may be sent: at most ten, each of a sensible length. */
export const areQuestions = (text: string): boolean => {
  const questions = questionsOf(text)
  return (
    questions.length <= MOST &&
    questions.every((one) => one.length >= SHORTEST && one.length <= LONGEST)
  )
}
