/** Queries of people, the units and roles they hold now, and the accounts they are known by. */
import type {
  BotChatId,
  BotUserId,
  ChatId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { PersonActor } from '../../domain/actor.ts'
import { type PrivateReach, unreachable } from '../../domain/linking/private-way.ts'
import { chunksOf } from '../chunks.ts'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'
import { hasAgreed } from './consents.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

/**
 * Who people are at an instant: home branch, branches visited, standing, consent, roles; four queries for any number of people.
 * Those without an official membership on that day are left out.
 */
export const listPersonActors = async (
  db: Db,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<Map<PersonId, PersonActor>> => {
  if (personIds.length === 0) return new Map()
  const [people, memberships, exempt, roles] = [
    await db
      .selectFrom('person')
      .leftJoin('consent', (join) =>
        join.onRef('consent.person_id', '=', 'person.id').on('consent.superseded_at', 'is', null),
      )
      .select(['person.id', 'person.full_name', 'consent.decision'])
      .where('person.id', 'in', personIds)
      .execute(),
    await listMemberships(db, personIds, dayOf(now)),
    await listExempt(db, personIds, dayOf(now)),
    await listRoles(db, personIds, now),
  ]
  const actors = people.flatMap((person): PersonActor[] => {
    const own = memberships.filter((one) => one.person_id === person.id)
    const home = own.find((one) => one.attach === 'chinh_thuc')
    if (!home) return []
    return [
      {
        kind: 'person',
        personId: person.id,
        fullName: person.full_name,
        homeUnitId: home.org_unit_id,
        guestUnitIds: own.filter((one) => one.attach === 'tam_thoi').map((one) => one.org_unit_id),
        standing: exempt.has(person.id) ? 'mien' : 'phai_hoc',
        hasDeclined: person.decision !== null && person.decision !== 'dong_y',
        roles: roles
          .filter((one) => one.person_id === person.id)
          .map((one) => ({ role: one.role, orgUnitId: one.org_unit_id })),
      },
    ]
  })
  return new Map(actors.map((actor) => [actor.personId, actor]))
}

/** Who a person is at an instant; undefined without an official membership on that day. */
export const findPersonActor = gathered(
  async (
    db: Db,
    personIds: readonly PersonId[],
    now: Instant,
  ): Promise<(PersonActor | undefined)[]> => {
    const actors = await listPersonActors(db, personIds, now)
    return personIds.map((id) => actors.get(id))
  },
)

const listMemberships = (db: Db, personIds: readonly PersonId[], day: Day) =>
  db
    .selectFrom('membership')
    .select(['person_id', 'org_unit_id', 'attach'])
    .where('person_id', 'in', personIds)
    .where(holdsOn('membership', day))
    .execute()

const listExempt = async (db: Db, personIds: readonly PersonId[], day: Day) => {
  const rows = await db
    .selectFrom('exemption')
    .select('person_id')
    .where('person_id', 'in', personIds)
    .where('kind', '!=', 'mien_thu_hoach')
    .where(holdsOn('exemption', day))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** A role in a unit that stands no more gives nothing, should it have been forgotten to end. */
const listRoles = (db: Db, personIds: readonly PersonId[], now: Instant) =>
  db
    .selectFrom('role_assignment')
    .innerJoin('org_unit', 'org_unit.id', 'role_assignment.org_unit_id')
    .select(['person_id', 'role', 'org_unit_id'])
    .where('person_id', 'in', personIds)
    .where(holdsAt('role_assignment', now))
    .where(holdsOn('org_unit', dayOf(now)))
    .execute()

/** The people who hold one of the roles in a unit at an instant. */
export const listHoldersOf = (
  db: Db,
  query: { unitId: OrgUnitId; roles: readonly Role[]; now: Instant },
): Promise<PersonId[]> => listHolders(db, query.unitId, query.now, ...query.roles)

const listHolders = gathered(
  async (
    db: Db,
    unitIds: readonly OrgUnitId[],
    ...[now, ...roles]: [Instant, ...Role[]]
  ): Promise<PersonId[][]> => {
    const rows = await db
      .selectFrom('role_assignment')
      .select(['org_unit_id', 'person_id'])
      .distinct()
      .where(isAmong(db, 'org_unit_id', unitIds))
      .where('role', 'in', roles)
      .where(holdsAt('role_assignment', now))
      .orderBy('person_id')
      .execute()
    const ofUnit = Map.groupBy(rows, (row) => row.org_unit_id)
    return unitIds.map((id) => (ofUnit.get(id) ?? []).map((row) => row.person_id))
  },
)

export const findPersonByBotUser = gathered(
  async (db: Db, botUserIds: readonly BotUserId[]): Promise<(PersonId | undefined)[]> => {
    const rows = await db
      .selectFrom('bot_identity')
      .select(['bot_user_id', 'person_id'])
      .where(isAmong(db, 'bot_user_id', botUserIds))
      .execute()
    const people = new Map(rows.map((row) => [row.bot_user_id, row.person_id]))
    return botUserIds.map((id) => people.get(id))
  },
)

/** By what people can be reached privately, those who agree to the notice on personal data (P-01); one query for five hundred. */
export const listReach = async (
  db: Db,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, PrivateReach>> => {
  const reached = new Map<PersonId, PrivateReach>()
  for (const some of chunksOf(personIds)) {
    const rows = await db
      .selectFrom('person')
      .leftJoin('bot_identity as bot', (join) =>
        join.onRef('bot.person_id', '=', 'person.id').on('bot.private_chat_id', 'is not', null),
      )
      .leftJoin('oa_identity as oa', 'oa.person_id', 'person.id')
      .leftJoin('app_identity as app', (join) =>
        join.onRef('app.person_id', '=', 'person.id').on('app.notified_since', 'is not', null),
      )
      .select(['person.id', 'bot.private_chat_id as botChat', 'app.zalo_user_id as app'])
      .select(['oa.oa_user_id as oaUser', 'oa.last_interaction_at as lastInteractionAt'])
      .where('person.id', 'in', some)
      .where(hasAgreed('person.id'))
      .execute()
    for (const { id, botChat, app, oaUser, lastInteractionAt } of rows)
      reached.set(id, {
        botChat,
        app,
        oa: oaUser === null ? null : { id: oaUser, lastInteractionAt },
      })
  }
  return reached
}

export const findReach = gathered(
  async (db: Db, personIds: readonly PersonId[]): Promise<PrivateReach[]> => {
    const reached = await listReach(db, personIds)
    return personIds.map((id) => reached.get(id) ?? unreachable)
  },
)

/** The bot's private chat with a person who has written first and agrees to the notice on personal data (P-01). */
export const findPrivateChat = async (db: Db, personId: PersonId): Promise<ChatId | null> =>
  (await findReach(db, personId)).botChat

/** Notes that a person has written to the bot privately: from now on the bot may write back. */
export const markPrivateChat = async (
  db: Db,
  botUserId: BotUserId,
  chatId: ChatId,
): Promise<void> => {
  await db
    .updateTable('bot_identity')
    .set({ private_chat_id: asBotChat(chatId) })
    .where('bot_user_id', '=', botUserId)
    .execute()
}

/** Safe because only the bot's users write in chats of the bot. */
const asBotChat = (chatId: ChatId): BotChatId => chatId as BotChatId

/** The names of units as they are today, by id. */
export const listUnitNames = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<{ id: OrgUnitId; nameOrg: string; shortName: string }[]> => {
  if (unitIds.length === 0) return []
  return db
    .selectFrom('org_unit')
    .select(['id', 'name_org as nameOrg', 'short_name as shortName'])
    .where('id', 'in', unitIds)
    .orderBy('id')
    .execute()
}

export const getUnitName = async (
  db: Db,
  unitId: OrgUnitId,
): Promise<{ id: OrgUnitId; nameOrg: string; shortName: string }> => {
  const row = await db
    .selectFrom('org_unit')
    .select(['id', 'name_org', 'short_name'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  return { id: row.id, nameOrg: row.name_org, shortName: row.short_name }
}
