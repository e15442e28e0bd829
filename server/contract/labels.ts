/** The label that goes with every number of a restricted scenario, wherever it is shown or exported. */
export const HYPOTHETICAL =
  'Hypothetical: no effect of the December 2020 law on cargo was ever observed; this is a what-if.';

/** The label of a reading of the law that is not stricter than what came into force. */
export const MODELLED =
  'Modelled: what the model says of the law as it came into force; no effect on cargo was observed to compare with.';

/** The label of a scenario that restricts nothing. */
export const NOTHING_RESTRICTED =
  'Modelled: preclearance as before the law, so that both worlds are the same.';
