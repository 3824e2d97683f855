/** Gives the schemas that models and vocabulary export their names, under which the OpenAPI document refers to them. */
import { readdir } from 'node:fs/promises'
import { z } from 'zod'

export type SchemaNames = z.core.$ZodRegistry<{ id: string }>

const FOLDERS = ['models', 'vocabulary'] as const
/** Any file of a folder says where the folder lies. */
const MARKS = {
  models: '@quan-triet/shared/models/ids',
  vocabulary: '@quan-triet/shared/vocabulary/rights',
}

/** A name that two files give to different things belongs to neither: those schemas stand where they are used. */
export const nameSchemas = async (): Promise<SchemaNames> => {
  const byName = new Map<string, Set<z.ZodType>>()
  for (const folder of FOLDERS)
    for (const [name, schema] of await schemasIn(folder))
      byName.set(name, (byName.get(name) ?? new Set()).add(schema))
  const names: SchemaNames = z.registry<{ id: string }>()
  for (const [id, [schema, another]] of byName)
    if (schema && !another && !names.has(schema)) names.add(schema, { id })
  return names
}

const schemasIn = async (folder: (typeof FOLDERS)[number]): Promise<[string, z.ZodType][]> => {
  const files = await readdir(new URL('.', import.meta.resolve(MARKS[folder])))
  const modules = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
  const found: [string, z.ZodType][] = []
  for (const file of modules) {
    const exported: object = await import(`@quan-triet/shared/${folder}/${file.slice(0, -3)}`)
    for (const [name, value] of Object.entries(exported))
      if (value instanceof z.ZodType) found.push([name, value])
  }
  return found
}
