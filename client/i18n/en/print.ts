/** What a printed page says of itself. */
export const en = {
  line: (address: string, moment: string) => `Garita, ${address}, printed on ${moment}.`,
  hypothetical:
    'Everything restricted is hypothetical unless it is marked as modelled; counts and posted waits are observed.',
} as const;
