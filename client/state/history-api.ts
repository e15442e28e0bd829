import type { BorderHistory } from '../../server/contract/history.ts';
import { get } from './api.ts';

/** The last 24 hours of every facility. */
export const fetchBorderHistory = () => get<BorderHistory>('/history');
