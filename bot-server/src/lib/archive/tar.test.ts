import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readAll } from './byte-reader.ts'
import { readTar, type TarEntry, writeTar } from './tar.ts'

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 300) yield bytes.subarray(at, at + 300)
}

const files: readonly (readonly [string, number])[] = [
  ['about.json', 20],
  ['files/empty.sealed', 0],
  ['files/one-block.sealed', 512],
  ['tables/person/000001.jsonl', 1300],
]

async function* entries(): AsyncGenerator<TarEntry> {
  for (const [name, size] of files) yield { name, size, body: pieces(Buffer.alloc(size, name)) }
}

async function* wrong(): AsyncGenerator<TarEntry> {
  yield { name: 'a', size: 3, body: pieces(Buffer.alloc(4)) }
}

const pack = (): Promise<Buffer> => readAll(writeTar(entries()))

const unpack = async (packed: Uint8Array): Promise<[string, Buffer][]> => {
  const found: [string, Buffer][] = []
  for await (const { name, body } of readTar(pieces(packed)))
    found.push([name, await readAll(body)])
  return found
}

describe('a tar', () => {
  test('gives back what was put in', async () => {
    expect(await unpack(await pack())).toEqual(
      files.map(([name, size]) => [name, Buffer.alloc(size, name)]),
    )
  })

  test('is one that the tar of the system unpacks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tar-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'all.tar'), await pack())
    execFileSync('tar', ['-xf', 'all.tar'], { cwd: folder })
    for (const [name, size] of files)
      expect(readFileSync(join(folder, name))).toEqual(Buffer.alloc(size, name))
  })

  test('knows sizes beyond eight gigabytes', async () => {
    const size = 3 * 8 ** 11
    async function* huge(): AsyncGenerator<TarEntry> {
      yield { name: 'huge', size, body: pieces(Buffer.alloc(0)) }
    }
    const { value: header } = await writeTar(huge()).next()
    const read = readTar(pieces(Buffer.from(header ?? [])))
    expect((await read.next()).value).toMatchObject({ name: 'huge', size })
  })

  test('is refused when it is cut, or a header is not one', async () => {
    const packed = await pack()
    for (const cut of [100, 512, 1100, packed.length - 513])
      await expect(unpack(packed.subarray(0, cut))).rejects.toThrow(/ended early/)
    packed[3] = (packed[3] ?? 0) + 1
    await expect(unpack(packed)).rejects.toThrow('no header of a tar')
  })

  test('refuses to write an entry of another size than was said', async () => {
    await expect(readAll(writeTar(wrong()))).rejects.toThrow('another size')
  })
})
