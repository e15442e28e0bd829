import { carriesProduce, VEHICLE_CLASSES } from '../border/vehicle-class.ts';
import { LOSS_CHANNELS, type LossChannel } from '../economics/economics.ts';
import { mean, percentile } from '../metrics/percentile.ts';
import type { Facility } from '../port.ts';
import type { CrossingLog } from '../simulation/crossing-log.ts';
import { STAGES } from '../simulation/network.ts';
import { TruckLuck } from '../simulation/truck-luck.ts';
import type { Crop } from '../spoilage/crop.ts';
import { drawHistory, HISTORY_PURPOSE } from '../spoilage/load-history.ts';
import type { Stay } from '../spoilage/stay.ts';
import type { Breakdown, LoadCost } from './breakdown.ts';
import { type LoadOutcome, outcomeOfLoad } from './load-outcome.ts';
import type { ProduceMetricKey } from './produce-metrics.ts';
import type { ProduceModel } from './produce-model.ts';

const DOCK = STAGES.indexOf('dock');
const AFTER_DOCK = [STAGES.indexOf('exit'), STAGES.indexOf('stateSafety')] as const;
const MUCH_LIFE = 0.1;

export interface ProduceTallyInput {
  readonly facility: Facility;
  readonly log: CrossingLog;
  readonly produce: ProduceModel;
}

/** What the produce loads of one facility went through: those that crossed, and those that were never sent. */
export class ProduceTally {
  readonly #input: ProduceTallyInput;
  readonly #carries: readonly boolean[];
  readonly #luck = new TruckLuck();
  readonly #all = new Sums();
  readonly #byCrop = new Map<string, Sums>();

  constructor(input: ProduceTallyInput) {
    this.#input = input;
    this.#carries = VEHICLE_CLASSES.map((name) => carriesProduce(input.facility, name));
  }

  /** Counts a released truck, if it carries produce; answers what it lost, USD, or null where it carries none. */
  addReleased(row: number): number | null {
    const crop = this.#cropOf(row);
    if (crop === null) return null;
    const { log, produce } = this.#input;
    this.#luck.seek(log.keyHigh[row]!, log.keyLow[row]!, HISTORY_PURPOSE);
    const history = drawHistory(this.#luck, crop, produce.setting.coldChain);
    const outcome = outcomeOfLoad(crop, history, this.#stayOf(row), produce.setting);
    this.#all.addCrossed(crop, outcome);
    this.#sumsOf(crop.id).addCrossed(crop, outcome);
    const { waste, discount, rejection } = outcome.loss.usd;
    return waste + discount + rejection;
  }

  /** Counts a trip that ended before the border, if it carries produce: its value is at risk, nothing is spoiled. */
  addNeverSent(row: number): void {
    const crop = this.#cropOf(row);
    if (crop === null) return;
    this.#all.addNeverSent(crop);
    this.#sumsOf(crop.id).addNeverSent(crop);
  }

  /** Share of life used by each load that crossed. */
  get lifeUsed(): readonly number[] {
    return this.#all.lifeUsed;
  }

  /** Waste, discount and rejection of the loads that crossed, USD. */
  get valueLostUsd(): number {
    return this.#all.valueLostUsd();
  }

  /** Cost of the stay by commodity, of those of which a load crossed. */
  byCommodity(days: number): Breakdown['byCommodity'] {
    const crossed = [...this.#byCrop].filter(([, { lifeUsed }]) => lifeUsed.length > 0);
    return Object.fromEntries(crossed.map(([id, sums]) => [id, sums.perDay(days)]));
  }

  /** NaN where nothing was counted, never 0. */
  metrics(days: number): Record<ProduceMetricKey, number> {
    const { borneInUs } = this.#input.produce;
    const all = this.#all;
    const avocado = this.#sumsOf('avocado');
    const used = all.lifeUsed.toSorted((a, b) => a - b);
    const avocadoUsed = avocado.lifeUsed.toSorted((a, b) => a - b);
    const usedPct = (p: number) => 100 * (percentile(used, p) ?? Number.NaN);
    const share = (count: number) => (used.length > 0 ? (100 * count) / used.length : Number.NaN);
    const ofCrossed = (sums: Sums, sum: number) => (sums.lifeUsed.length > 0 ? sum / days : Number.NaN);
    const ofAll = (sums: Sums, sum: number) => (sums.loads() > 0 ? sum / days : Number.NaN);
    const usd = (...channels: readonly LossChannel[]) => ofCrossed(all, all.sum(channels));
    const us = LOSS_CHANNELS.reduce((sum, name) => sum + all.usd[name] * borneInUs[name].value, 0);
    return {
      p99LifeUsedPct: usedPct(0.99),
      p95LifeUsedPct: usedPct(0.95),
      p90LifeUsedPct: usedPct(0.9),
      p50LifeUsedPct: usedPct(0.5),
      meanLifeUsedPct: 100 * (mean(used) ?? Number.NaN),
      loadsOver10Pct: share(used.reduce((count, one) => count + (one > MUCH_LIFE ? 1 : 0), 0)),
      unfitPct: share(all.unfit),
      valueLostUsdPerDay: ofCrossed(all, all.valueLostUsd()),
      wasteUsdPerDay: usd('waste'),
      discountUsdPerDay: usd('discount'),
      rejectionUsdPerDay: usd('rejection'),
      wasteKgPerDay: ofCrossed(all, all.wasteKg),
      rejectedLoadsPerDay: ofCrossed(all, all.rejected),
      fuelUsdPerDay: usd('fuel'),
      driverUsdPerDay: usd('drayage', 'detention'),
      missedOrdersUsdPerDay: usd('missedOrders'),
      delayCostUsdPerDay: usd(...LOSS_CHANNELS),
      usCostUsdPerDay: ofCrossed(all, us),
      mexicoCostUsdPerDay: ofCrossed(all, all.sum(LOSS_CHANNELS) - us),
      atRiskUsdPerDay: ofAll(all, all.atRiskUsd),
      lateLoadsPerDay: ofCrossed(all, all.late),
      neverSentLoadsPerDay: ofAll(all, all.neverSent),
      avocadoP95LifeUsedPct: 100 * (percentile(avocadoUsed, 0.95) ?? Number.NaN),
      avocadoLifeUsedPct: 100 * (mean(avocadoUsed) ?? Number.NaN),
      avocadoValueLostUsdPerDay: ofCrossed(avocado, avocado.valueLostUsd()),
      avocadoWasteKgPerDay: ofCrossed(avocado, avocado.wasteKg),
      avocadoAtRiskUsdPerDay: ofAll(avocado, avocado.atRiskUsd),
    };
  }

  #sumsOf(cropId: string): Sums {
    let sums = this.#byCrop.get(cropId);
    if (sums === undefined) {
      sums = new Sums();
      this.#byCrop.set(cropId, sums);
    }
    return sums;
  }

  #cropOf(row: number): Crop | null {
    const { log, produce } = this.#input;
    if (!this.#carries[log.vehicleClass[row]!]) return null;
    return produce.cropById.get(produce.mix.commodityOf(log.keyHigh[row]!, log.keyLow[row]!).id)!;
  }

  /** Exams come after the queue; what comes after an exam is the way out. */
  #stayOf(row: number): Stay {
    const { log } = this.#input;
    const from = row * STAGES.length;
    const arrivedAtMin = log.arrivedAtMin[row]!;
    const dockMin = log.stageServiceMin[from + DOCK]!;
    const outMin = AFTER_DOCK.reduce(
      (sum, stage) => sum + log.stageWaitMin[from + stage]! + log.stageServiceMin[from + stage]!,
      0,
    );
    const shutMin = Math.max(0, log.leftAtMin[row]! - arrivedAtMin - dockMin);
    const afterDockMin = Math.min(outMin, shutMin);
    return { arrivedAtMin, beforeDockMin: shutMin - afterDockMin, dockMin, afterDockMin };
  }
}

/** Running sums over loads. */
class Sums {
  readonly lifeUsed: number[] = [];
  readonly usd: Record<LossChannel, number> = {
    waste: 0,
    discount: 0,
    rejection: 0,
    fuel: 0,
    drayage: 0,
    detention: 0,
    missedOrders: 0,
  };
  unfit = 0;
  wasteKg = 0;
  rejected = 0;
  late = 0;
  neverSent = 0;
  atRiskUsd = 0;

  addCrossed(crop: Crop, { lifeUsed, unfit, loss }: LoadOutcome): void {
    this.lifeUsed.push(lifeUsed);
    const { usd } = this;
    usd.waste += loss.usd.waste;
    usd.discount += loss.usd.discount;
    usd.rejection += loss.usd.rejection;
    usd.fuel += loss.usd.fuel;
    usd.drayage += loss.usd.drayage;
    usd.detention += loss.usd.detention;
    usd.missedOrders += loss.usd.missedOrders;
    this.unfit += unfit;
    this.wasteKg += loss.wasteKg;
    if (loss.isRejected) this.rejected += 1;
    if (loss.isLate) this.late += 1;
    if (loss.isRejected || loss.isLate) this.atRiskUsd += crop.loadUsd;
  }

  addNeverSent(crop: Crop): void {
    this.neverSent += 1;
    this.atRiskUsd += crop.loadUsd;
  }

  loads(): number {
    return this.lifeUsed.length + this.neverSent;
  }

  perDay(days: number): LoadCost {
    return {
      loadsPerDay: this.lifeUsed.length / days,
      usdPerDay: Object.fromEntries(LOSS_CHANNELS.map((name) => [name, this.usd[name] / days])) as Record<
        LossChannel,
        number
      >,
    };
  }

  sum(channels: readonly LossChannel[]): number {
    return channels.reduce((sum, name) => sum + this.usd[name], 0);
  }

  valueLostUsd(): number {
    return this.sum(['waste', 'discount', 'rejection']);
  }
}
