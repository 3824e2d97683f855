import { beforeEach, describe, expect, it } from 'vitest'
import { openOn, recall, remember } from './storage.ts'
import { claimDevice } from './whose-device.ts'

beforeEach(() => {
  const values = new Map<string, string>()
  openOn({
    getItem: (key) => values.get(key),
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  })
})

describe('whose device it is', () => {
  it('keeps everything for the same person, and for the first one what came before signing in', () => {
    remember('device:early-code', 'abc')
    remember('text-size', 150)
    expect(claimDevice('person-a')).toBe(false)
    remember('draft:1', 'Nháp')
    expect(claimDevice('person-a')).toBe(false)
    expect([recall('draft:1'), recall('device:early-code')]).toEqual(['Nháp', 'abc'])
  })

  it('shows another person nothing of the former, but stays signed in as the new one', () => {
    claimDevice('person-a')
    for (const key of ['draft:1', 'answer:person-a:home', 'offline:part:1', 'me'])
      remember(key, 'a')
    remember('text-size', 150)
    remember('token', 'of-b')
    expect(claimDevice('person-b')).toBe(true)
    for (const key of ['draft:1', 'answer:person-a:home', 'offline:part:1', 'me'])
      expect(recall(key)).toBeUndefined()
    expect([recall('token'), recall('text-size')]).toEqual(['of-b', 150])
    expect(claimDevice('person-b')).toBe(false)
  })
})
