/** Sorts endpoints by when they give way: what is written against a clock last, what reads or makes much first. */
import type { contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import type { Work } from '../domain/degradation.ts'

type Name = keyof typeof contract

const setOf = (names: readonly Name[]): ReadonlySet<string> => new Set(names)

const vital = setOf([
  'signIn',
  'getMe',
  'getHome',
  'listSessions',
  'openCheckIn',
  'closeCheckIn',
  'getCheckInCodes',
  'checkIn',
  'answerPlace',
  'getRoll',
  'recordAttendance',
  'recordMany',
  'getQuickChoices',
  'askQuickly',
  'getMyQuiz',
  'beginQuiz',
  'saveQuizAnswers',
  'handInQuiz',
  'saveEssayDraft',
  'submitEssay',
])

/** Besides every file but the small ones below. */
const heavy = setOf([
  'countUnit',
  'getCoverage',
  'listUnstudied',
  'listProgress',
  'getEssayRates',
  'getPlanOverview',
  'getRecommendationBoard',
  'listDeliveries',
  'listDeliveryUnits',
  'listAudit',
  'checkChain',
  'listClusters',
  'openCampaign',
  'cloneCampaign',
  'previewTreeChange',
  'changeTree',
  'confirmImport',
  'compileReport',
])

/** A picture of a text, a page of an essay that somebody hands in or grades. */
const smallFiles = setOf(['getPicture', 'putEssayPage', 'readOwnPage', 'openPage', 'uploadEssay'])

/** @param name of the endpoint in the contract */
export const workOf = (name: string, endpoint: Endpoint): Work => {
  if (vital.has(name)) return 'vital'
  const isFile = endpoint.responseKind === 'file' || endpoint.bodyKind === 'file'
  return heavy.has(name) || (isFile && !smallFiles.has(name)) ? 'heavy' : 'ordinary'
}
