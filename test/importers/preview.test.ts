import { expect, test } from 'vitest';
import { createPreview } from '../../server/importers/preview.ts';

test('a time that a row lacks has the same name in the preview as one that it has', () => {
  const { sink, take, preview } = createPreview(['joined', 'primary'], { add: () => {}, skip: () => {} });
  const truck = {
    facilityId: 'pharr',
    laneKind: 'FAST',
    truckRef: '',
    joinedAtS: Date.parse('2026-05-20T13:00:00Z') / 1000,
    releasedAtS: null,
    isLoaded: null,
    commodity: null,
    timeReading: 'unique',
  } as const;
  const cells = ['8:00', ''];
  take(cells, 2, () => sink.add({ ...truck, primaryAtS: null, line: 2 }));
  take(cells, 3, () => sink.add({ ...truck, primaryAtS: truck.joinedAtS + 60, line: 3 }));
  expect(preview().rows.map(({ parsed }) => parsed[0])).toMatchObject([
    { joinedAt: '2026-05-20T13:00:00Z', primaryAt: null, releasedAt: null },
    { joinedAt: '2026-05-20T13:00:00Z', primaryAt: '2026-05-20T13:01:00Z', releasedAt: null },
  ]);
});
