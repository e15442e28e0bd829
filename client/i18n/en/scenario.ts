/** Restrictions of one's own: dated shares, levers of the law; and what there is to say of them before a run. */
export const en = {
  kinds: { levers: 'Levers of the law, one by one', timeline: 'Shares withdrawn by date' },
  own: 'Of your own',
  timeline: {
    title: 'Timeline',
    intro:
      'Each interval withdraws a share from its first day until the day on which it ends. Of two that overlap, the later begun holds.',
    track: 'Drawn timeline',
    keys: 'Left and right arrow keys move an interval by a day, with Shift its end; Delete removes it. It can be dragged, and its end as well.',
    window: (from: string, to: string) => `Measured days: ${from} to ${to}`,
    windowMark: 'measured',
    span: (number: number, from: string, to: string, share: string) =>
      `Interval ${number}: ${share} withdrawn ${from} ${to}`,
    since: (day: string) => `from ${day}`,
    sinceEver: 'from the beginning',
    until: (day: string) => `until ${day}`,
    untilEver: 'without end',
    from: 'First day',
    to: 'Ends on',
    share: 'Withdrawn, %',
    add: 'Add an interval',
    remove: 'Remove',
    removeOf: (number: number) => `Remove interval ${number}`,
    none: 'No interval yet: nothing is restricted.',
    wrong: 'It must end after its first day, and withdraw from 0 to 100 %.',
  },
  levers: {
    title: 'Levers by programme and clause',
    intro: 'Before the law every lever stands where it restricts nothing. What you set holds on all days.',
    changed: (count: number) => (count === 1 ? '1 lever is set' : `${count} levers are set`),
    none: 'No lever is set: nothing is restricted.',
    group: (programmes: string, set: number) => (set === 0 ? programmes : `${programmes} (${set} set)`),
    beforeLaw: (value: string) => `before the law ${value}`,
    softened: (value: string) => `softened law ${value}`,
    number: (name: string) => `${name}, as a number`,
    reset: 'Reset',
    resetOf: (name: string) => `Reset ${name}`,
    resetAll: 'Reset all levers',
    copy: 'Copy into levers, to adjust them',
    copied: (name: string, day: string) =>
      `Copied from ${name}, where they hold from ${day} on; here they hold on all days.`,
    actsOn: 'Acts on',
    onAll: 'all its programmes',
    on: (name: string, programme: string) => `${name} (${programme})`,
  },
  address: {
    version: (version: string) =>
      `This link is of version ${version} of the address and this page knows version 1, so its scenario was left out; open it with the version of Garita that made it.`,
    leftOut: (parts: string) => `Of the link these parts say nothing possible and were left out: ${parts}.`,
    unknownPreset: (id: string) => `There is no reading of the law “${id}”, so choose another restriction.`,
  },
  nothing: {
    lead: 'Nothing changes, because ',
    zeroShare: 'nothing is withdrawn.',
    nonePrecleared: (place: string) => `no truck at ${place} is precleared.`,
    noLever: 'no lever is set.',
    noInterval: 'the timeline has no interval that withdraws anything.',
    outside: (from: string, to: string) =>
      `no interval of the timeline falls on the measured days, ${from} to ${to}.`,
    presetOutside: (name: string, from: string, to: string) =>
      `${name} has nothing in force on the measured days, ${from} to ${to}.`,
    presetNothing: (name: string) => `${name} sets nothing other than before the law.`,
  },
  outside: {
    lead: 'Outside the plausible range, so the fit says nothing of it: ',
    one: (title: string, value: string, low: string, high: string) => `${title} ${value} (${low} to ${high})`,
    assumed: (count: number) =>
      count === 1
        ? 'The next run takes another value for 1 assumption.'
        : `The next run takes other values for ${count} assumptions.`,
  },
} as const;
