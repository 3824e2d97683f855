/** Prints the bill of materials of what runs: server, Mini App, and the Node that they run on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { buildBom } from './bom/build-bom.ts'
import { openInstalled } from './bom/installed-packages.ts'
import { readLockfile } from './bom/read-lockfile.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

const Product = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  devDependencies: z.object({ node: z.string() }),
})
const { devDependencies, ...product } = Product.parse(JSON.parse(read('package.json')))

const text = read('pnpm-lock.yaml')
const bom = buildBom({
  text,
  lockfile: readLockfile(text),
  roots: ['bot-server', 'mini-app'],
  extras: [`node@${devDependencies.node}`],
  product,
  licenceOf: openInstalled(root).licenceOf,
})
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`)
