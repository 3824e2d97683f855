import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['shared/src', 'bot-server/src', 'mini-app/src', 'tests']

/** Where Vietnamese words are at home; everywhere else a sentence belongs into `i18n/vi/`. */
const VIETNAMESE_HOMES = [
  /^shared\/src\/(i18n|vocabulary|text)\//,
  /^bot-server\/src\/lib\/documents\/decode-text\.ts$/,
  /^bot-server\/src\/chat\/(intents|language)\//,
  /^bot-server\/src\/domain\/documents\//,
  /^bot-server\/src\/domain\/deadlines\//,
  /^bot-server\/src\/services\/fixture\//,
  /^bot-server\/src\/synthetic\/words-/,
  /\.test\.tsx?$/,
  /^tests\//,
]
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i

const listSources = async (): Promise<{ path: string; text: string }[]> => {
  const files = await Promise.all(
    SOURCES.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  )
  return Promise.all(
    files
      .flat()
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => !path.includes('node_modules'))
      .map(async (path) => ({ path: relative(root, path), text: await readFile(path, 'utf8') })),
  )
}

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')

const sources = await listSources()
const product = sources.filter((source) => !/\.test\.tsx?$/.test(source.path))

describe('the sources', () => {
  it('are many: the reader of these rules really sees them', () => {
    expect(sources.length).toBeGreaterThan(150)
  })

  it('say in their first line what a file is for', () => {
    const silent = product.filter((source) => !/^\/\*\* [A-Z`].*[.:]( \*\/)?/.test(source.text))
    expect(silent.map((source) => source.path)).toEqual([])
  })

  it('keep every Vietnamese sentence that a person reads in i18n', () => {
    const strays = sources
      .filter((source) => !VIETNAMESE_HOMES.some((home) => home.test(source.path)))
      .filter((source) => VIETNAMESE.test(withoutComments(source.text)))
    expect(strays.map((source) => source.path)).toEqual([])
  })

  it('hold no note to do something later, and no test that is switched off', () => {
    const marks =
      /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\(|oxlint-disable/
    const marked = sources
      .filter((source) => source.path !== 'tests/conventions.test.ts')
      .filter((source) => marks.test(source.text))
    expect(marked.map((source) => source.path)).toEqual([])
  })

  it('give every test a title of its own', () => {
    const titles = sources.flatMap(({ path, text }) =>
      path.endsWith('.test.ts') || path.endsWith('.test.tsx')
        ? [...text.matchAll(/\bit\(\s*(['"`])(.+?)\1/g)].map((match) => match[2])
        : [],
    )
    const repeated = titles.filter((title, index) => titles.indexOf(title) !== index)
    expect(repeated).toEqual([])
  })

  it('give every intent of the bot at least ten examples', () => {
    const intents = product.filter((source) =>
      source.path.startsWith('bot-server/src/chat/intents/'),
    )
    expect(intents.length).toBeGreaterThanOrEqual(40)
    const poor = intents.filter(({ text }) => {
      const examples = /examples: \[([\s\S]*?)\n {2}\]/.exec(text)?.[1] ?? ''
      return examples.split('\n').filter((line) => /^\s*['"`]/.test(line)).length < 10
    })
    expect(poor.map((source) => source.path)).toEqual([])
  })

  it('use only the composed form of Vietnamese letters', () => {
    const decomposed = sources.filter((source) => source.text !== source.text.normalize('NFC'))
    expect(decomposed.map((source) => source.path)).toEqual([])
  })
})
