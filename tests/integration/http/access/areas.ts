/** Joins the access tables of all areas; an area is added here by one import and one line. */
import type { Area } from './area-access.ts'
import { answersAccess } from './answers.ts'
import { attendanceAccess } from './attendance.ts'
import { auditAccess } from './audit.ts'
import { campaignsAccess } from './campaigns.ts'
import { deliveriesAccess } from './deliveries.ts'
import { channelsAccess } from './channels.ts'
import { dutiesAccess } from './duties.ts'
import { essaysAccess } from './essays.ts'
import { importsAccess } from './imports.ts'
import { operationsAccess } from './operations.ts'
import { linkingAccess } from './linking.ts'
import { mailingAccess } from './mailing.ts'
import { mattersAccess } from './matters.ts'
import { ordersAccess } from './orders.ts'
import { organisationAccess } from './organisation.ts'
import { papersAccess } from './papers.ts'
import { peopleAccess } from './people.ts'
import { personalDataAccess } from './personal-data.ts'
import { publishingAccess } from './publishing.ts'
import { readingAccess } from './reading.ts'
import { standingAccess } from './standing.ts'

export const areas: Readonly<Record<string, Area>> = {
  people: peopleAccess,
  answers: answersAccess,
  reading: readingAccess,
  publishing: publishingAccess,
  deliveries: deliveriesAccess,
  attendance: attendanceAccess,
  essays: essaysAccess,
  audit: auditAccess,
  duties: dutiesAccess,
  imports: importsAccess,
  operations: operationsAccess,
  organisation: organisationAccess,
  personalData: personalDataAccess,
  standing: standingAccess,
  campaigns: campaignsAccess,
  mailing: mailingAccess,
  matters: mattersAccess,
  linking: linkingAccess,
  channels: channelsAccess,
  orders: ordersAccess,
  papers: papersAccess,
}
