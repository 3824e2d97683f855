/** Lists a vocabulary as choices, without loading the schema library that declares it. */

/** Safe because the vocabularies' label tables have exactly the codes of their type as keys. */
const codesOf = <Code extends string>(labels: Record<Code, string>): Code[] =>
  Object.keys(labels) as Code[]

export interface Choice<Code extends string> {
  value: Code
  label: string
}

export const choicesOf = <Code extends string>(labels: Record<Code, string>): Choice<Code>[] =>
  codesOf(labels).map((value) => ({ value, label: labels[value] }))
