/** Joins the access tables of all areas; an area is added here by one import and one line. */
import type { Area } from './area-access.ts'
import { answersAccess } from './answers.ts'
import { attendanceAccess } from './attendance.ts'
import { auditAccess } from './audit.ts'
import { campaignsAccess } from './campaigns.ts'
import { checkInRulesAccess } from './check-in-rules.ts'
import { deliveriesAccess } from './deliveries.ts'
import { channelsAccess } from './channels.ts'
import { displayAccess } from './display.ts'
import { dutiesAccess } from './duties.ts'
import { essaysAccess } from './essays.ts'
import { filesAccess } from './files.ts'
import { importsAccess } from './imports.ts'
import { operationsAccess } from './operations.ts'
import { linkingAccess } from './linking.ts'
import { mailingAccess } from './mailing.ts'
import { makeupAccess } from './makeup.ts'
import { mattersAccess } from './matters.ts'
import { ordersAccess } from './orders.ts'
import { organisationAccess } from './organisation.ts'
import { papersAccess } from './papers.ts'
import { progressAccess } from './progress.ts'
import { peopleAccess } from './people.ts'
import { personalDataAccess } from './personal-data.ts'
import { correctionAccess } from './correction.ts'
import { ratingAccess } from './rating.ts'
import { publishingAccess } from './publishing.ts'
import { readingAccess } from './reading.ts'
import { standingAccess } from './standing.ts'

export const areas: Readonly<Record<string, Area>> = {
  people: peopleAccess,
  answers: answersAccess,
  reading: readingAccess,
  display: displayAccess,
  publishing: publishingAccess,
  correction: correctionAccess,
  rating: ratingAccess,
  deliveries: deliveriesAccess,
  attendance: attendanceAccess,
  checkInRules: checkInRulesAccess,
  essays: essaysAccess,
  files: filesAccess,
  audit: auditAccess,
  duties: dutiesAccess,
  imports: importsAccess,
  operations: operationsAccess,
  organisation: organisationAccess,
  personalData: personalDataAccess,
  standing: standingAccess,
  campaigns: campaignsAccess,
  mailing: mailingAccess,
  makeup: makeupAccess,
  matters: mattersAccess,
  linking: linkingAccess,
  channels: channelsAccess,
  orders: ordersAccess,
  papers: papersAccess,
  progress: progressAccess,
}
