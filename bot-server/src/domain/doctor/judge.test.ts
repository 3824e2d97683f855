import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import type { PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Finding } from './finding.ts'
import { judgeAddress, judgeCertificate, judgeMiniApp } from './judge-address.ts'
import { type DatabaseState, judgeDatabase, judgeKey, judgeKeyCopy } from './judge-data.ts'
import {
  judgeClock,
  judgeDisk,
  judgeFiles,
  judgeNode,
  judgeSecrecy,
  judgeTimeZone,
} from './judge-machine.ts'
import {
  judgeAdministrators,
  judgeAlarm,
  judgeAudit,
  judgeBackup,
  judgeDrill,
  judgeNotices,
} from './judge-people.ts'
import { judgeBot, judgeMail, judgeOa } from './judge-platforms.ts'

const NOW = '2026-03-12T02:00:00.000Z'
const EARLIER = '2026-03-11T02:00:00.000Z'
const LATER = '2026-03-13T02:00:00.000Z'
const DAY_MS = 86_400_000
const GB = 1024

const url = 'https://hoctap.example.vn'
const answered = {
  kind: 'answered',
  status: 200,
  isThisHouse: true,
  certificateEndsAt: null,
} as const
const asked = (change: object) =>
  judgeAddress({ publicUrl: url, port: 3000, isRunning: true, answer: answered, ...change })
const failed = (step: 'name' | 'connection' | 'certificate' | 'time') => ({
  answer: { kind: 'failed', step } as const,
})

const open: DatabaseState = {
  kind: 'open',
  name: 'SQLite 3.54.1',
  openToOthers: null,
  weak: [],
  isPractice: false,
  pending: 0,
  newer: 0,
}
const database = (change: Partial<typeof open>) => judgeDatabase({ ...open, ...change })
const key = (change: object) =>
  judgeKey({ bytes: randomBytes(32), isPractice: false, opens: true, mark: 'a1', ...change })
const bot = { kind: 'answered', name: 'Bot', canJoinGroups: true, webhook: 'ours' } as const
const pair = { state: 'good', rotatedAt: EARLIER, expiresAt: LATER } as const
const ends = '2026-06-09T02:00:00.000Z'

const person = (isNamed: boolean) => ({ personId: asId<PersonId>('p'), name: 'Một người', isNamed })
const mailbox = (state: 'waiting' | 'confirmed') => ({
  id: asId<SubscriptionId>('m'),
  address: 'a…@example.vn',
  state,
})

/** Safe because nothing looks at what an id is. */
const asId = <T extends string>(id: string): T => id as T

/** What each condition of an installation is called, and how grave it is. */
const conditions: [Finding | undefined, Finding['level'], string][] = [
  [judgeNode('v24.21.0'), 'good', words.node.good('v24.21.0')],
  [judgeNode('v22.18.0'), 'good', words.node.good('v22.18.0')],
  [judgeNode('v22.17.9'), 'bad', words.node.old('v22.17.9')],
  [judgeNode('v20.20.2'), 'bad', words.node.old('v20.20.2')],
  [judgeTimeZone({ name: 'Asia/Ho_Chi_Minh', minutes: 420 }), 'good', words.timeZone.good],
  [judgeTimeZone({ name: 'UTC', minutes: 0 }), 'warn', words.timeZone.other('UTC')],
  [judgeClock(-20_400), 'good', words.clock.good(20)],
  [judgeClock(21_000), 'bad', words.clock.off(21)],
  [judgeClock(-86_400_000), 'bad', words.clock.off(86_400)],
  [judgeClock(null), 'warn', words.clock.unknown],
  [judgeSecrecy(0o100600), 'good', words.secrecy.good],
  [judgeSecrecy(0o100640), 'bad', words.secrecy.open('640')],
  [judgeSecrecy(null), 'warn', words.secrecy.noFile],
  [
    judgeDisk('FILES_DIR', { freeMb: GB - 1, totalMb: 9 * GB }),
    'bad',
    words.disk.full('FILES_DIR', GB - 1),
  ],
  [judgeDisk('X', { freeMb: 4 * GB, totalMb: 100 * GB }), 'warn', words.disk.little('X', 4 * GB)],
  [judgeDisk('X', { freeMb: 50 * GB, totalMb: 100 * GB }), 'good', words.disk.good('X', 50 * GB)],
  [judgeDisk('X', null), 'warn', words.disk.unknown('X')],
  [judgeFiles({ path: 'f', mode: 0o40700, isWritable: true }), 'good', words.files.good],
  [judgeFiles({ path: 'f', mode: 0o40755, isWritable: true }), 'warn', words.files.open('f')],
  [judgeFiles({ path: 'f', mode: null, isWritable: true }), 'good', words.files.willBeMade],
  [
    judgeFiles({ path: 'f', mode: 0o40700, isWritable: false }),
    'bad',
    words.files.notWritable('f'),
  ],
  [asked({}), 'good', words.address.good],
  [asked({ publicUrl: 'http://10.0.0.5' }), 'bad', words.address.notHttps('http://10.0.0.5')],
  [
    asked({ publicUrl: 'http://127.0.0.1:3000' }),
    'warn',
    words.address.loopback('http://127.0.0.1:3000'),
  ],
  [asked({ isRunning: false }), 'good', words.address.good],
  [asked({ ...failed('name'), isRunning: false }), 'bad', words.address.notRunning(3000)],
  [asked(failed('name')), 'bad', words.address.name('hoctap.example.vn')],
  [asked(failed('connection')), 'bad', words.address.connection('hoctap.example.vn')],
  [asked(failed('certificate')), 'bad', words.address.certificate('hoctap.example.vn')],
  [asked(failed('time')), 'bad', words.address.time('hoctap.example.vn')],
  [
    asked({ answer: { ...answered, isThisHouse: false, status: 502 } }),
    'bad',
    words.address.status('hoctap.example.vn', 502),
  ],
  [
    asked({ answer: { ...answered, isThisHouse: false } }),
    'bad',
    words.address.other('hoctap.example.vn'),
  ],
  [judgeMiniApp(url, null), 'bad', words.miniApp.none],
  [judgeMiniApp(url, { hasAddress: false }), 'bad', words.miniApp.other(url)],
  [judgeMiniApp(url, { hasAddress: true }), 'good', words.miniApp.good],
  [judgeBot(null), 'good', words.bot.off],
  [judgeBot(bot), 'good', words.bot.good('Bot')],
  [judgeBot({ kind: 'refused' }), 'bad', words.bot.refused],
  [judgeBot({ kind: 'silent' }), 'bad', words.bot.silent],
  [judgeBot({ ...bot, canJoinGroups: false }), 'warn', words.bot.cannotJoin],
  [judgeBot({ ...bot, webhook: 'none' }), 'bad', words.bot.webhook.none],
  [judgeBot({ ...bot, webhook: 'other' }), 'bad', words.bot.webhook.other],
  [judgeBot({ ...bot, webhook: 'unknown' }), 'bad', words.bot.webhook.unknown],
  [judgeOa(null, NOW), 'good', words.oa.off],
  [judgeOa('never', NOW), 'bad', words.oa.never],
  [judgeOa(pair, NOW), 'good', words.oa.good(ends)],
  [judgeOa({ ...pair, state: 'lost' }, NOW), 'bad', words.oa.lost],
  [judgeOa({ ...pair, expiresAt: EARLIER }, NOW), 'warn', words.oa.stale(EARLIER)],
  [judgeOa(pair, ends), 'bad', words.oa.lost],
  [judgeMail(null), 'good', words.mail.off],
  [judgeMail({ host: 'm', answer: 'good' }), 'good', words.mail.good],
  [judgeMail({ host: 'm', answer: 'refused' }), 'bad', words.mail.refused('m')],
  [judgeMail({ host: 'm', answer: 'tls' }), 'bad', words.mail.tls('m')],
  [judgeMail({ host: 'm', answer: 'unreachable' }), 'bad', words.mail.unreachable('m')],
  [judgeDatabase({ kind: 'none' })[0], 'bad', words.database.none],
  [judgeDatabase({ kind: 'not_mine', owner: '#9' })[0], 'bad', words.database.notMine('#9')],
  [judgeDatabase({ kind: 'unreachable', reason: 'X' })[0], 'bad', words.database.unreachable('X')],
  [database({})[0], 'good', words.database.good('SQLite 3.54.1')],
  [database({ openToOthers: 'a.db' })[0], 'bad', words.database.open('a.db')],
  [database({ weak: ['fsync = off'] })[0], 'bad', words.database.weak('fsync = off')],
  [database({ isPractice: true })[0], 'bad', words.database.practice],
  [database({})[1], 'good', words.migrations.good],
  [database({ pending: 2 })[1], 'bad', words.migrations.pending(2)],
  [database({ newer: 1 })[1], 'warn', words.migrations.newer(1)],
  [key({}), 'good', words.key.good('a1')],
  [key({ opens: null }), 'good', words.key.good('a1')],
  [key({ opens: false }), 'bad', words.key.wrong],
  [key({ isPractice: true }), 'bad', words.key.practice],
  [key({ bytes: Buffer.alloc(32, 'mot-hai') }), 'bad', words.key.weak],
  [judgeKeyCopy(null, 'a1'), 'warn', words.keyCopy.none],
  [judgeKeyCopy({ at: EARLIER, mark: 'a1' }, 'a1'), 'good', words.keyCopy.good(EARLIER)],
  [judgeKeyCopy({ at: EARLIER, mark: 'b2' }, 'a1'), 'warn', words.keyCopy.other],
  [judgeAdministrators({ all: 0, linked: 0 }), 'bad', words.administrator.none],
  [judgeAdministrators({ all: 2, linked: 0 }), 'bad', words.administrator.noPhone],
  [judgeAdministrators({ all: 2, linked: 1 }), 'warn', words.administrator.one],
  [judgeAdministrators({ all: 2, linked: 2 }), 'good', words.administrator.good(2)],
  [judgeNotices(0), 'good', words.notices.good],
  [judgeNotices(3), 'warn', words.notices.some(3)],
  [
    judgeAlarm({ people: [person(false)], mailboxes: [mailbox('waiting')] }),
    'warn',
    words.alarm.none,
  ],
  [judgeAlarm({ people: [person(true)], mailboxes: [] }), 'good', words.alarm.good(1, 0)],
  [judgeAlarm({ people: [], mailboxes: [mailbox('confirmed')] }), 'good', words.alarm.good(0, 1)],
  [judgeBackup({ at: EARLIER, isOverdue: false }, false), 'bad', words.backup.off],
  [judgeBackup({ at: null, isOverdue: false }, true), 'bad', words.backup.never],
  [judgeBackup({ at: EARLIER, isOverdue: true }, true), 'bad', words.backup.old(EARLIER)],
  [judgeBackup({ at: EARLIER, isOverdue: false }, true), 'good', words.backup.good(EARLIER)],
  [judgeDrill({ at: null, isGood: null, isOverdue: true }), 'warn', words.drill.never],
  [
    judgeDrill({ at: EARLIER, isGood: false, isOverdue: false }),
    'bad',
    words.drill.failed(EARLIER),
  ],
  [judgeDrill({ at: EARLIER, isGood: true, isOverdue: true }), 'warn', words.drill.old(EARLIER)],
  [judgeDrill({ at: EARLIER, isGood: true, isOverdue: false }), 'good', words.drill.good(EARLIER)],
  [judgeAudit({ brokenAt: 7, lines: 6 }), 'bad', words.audit.broken(7)],
  [judgeAudit({ brokenAt: null, lines: 9 }), 'good', words.audit.good(9)],
]

describe('what is found in an installation', () => {
  it.each(conditions)('is %o', (finding, level, text) => {
    expect(finding).toMatchObject({ level, text })
  })

  it('says of a certificate how long it lasts, and nothing where there is none', () => {
    const now = Date.parse(NOW)
    const ending = (days: number) =>
      judgeCertificate({ ...answered, certificateEndsAt: now + days * DAY_MS }, now)
    expect(judgeCertificate(answered, now)).toEqual([])
    expect(judgeCertificate(failed('time').answer, now)).toEqual([])
    expect(judgeCertificate(failed('certificate').answer, now)).toMatchObject([{ level: 'bad' }])
    expect(ending(-1)).toMatchObject([{ level: 'bad', text: words.certificate.bad }])
    expect(ending(13)).toMatchObject([{ level: 'warn', text: words.certificate.soon(13) }])
    expect(ending(14)).toMatchObject([{ level: 'good', text: words.certificate.good(14) }])
  })
})
