/** The shape of the concept tables: an idea, its weight, and the ways people write it. */

/**
 * `weight` says how much of a message the idea explains (0 = may be there or not). `phrases` are separated by `;`,
 * and `(a|b|)` offers a choice, the empty one included. Phrases are written with all their marks.
 */
export type ConceptTable<Name extends string> = Record<Name, { weight: number; phrases: string }>

/** Keeps the names of a table as a type. */
export const concepts = <Name extends string>(table: ConceptTable<Name>): ConceptTable<Name> =>
  table
