/** Says which symbol a plan usually bears: the letters of its type and of its issuing body (36-HD/VPTW). */
import { planDocumentTypes, type PlanDocumentType } from '@quan-triet/shared/vocabulary/plans'

/** @param unitSymbol such as `ĐU`, `CB` @returns such as `CTr/ĐU` */
export const usualSymbol = (type: PlanDocumentType, unitSymbol: string): string =>
  `${planDocumentTypes[type].symbol}/${unitSymbol}`
