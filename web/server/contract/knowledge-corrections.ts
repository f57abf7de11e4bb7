import { z } from 'zod'

/** The import that a record came with. */
export const importBatch = z.strictObject({ records: z.int(), at: z.string(), by: z.string() })
export type ImportBatch = z.infer<typeof importBatch>
export const removedImport = z.strictObject({ records: z.int() })
/** What was changed of a record, the newest first. */
export const correctionList = z.strictObject({
  corrections: z.array(z.strictObject({ at: z.string(), actor: z.string(), action: z.string() })),
})
export type CorrectionList = z.infer<typeof correctionList>

/** What people change of what they wrote or brought in, by the name in the OpenAPI document. */
export const correctionSchemas = {
  ImportBatch: importBatch,
  RemovedImport: removedImport,
  CorrectionList: correctionList,
} as const
