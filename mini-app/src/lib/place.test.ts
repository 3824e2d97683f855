/** Proves where the app believes it runs, at Zalo and on the practice ground. */
import { describe, expect, it } from 'vitest'
import { placeOf, serverOf } from './place.ts'

describe('the place of the app', () => {
  it('stays under the path of its own id at Zalo', () => {
    expect(placeOf('123', '/zapps/123/parts')).toEqual({ appId: '123', basename: '/zapps/123' })
  })

  it('finds its id in the path when Zalo has not set one', () => {
    expect(placeOf(undefined, '/zapps/456/')).toEqual({ appId: '456', basename: '/zapps/456' })
  })

  it('lives at the root on a development server', () => {
    expect(placeOf(undefined, '/')).toEqual({ appId: '', basename: '/' })
  })

  it('stays under its own path at a desk, whatever screen is opened', () => {
    expect(placeOf(undefined, '/desk/office/roles')).toEqual({ appId: '', basename: '/desk' })
    expect(placeOf(undefined, '/desktop')).toEqual({ appId: '', basename: '/' })
    expect(placeOf('123', '/zapps/123/desk')).toEqual({ appId: '123', basename: '/zapps/123' })
  })

  it('talks to the public address when the build carries one', () => {
    expect(serverOf('https://hoc.example.vn/', 'https://h5.zdn.vn')).toBe('https://hoc.example.vn')
  })

  it('talks to the practice server when the build carries none', () => {
    expect(serverOf(undefined, 'http://h5.zdn.vn.localhost:3000')).toBe('http://localhost:3000')
    expect(serverOf('', 'http://h5.zdn.vn.localhost:3000')).toBe('http://localhost:3000')
  })
})
