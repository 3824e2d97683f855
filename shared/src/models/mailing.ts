/** Describes mailboxes that get parts by e-mail, and where a document goes or stands beyond Zalo (ruling 23). */
import { z } from 'zod'
import { OrgUnitId, SubscriptionId } from './ids.ts'
import { Instant } from './moments.ts'

const LONGEST_ADDRESS = 254

/** A plain address: no name, no quotes, no comment, so that nothing can be smuggled into a letter's head. */
const ADDRESS =
  /^[a-z0-9](?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Lower case throughout: no server in use tells the same name apart by its capitals. */
export const MailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(LONGEST_ADDRESS)
  .regex(ADDRESS)
  .refine((address) => !address.includes('..'))
export type MailAddress = z.infer<typeof MailAddress>

/** Not confirmed yet; getting letters; its server refused it for good; stopped by its holder; taken away. */
export const MailState = z.enum(['waiting', 'confirmed', 'bounced', 'stopped', 'removed'])
export type MailState = z.infer<typeof MailState>

/** What goes to a mailbox. */
export const MailPurpose = z.enum(['parts', 'alarms'])
export type MailPurpose = z.infer<typeof MailPurpose>

export const Mailbox = z.object({
  id: SubscriptionId,
  /** What the secretary calls it; empty for a person's own. */
  label: z.string(),
  /** Empty once it has ended. */
  address: z.string(),
  state: MailState,
  createdAt: Instant,
  confirmUntil: Instant,
  confirmedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type Mailbox = z.infer<typeof Mailbox>

/** The acting person's own mailbox; null: none. */
export const OwnMail = z.object({ isSetUp: z.boolean(), mailbox: Mailbox.nullable() })
export type OwnMail = z.infer<typeof OwnMail>

export const UnitMail = z.object({
  isSetUp: z.boolean(),
  mailboxes: z.array(Mailbox),
  /** How many people of the unit get letters by themselves; never who. */
  people: z.int(),
})
export type UnitMail = z.infer<typeof UnitMail>

export const SubscribeInput = z.object({ address: MailAddress })
export type SubscribeInput = z.infer<typeof SubscribeInput>

export const AddMailboxInput = z.object({
  unitId: OrgUnitId.optional(),
  address: MailAddress,
  label: z.string().trim().min(1).max(80),
})
export type AddMailboxInput = z.infer<typeof AddMailboxInput>

/** Where a document goes beside the groups and the Mini App. */
export const BeyondZalo = z.enum(['none', 'email', 'page_and_email'])
export type BeyondZalo = z.infer<typeof BeyondZalo>

export const Circulation = z.enum(['cong_khai', 'noi_bo'])
export type Circulation = z.infer<typeof Circulation>

/** Where its issuer has made the whole text public: a plain https address with a host name, and nothing secret in it. */
export const OfficialUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(500)
  .refine((address) => !address.includes('@'))

export const ReachInput = z.object({
  circulation: Circulation,
  beyondZalo: BeyondZalo,
  /** Null: none; left out: as before. Only of a public document. */
  officialUrl: OfficialUrl.nullable().optional(),
})
export type ReachInput = z.infer<typeof ReachInput>

export const DocumentReach = ReachInput.extend({
  officialUrl: z.string().nullable(),
  isMailSetUp: z.boolean(),
  /** How many mailboxes would get a part now. */
  mailboxes: z.int(),
  /** Where everybody may read it; null while it is on no page. */
  pageUrl: z.string().nullable(),
})
export type DocumentReach = z.infer<typeof DocumentReach>
