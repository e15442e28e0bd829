import { type Html, html } from '../../report/html.ts';
import type { RouteDoc } from '../documented/route-doc.ts';
import type { Operation } from './openapi.ts';
import type { Say } from './page-language.ts';

/** What a route takes beside its path: parameters, headers and the fields of its body; nothing where it takes none. */
export function takenTable({ method, path }: RouteDoc, operation: Operation, say: Say): Html {
  const rows = [...parameterRows(operation), ...bodyRows(operation)].map((taken) => row(taken, say));
  if (rows.length === 0) return html``;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('What it takes')}: ${method} ${path}"><table>
<thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('In')}</th><th scope="col">${say('Value')}</th><th scope="col">${say('What it is')}</th></tr></thead>
<tbody>
${rows}
</tbody></table></div>`;
}

/** As much of JSON Schema as is shown. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

function parameterRows({ parameters }: Operation): Taken[] {
  return parameters
    .filter((one) => one.in !== 'path')
    .map(({ name, in: place, required, description = '', schema }) => ({
      name,
      place,
      required,
      description,
      schema,
    }));
}

function bodyRows({ requestBody }: Operation): Taken[] {
  const content = requestBody?.content as Readonly<Record<string, { readonly schema?: Shape }>> | undefined;
  const schema = content?.['application/json']?.schema;
  if (schema === undefined) return [];
  return (schema.anyOf ?? [schema]).flatMap(({ properties = {}, required = [] }) => {
    const kind = properties.kind?.const;
    const place = kind === undefined ? 'body' : `body, ${String(kind)}`;
    return Object.entries(properties).map(([name, field]) => ({
      name,
      place,
      required: required.includes(name),
      description: field.description ?? '',
      schema: field,
    }));
  });
}

interface Taken {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Shape;
}

function row({ name, place, required, description, schema }: Taken, say: Say): Html {
  const needed = required ? ` (${say('needed')})` : '';
  return html`<tr><th scope="row"><code>${name}</code>${needed}</th><td>${say(place)}</td><td>${inWords(schema, say)}</td><td>${say(description)}</td></tr>`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
};

function inWords(shape: Shape, say: Say): string {
  const { type = 'any', format, enum: words, anyOf, oneOf, minimum, maximum, default: usual } = shape;
  if (shape.const !== undefined) return String(shape.const);
  const kinds = anyOf ?? oneOf;
  const known = [type].flat().map((one) => say(WORDS[one] ?? one));
  const kind =
    words === undefined
      ? (kinds?.map((one) => inWords(one, say)).join(`, ${say('or')} `) ??
        (format && say(format)) ??
        known.join(` ${say('or')} `))
      : words.length > 8
        ? `${words.slice(0, 3).join(', ')} ${say(`and ${words.length - 3} more`)}`
        : words.join(', ');
  const bounds =
    minimum === undefined || maximum === undefined ? '' : ` ${say(`from ${minimum} to ${maximum}`)}`;
  const told =
    typeof usual === 'object' || usual === undefined ? '' : `; ${say(`${String(usual)} unless told`)}`;
  return kind + bounds + told;
}
