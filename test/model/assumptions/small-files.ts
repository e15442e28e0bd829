/** Two small data files, worked by hand, in the shape of those in data/. */
export const smallFiles = {
  ports: {
    schemaVersion: 1,
    facilities: [
      {
        id: 'otay-mesa',
        lat: 32.5,
        hours: {
          weekday: { value: [6, 22], range: [5, 24], unit: 'local hour of day', grade: 'G', source: 'us' },
        },
        capacityPerHour: {
          value: 240,
          range: [200, 300],
          unit: 'trucks an hour',
          grade: 'D',
          source: 'fit',
          note: 'Reproduces 40 min',
        },
        lanes: { fast: { value: 3, range: [2, 4], unit: 'booths', grade: 'G', source: 'us' } },
        produceMix: { avocado: 0.4, tomato: 0.6 },
        produceMixGrade: { grade: 'G', source: 'us' },
      },
    ],
    service: { niiShare: { value: 0.16, range: null, unit: 'share of trucks', grade: 'O', source: 'fit' } },
    sources: {
      us: { title: 'Judgement of this project', citation: 'none', year: 2026 },
      fit: { title: 'A fit', url: 'https://example.org/', year: 2020 },
    },
  },
  'cold-chain': {
    schemaVersion: 1,
    airC: { values: [-1, 5], plusMinusC: 3, unit: '°C', grade: 'B', source: 'us' },
    sources: { us: { title: 'Judgement', citation: 'none', year: 2026 } },
  },
} as const;
