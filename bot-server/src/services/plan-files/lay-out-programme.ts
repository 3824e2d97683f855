/** Lays out a version of a programme or personal plan as a Party document, from what was frozen in it. */
import { planFiles as words } from '@quan-triet/shared/i18n/vi/plan-files'
import type { Day } from '@quan-triet/shared/models/moments'
import type { PlanContent } from '@quan-triet/shared/models/plan'
import type { PlanDocumentType } from '@quan-triet/shared/vocabulary/plans'
import { planDocumentTypes } from '@quan-triet/shared/vocabulary/plans'
import type { PlanningBody } from '../../db/queries/campaign-plan.ts'
import type { PaperBlock } from '../../lib/documents/paper-blocks.ts'
import type { PartyDocument } from '../../lib/documents/write-party-document.ts'

/** What the office recorded when it issued this very version. */
interface PaperFacts {
  number: string | null
  documentType: PlanDocumentType | null
  issuedOn: Day
  signer: string | null
}

/** `unlocked`: issued once, and not anew since it was unlocked. `replaced`: a later version was sent or issued. */
export type PaperStanding =
  | { standing: 'issued'; paper: PaperFacts }
  | { standing: 'draft' | 'unlocked' | 'replaced'; paper: null }

export type ProgrammePaper = PaperStanding & {
  version: number
  content: PlanContent
  campaignTitle: string
  body: PlanningBody
  above: PlanningBody | null
  frozenOn: Day
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII']
/** Number, task, who, until when, result, basis; in parts of the page. */
const TASK_WIDTHS = [5, 27, 18, 17, 17, 16]
const PERSONAL_WIDTHS = [6, 36, 17, 23, 18]

/** A branch issues in its own name, any body above in the name of its committee. */
const issuerOf = (body: PlanningBody): string =>
  isBranch(body) ? body.nameOrg : body.nameCommittee

const isBranch = ({ level }: PlanningBody): boolean => level === 'chi_bo_truc_thuoc'

const section = (index: number, heading: string): PaperBlock => {
  const numbered = `${ROMAN[index] ?? index + 1}. ${heading}`
  return { kind: 'section', text: numbered.toLocaleUpperCase('vi') }
}

/** @returns a Party document; what the office has not recorded comes as dots, and it says that it is a draft */
export const layOutProgramme = (programme: ProgrammePaper): PartyDocument => {
  const { content, body, above, campaignTitle, paper } = programme
  const isPersonal = content.kind === 'ca_nhan'
  return {
    draft: draftWord(programme),
    superior: above === null ? '' : issuerOf(above),
    issuer: issuerOf(body),
    number: isPersonal ? '' : numberOf(programme),
    party: words.party,
    placeAndDay: paper
      ? words.placeAndDay(paper.issuedOn)
      : words.placeAndNoDay(programme.frozenOn.slice(0, 'YYYY'.length)),
    type: isPersonal ? words.personalType : planDocumentTypes[typeOf(programme)].label,
    summary: words.summary(campaignTitle),
    blocks: [...(isPersonal ? personOf(content) : []), ...sectionsOf(content, paper !== null)],
    recipientsWord: words.recipients,
    recipients: recipientsOf(programme),
    signature: isPersonal
      ? [words.author, '', content.personName ?? words.dots]
      : [
          words.onBehalf(issuerOf(body)),
          paper ? words.dots : words.secretary,
          paper?.signer ?? words.dots,
        ],
    pageWord: words.page,
  }
}

const draftWord = ({ content, version, standing }: ProgrammePaper): string => {
  if (standing === 'draft' && content.kind === 'ca_nhan') return words.personalDraft(version)
  return standing === 'issued' ? '' : words.standings[standing](version)
}

/** What was issued says it itself; a draft is what its title calls it. */
const typeOf = ({ content, paper }: ProgrammePaper): PlanDocumentType => {
  if (paper?.documentType) return paper.documentType
  return content.title.startsWith(planDocumentTypes.ke_hoach.label)
    ? 'ke_hoach'
    : 'chuong_trinh_hanh_dong'
}

const numberOf = (programme: ProgrammePaper): string => {
  const number = programme.paper?.number ?? null
  return number === null
    ? words.blankNumber(typeOf(programme), programme.body.symbol)
    : words.number(number)
}

const personOf = ({ personName, unitName }: PlanContent): PaperBlock[] => [
  { kind: 'text', text: words.fullName(personName ?? words.dots) },
  { kind: 'text', text: words.unit(unitName) },
]

/** A heading under which nothing was written keeps its place in a draft, and has none in what is issued. */
const sectionsOf = (content: PlanContent, isIssued: boolean): PaperBlock[] => {
  const headings = content.headings
    .map((heading, index) => ({ heading, paragraphs: paragraphsOf(content, index) }))
    .filter(({ paragraphs }) => !isIssued || paragraphs.length > 0)
  const written = headings.flatMap(({ heading, paragraphs }, index): PaperBlock[] => [
    section(index, heading),
    ...(paragraphs.length === 0 ? [words.blankLine] : paragraphs).map((text): PaperBlock => ({
      kind: 'text',
      text,
    })),
  ])
  return content.tasks.length === 0
    ? written
    : [...written, section(headings.length, words.tasks), taskTable(content)]
}

const paragraphsOf = ({ lines }: PlanContent, heading: number): string[] =>
  lines
    .filter((line) => line.heading === heading)
    .flatMap(({ text }) => text.split(/\n+/))
    .map((text) => text.trim())
    .filter((text) => text !== '')

type Task = PlanContent['tasks'][number]

const taskTable = ({ kind, tasks }: PlanContent): PaperBlock => {
  const isPersonal = kind === 'ca_nhan'
  return {
    kind: 'table',
    columns: isPersonal ? words.personalTaskColumns : words.taskColumns,
    widths: isPersonal ? PERSONAL_WIDTHS : TASK_WIDTHS,
    rows: tasks.map((task, index) => [
      String(index + 1),
      task.text,
      ...(isPersonal ? [] : [whoOf(task)]),
      untilWhen(task),
      task.result,
      basisOf(task),
    ]),
  }
}

const whoOf = ({ lead, owner }: Task): string => {
  const name = owner?.fullName ?? ''
  if (lead === '' || name === '') return lead || name
  return lead === name ? lead : `${lead}. ${words.follows(name)}`
}

/** The office's own words come first; the day beside them is what the house follows. */
const untilWhen = ({ dueOn, dueWording, repeats }: Task): string =>
  [
    dueWording.trim(),
    dueOn === null ? '' : words.due(dueOn),
    repeats === 'khong' ? '' : words.repeats(repeats),
  ]
    .filter((text) => text !== '')
    .join('; ')

const basisOf = ({ part, target }: Task): string =>
  [part?.heading ?? '', target ? words.target(target.name) : '']
    .filter((text) => text !== '')
    .join('. ')

const recipientsOf = ({ content, above, body }: ProgrammePaper): string[] => {
  if (content.kind === 'ca_nhan') return [words.toReport(issuerOf(body)), words.archivePersonal]
  return [
    ...(above === null ? [] : [words.toReport(issuerOf(above))]),
    words.toCarryOut(content.unitName),
    words.archive(isBranch(body)),
  ]
}
