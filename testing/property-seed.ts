import fc from 'fast-check'

/** Property tests draw the same examples on every machine; FAIRLEAD_SEED draws others. */
fc.configureGlobal({ seed: Number(process.env.FAIRLEAD_SEED ?? 20_260_201) })
