import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Catalogue, readCatalogue, readDefaults } from '../server/catalogue.ts';
import { CommodityError, type OwnCommodity, parseCommodity, withCommodity } from '../server/own-commodity.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

/** Options that bring in a user's own commodity. */
interface CommodityOptions {
  readonly port: string;
  readonly commodity?: string;
  readonly mixShare?: string;
  readonly defaults?: boolean;
}

/** What `--commodity` changes: the data as a command is to use it, and the commodity where one was given. */
export interface Carried {
  readonly catalogue: Catalogue;
  readonly own: (OwnCommodity & { readonly file: string; readonly mixShare: number }) | null;
}

/** The shipped data, or with the commodity of a file in it. */
export function carried({ port, commodity: file, mixShare, defaults }: CommodityOptions): Carried {
  const shipped = defaults ? readDefaults() : readCatalogue();
  if (file === undefined) {
    if (mixShare !== undefined)
      throw new UsageError('--mix-share says how much of --commodity is carried, so give a file with it.');
    return { catalogue: shipped, own: null };
  }
  const share = mixShare === undefined ? null : Number(mixShare);
  if (share !== null && !(share > 0 && share <= 1))
    throw new UsageError(`--mix-share ${mixShare} is not a share above 0 and up to 1, such as 0.1.`);
  const own = parseCommodity(textOf(file), basename(file), shipped);
  const catalogue = withCommodity(shipped, own, port, share);
  const used = catalogue.facilityById.get(port)?.produceMix[own.commodity.id] ?? 0;
  return { catalogue, own: { ...own, file: basename(file), mixShare: used } };
}

/** The commodity as a field of a JSON document, whole so that the result can be repeated; nothing without one. */
export function carriedIn({ own }: Carried): { readonly ownCommodity?: NonNullable<Carried['own']> } {
  return own === null ? {} : { ownCommodity: own };
}

/** A line about the commodity, to stand in the head of a result. */
export function carriedLines({ own }: Carried): string[] {
  if (own === null) return [];
  const percent = Number((100 * own.mixShare).toPrecision(3));
  return [`Commodity     ${own.commodity.name.en} (${own.file}), ${percent} % of the port's produce trucks`];
}

function textOf(file: string): string {
  try {
    return readFileSync(pathOf(file), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-missing' : 'commodity-invalid';
    throw new CommodityError(
      code,
      `The commodity file ${file} cannot be read (${(error as Error).message}): give the path of a JSON file.`,
    );
  }
}
