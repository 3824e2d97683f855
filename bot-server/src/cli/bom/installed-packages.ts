/** Looks into installed packages: what each says of itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LockedPackage } from './read-lockfile.ts'

const About = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
})

/** Whose licence stands in its licence file alone, or under a name that no list knows. */
const BY_THEIR_FILES: Record<string, string> = { 'png-js': 'MIT', duck: 'BSD-2-Clause' }

/** @param root of the workspace, where pnpm keeps all packages in one folder */
export const openInstalled = (root: string) => {
  const store = join(root, 'node_modules', '.pnpm')
  const folders = readdirSync(store)
  const aboutOf = ({ name, version }: LockedPackage): z.infer<typeof About> | undefined => {
    const begin = `${name.replace('/', '+')}@${version}`
    const folder = folders.find((one) => one === begin || one.startsWith(`${begin}_`))
    if (folder === undefined) return undefined
    const path = join(store, folder, 'node_modules', name, 'package.json')
    return About.parse(JSON.parse(readFileSync(path, 'utf8')))
  }
  return {
    licenceOf: (one: LockedPackage): string | undefined => {
      const said = aboutOf(one)?.license
      return BY_THEIR_FILES[one.name] ?? (typeof said === 'object' ? said.type : said)
    },
    /** What would run on whoever installs it. */
    installScriptsOf: (one: LockedPackage): string[] =>
      ['preinstall', 'install', 'postinstall'].filter(
        (script) => aboutOf(one)?.scripts?.[script] !== undefined,
      ),
  }
}
