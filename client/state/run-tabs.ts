/** Tabs of an opened run, in their order. */
export const RUN_TABS = ['impact', 'money', 'why', 'sensitivity', 'assumptions', 'reproduce'] as const;
export type RunTab = (typeof RUN_TABS)[number];
