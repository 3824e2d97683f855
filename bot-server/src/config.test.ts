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

/** The settings that are complained of. */
const named = (given: Record<string, string>): string[] => {
  const result = readConfig(given)
  return result.ok ? [] : result.problems.map((problem) => problem.split(' ')[0] ?? '')
}

const dirOf = (given: Record<string, string>) => {
  const result = readConfig(given)
  return result.ok ? result.config.filesDir : result.problems
}

/** What is taken for proxies, or how much is wrong with them. */
const proxiesOf = (TRUSTED_PROXIES: string) => {
  const result = readConfig({ TRUSTED_PROXIES })
  return result.ok ? result.config.trustedProxies : result.problems.length
}

describe('the settings', () => {
  it('ask for nothing: without any, the practice ground runs on a file of its own', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 3000,
        publicUrl: 'http://localhost:3000',
        databaseUrl: 'sqlite:./data/san-tap.db',
        filesDir: './data/san-tap.db.files',
        logLevel: 'warn',
        metricsToken: null,
        dataKey: Buffer.alloc(32, 'san-tap'),
        zalo: null,
        mail: null,
        backups: null,
        limits: {
          perMinute: { oa: 4000, webhook: 600 },
          perMonth: { bot: 3000 },
          chatGapMs: 3000,
          botGroups: 3,
          botUsers: 50,
        },
        trustedProxies: [],
        leaseMs: 60_000,
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
          graphUrl: 'https://graph.zalo.me',
          miniAppId: '9876543210',
          bot: { token: live.ZALO_BOT_TOKEN, apiUrl: 'https://bot-api.zaloplatforms.com' },
          oa: null,
          notification: null,
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

  it('take proxies as addresses and networks, and nothing else', () => {
    expect(proxiesOf('10.0.0.5, 10.1.0.0/16,2001:db8::1')).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '2001:db8::1',
    ])
    for (const wrong of ['proxy.example.vn', '10.0.0', '10.0.0.0/99', '*'])
      expect(proxiesOf(wrong)).toBe(1)
  })

  const { ZALO_BOT_TOKEN: _token, ZALO_BOT_WEBHOOK_SECRET: _secret, ...withoutBot } = live
  const oa = { ZALO_OA_ID: '4318857068771012646', ZALO_OA_SECRET_KEY: 'oa secret' }

  it('take an Official Account without a bot, with the hosts of the real platform', () => {
    expect(readConfig({ ...withoutBot, ...oa })).toMatchObject({
      ok: true,
      config: {
        zalo: {
          bot: null,
          oa: {
            id: oa.ZALO_OA_ID,
            secretKey: 'oa secret',
            codeVerifier: null,
            name: null,
            apiUrl: 'https://openapi.zalo.me',
            oauthUrl: 'https://oauth.zaloapp.com',
          },
        },
      },
    })
  })

  it('take both, and Mini App notifications, letters and limits beside them', () => {
    const result = readConfig({
      ...live,
      ...oa,
      ZALO_OA_CODE_VERIFIER: 'a-verifier-of-forty-three-characters-00001x',
      ZALO_MINI_APP_API_KEY: 'key',
      SMTP_URL: 'smtps://name:secret@mail.example.vn:465',
      MAIL_FROM: 'Học tập <hoctap@example.vn>',
      ZALO_BOT_PER_MINUTE: '60',
      ZALO_BOT_PER_MONTH: '10000',
      CHAT_GAP_SECONDS: '0',
      LEASE_SECONDS: '90',
    })
    expect(result).toMatchObject({
      ok: true,
      config: {
        zalo: {
          bot: { webhookSecret: 'a long secret' },
          oa: { codeVerifier: 'a-verifier-of-forty-three-characters-00001x' },
          notification: { apiKey: 'key', apiUrl: 'https://openapi.mini.zalo.me' },
        },
        mail: { from: 'Học tập <hoctap@example.vn>' },
        limits: { perMinute: { bot: 60, oa: 4000 }, perMonth: { bot: 10_000 }, chatGapMs: 0 },
        leaseMs: 90_000,
      },
    })
  })

  it('take half of a channel for a mistake, and want at least one channel', () => {
    expect(named({ ...withoutBot, ZALO_OA_ID: '1' })).toEqual(['ZALO_OA_SECRET_KEY'])
    expect(named({ ...live, ZALO_OA_SECRET_KEY: 'x' })).toEqual(['ZALO_OA_ID'])
    expect(named({ ...withoutBot, ...oa, ZALO_BOT_TOKEN: '1:a' })).toEqual([
      'ZALO_BOT_WEBHOOK_SECRET',
    ])
    expect(named(withoutBot)).toEqual(['ZALO_BOT_TOKEN', 'ZALO_BOT_WEBHOOK_SECRET'])
    expect(named({ ...live, SMTP_URL: 'smtp://mail.example.vn' })).toEqual(['MAIL_FROM'])
  })

  it('refuse a verifier that is not of 43 characters, and an address with a line break', () => {
    expect(named({ ...live, ...oa, ZALO_OA_CODE_VERIFIER: 'short' })).toEqual([
      'ZALO_OA_CODE_VERIFIER',
    ])
    const mail = { SMTP_URL: 'smtp://mail.example.vn', MAIL_FROM: 'a@b.vn\r\nBcc: c@d.vn' }
    expect(named({ ...live, ...mail })).toEqual(['MAIL_FROM'])
  })

  it('keep files in a folder of their own beside the practice database, and in one folder when live', () => {
    expect([
      dirOf({ DATABASE_URL: 'sqlite:/srv/one.db' }),
      dirOf({ DATABASE_URL: 'postgres://u:p@localhost/one' }),
      dirOf({ FILES_DIR: '/srv/files' }),
      dirOf(live),
    ]).toEqual(['/srv/one.db.files', './data/san-tap.files', '/srv/files', './data/files'])
  })

  it('ask for a key where copies are to be put, and count what is kept', () => {
    const recipient = `age1${'q'.repeat(58)}`
    expect(named({ BACKUP_DIR: '/backup' })).toEqual(['BACKUP_KEY'])
    expect(named({ BACKUP_KEY: 'a passphrase' })).toEqual(['BACKUP_KEY'])
    const given = { BACKUP_DIR: '/backup', BACKUP_KEY: recipient, BACKUP_KEEP: '3' }
    expect(readConfig(given)).toMatchObject({
      config: {
        backups: {
          databaseUrl: 'sqlite:./data/san-tap.db',
          filesDir: './data/san-tap.db.files',
          dir: '/backup',
          key: recipient,
          keep: { newest: 3, weeks: 8 },
        },
      },
    })
    expect(readConfig({ BACKUP_KEY: recipient })).toMatchObject({
      config: { backups: { dir: null } },
    })
  })
})
