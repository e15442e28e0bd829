/** Why the quotes of a record cannot be read, and at which of its characters. */
export interface QuoteFault {
  readonly reason:
    | 'a quoted cell is never closed'
    | 'a quote stands inside an unquoted cell'
    | 'text follows a closing quote';
  readonly at: number;
}

/** The cells of one record by RFC 4180: quotes enclose whole cells, and stand doubled inside them. */
export function quotedCells(record: string, delimiter: string): string[] | QuoteFault {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record.startsWith('"', at)) {
      const close = closingQuote(record, at + 1);
      if (close === -1) return { reason: 'a quoted cell is never closed', at };
      cells.push(record.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
      if (at < record.length && !record.startsWith(delimiter, at))
        return { reason: 'text follows a closing quote', at };
    } else {
      const next = record.indexOf(delimiter, at);
      const end = next === -1 ? record.length : next;
      const cell = record.slice(at, end);
      const quote = cell.indexOf('"');
      if (quote !== -1) return { reason: 'a quote stands inside an unquoted cell', at: at + quote };
      cells.push(cell);
      at = end;
    }
    if (at === record.length) return cells;
    at += delimiter.length;
  }
}

function closingQuote(record: string, from: number): number {
  let quote = record.indexOf('"', from);
  while (quote !== -1 && record.startsWith('"', quote + 1)) quote = record.indexOf('"', quote + 2);
  return quote;
}
