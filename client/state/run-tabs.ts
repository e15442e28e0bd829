/** Tabs of an opened run, in their order. */
export const RUN_TABS = ['impact', 'money', 'why', 'reproduce'] as const;
export type RunTab = (typeof RUN_TABS)[number];
