import type { MappedField } from '../../contract/mapped-fields.ts';

/** What the fields of a mapping are called in a sentence. */
export const FIELD_WORDS: Readonly<Record<MappedField, string>> = {
  facility: 'the crossing',
  lane: 'the lane',
  truck: 'the truck',
  joined: 'the time of joining',
  joinedDate: 'the date of joining',
  joinedTime: 'the time of day of joining',
  primary: 'the time at a booth',
  primaryDate: 'the date at a booth',
  primaryTime: 'the time of day at a booth',
  released: 'the time of release',
  releasedDate: 'the date of release',
  releasedTime: 'the time of day of release',
  load: 'the load',
  commodity: 'the commodity',
  hour: 'the hour',
  date: 'the date',
  trucks: 'the trucks',
  wait: 'the wait',
  lanesOpen: 'the open lanes',
  status: 'the status of the lanes',
  fastWait: 'the wait of FAST lanes',
  fastLanesOpen: 'the open FAST lanes',
  fastStatus: 'the status of FAST lanes',
};
