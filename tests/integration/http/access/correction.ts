/** Who is answered what about parts that are out: corrections, earlier versions, questions. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { correction } from '@quan-triet/shared/api/correction'
import { areaAccess, type Scene } from './area-access.ts'

const part = { id: fixturePart(1) }

const words = { heading: 'Tên đã sửa', paragraphs: ['Đoạn đã sửa.'], note: '', reason: 'Sửa số' }

/** The version as it stands: who may correct has changed it for those who ask later. */
const versionOf = async ({ house }: Scene<undefined>): Promise<number> => {
  const { version } = await house.db
    .selectFrom('document_part')
    .select('version')
    .where('id', '=', part.id)
    .executeTakeFirstOrThrow()
  return version
}

export const correctionAccess = areaAccess({
  endpoints: correction,
  table: `
                        nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getCorrectablePart     401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    planCorrection         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    correctPart            401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    listPartVersions       401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    getPartQuestions       401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    setPartQuestions       401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
  `,
  asks: {
    getCorrectablePart: { params: part },
    planCorrection: async (scene) => ({
      params: part,
      json: { ...words, version: await versionOf(scene) },
    }),
    correctPart: async (scene) => ({
      params: part,
      json: {
        ...words,
        version: await versionOf(scene),
        tellsGroups: true,
        fullName: fixtureAccounts[0]?.displayName,
      },
    }),
    listPartVersions: { params: part },
    getPartQuestions: { params: part },
    setPartQuestions: {
      params: part,
      json: {
        questions: [{ text: 'Mấy nhiệm vụ?', choices: ['Ba', 'Bốn'], right: 1, explanation: '' }],
      },
    },
  },
})
