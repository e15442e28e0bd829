import { readReference } from '../../../server/reference.ts';

const { queues, benchmarks } = readReference();

/** Exact values of queues, each checked by an independent simulation. */
export const reference = queues;

/** Model c of the benchmark: a day of sinusoidal arrivals and hourly lanes. */
export const modelC = benchmarks.c;
