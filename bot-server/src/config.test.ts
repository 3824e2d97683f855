import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const live = {
  PUBLIC_URL: 'https://hoctap.example.vn/',
  ZALO_BOT_TOKEN: '12345689:abc-xyz',
  ZALO_BOT_WEBHOOK_SECRET: 'a long secret',
  ZALO_APP_ID: '1234567890',
  ZALO_APP_SECRET: 'app secret',
  ZALO_MINI_APP_ID: '9876543210',
  DATA_KEY: Buffer.alloc(32, 'test').toString('base64'),
}

describe('the settings', () => {
  it('ask for nothing: without any, the practice ground runs on a file of its own', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 3000,
        publicUrl: 'http://localhost:3000',
        databaseUrl: 'sqlite:./data/san-tap.db',
        logLevel: 'warn',
        dataKey: Buffer.alloc(32, 'san-tap'),
        zalo: null,
      },
    })
  })

  it('take an empty line in .env for a setting left out', () => {
    const empty = Object.fromEntries(Object.keys(live).map((name) => [name, '']))
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  it('run against Zalo when all are there, with the hosts of the real platform', () => {
    const result = readConfig({ ...live, PORT: '8080' })
    expect(result).toMatchObject({
      ok: true,
      config: {
        port: 8080,
        publicUrl: 'https://hoctap.example.vn',
        databaseUrl: 'sqlite:./data/quan-triet.db',
        zalo: {
          botApiUrl: 'https://bot-api.zaloplatforms.com',
          graphUrl: 'https://graph.zalo.me',
          miniAppId: '9876543210',
        },
      },
    })
  })

  it('report everything that is wrong or missing together, each with what to put there', () => {
    const result = readConfig({
      ZALO_BOT_TOKEN: 'no colon',
      PORT: '99999',
      DATABASE_URL: 'mysql://nowhere',
    })
    expect(result.ok).toBe(false)
    const problems = result.ok ? [] : result.problems
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'ZALO_BOT_TOKEN',
      'ZALO_BOT_WEBHOOK_SECRET',
      'ZALO_APP_ID',
      'ZALO_APP_SECRET',
      'ZALO_MINI_APP_ID',
      'DATA_KEY',
    ])
    expect(problems.join('\n')).not.toContain('no colon')
  })
})
