import { createFileStore } from '@quan-triet/bot-server/lib/files/file-store'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const KEY = randomBytes(32)
const CANARY = Buffer.from('CANARY-IN-THE-FOLDER')

const openStore = async () => {
  const parent = await mkdtemp(join(tmpdir(), 'quan-triet-store-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  const dir = join(parent, 'files')
  return { dir, store: createFileStore(dir) }
}

describe('the folder of files', () => {
  it('gives back what was put in, and shows nothing of it on disk', async () => {
    const { dir, store } = await openStore()
    const sealed = await store.write('one', { bytes: CANARY, key: KEY })
    const [name, ...others] = await readdir(dir)
    expect([name, others]).toEqual(['one.sealed', []])
    const onDisk = await readFile(join(dir, 'one.sealed'))
    expect(onDisk.equals(sealed)).toBe(true)
    expect(onDisk.includes(CANARY)).toBe(false)
    expect((await stat(join(dir, 'one.sealed'))).mode & 0o077).toBe(0)
    expect(Buffer.from((await store.read('one', KEY)) ?? [])).toEqual(CANARY)
  })

  it('opens no file under another name, with another key, or altered', async () => {
    const { dir, store } = await openStore()
    const sealed = await store.write('one', { bytes: CANARY, key: KEY })
    await writeFile(join(dir, 'two.sealed'), sealed)
    await expect(store.read('two', KEY)).rejects.toThrow()
    await expect(store.read('one', randomBytes(32))).rejects.toThrow()
    await writeFile(join(dir, 'one.sealed'), Buffer.concat([sealed, Buffer.of(0)]))
    await expect(store.read('one', KEY)).rejects.toThrow()
  })

  it('has no file that was never put in, and does not leave its folder', async () => {
    const { store } = await openStore()
    expect(await store.read('never', KEY)).toBeUndefined()
    expect(await store.listOlderThan(Number.POSITIVE_INFINITY)).toEqual([])
    for (const name of ['../one', 'a/b', '', 'one.sealed', 'x'.repeat(81)]) {
      await expect(store.read(name, KEY)).rejects.toThrow('no name of a file')
      await expect(store.write(name, { bytes: CANARY, key: KEY })).rejects.toThrow('no name')
      await expect(store.remove(name)).rejects.toThrow('no name of a file')
    }
  })

  it('lists what is old, what a crash left half written among it, and nothing of others', async () => {
    const { dir, store } = await openStore()
    await store.write('old', { bytes: CANARY, key: KEY })
    await store.write('young', { bytes: CANARY, key: KEY })
    const half = 'half~01234567-89ab-cdef-0123-456789abcdef'
    for (const name of [`${half}.sealed`, 'letters.txt']) await writeFile(join(dir, name), 'x')
    const past = new Date('2026-01-01T00:00:00.000Z')
    for (const name of ['old.sealed', `${half}.sealed`, 'letters.txt'])
      await utimes(join(dir, name), past, past)
    const old = await store.listOlderThan(Date.now() - 1000)
    expect(old.toSorted()).toEqual([half, 'old'])
    for (const name of old) await store.remove(name)
    expect((await readdir(dir)).toSorted()).toEqual(['letters.txt', 'young.sealed'])
  })
})
