import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { problem } from '../../contract/answers/shapes.ts';
import { problemTypeOf } from '../../contract/problem-type.ts';
import { PROBLEMS, type ProblemDoc } from '../documented/problems.ts';
import type { AnswerDoc, RouteDoc } from '../documented/route-doc.ts';
import { COMMON_PROBLEMS } from '../documented/route-doc.ts';
import { componentNames } from './component-names.ts';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly tags: ReadonlyArray<{ readonly name: string }>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
  /** Every problem by its type, with what it means and how to mend it. */
  readonly 'x-problems': ReadonlyArray<{ readonly type: string; readonly code: string } & ProblemDoc>;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters: ReadonlyArray<{
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly description?: string;
    readonly schema: Json;
  }>;
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
}

interface About {
  readonly version: string;
  /** What is promised, in Markdown. */
  readonly description: string;
}

/** The OpenAPI 3.1 document of some routes: what checks requests and answers is what it shows. */
export function openApiOf(routes: readonly RouteDoc[], { version, description }: About): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, path) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Garita', version, description },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: { schemas: componentsOf() },
    'x-problems': Object.entries(PROBLEMS).map(([code, doc]) => ({
      type: problemTypeOf(code),
      code,
      ...doc,
    })),
  };
}

function operationOf(route: RouteDoc, path: string): Operation {
  const { method, group, summary, detail, body, answers, problems = {} } = route;
  const words = (path.startsWith('/api/v1/') ? path.slice('/api/v1'.length) : `/server${path}`).match(
    /\w+/g,
  )!;
  return {
    operationId: [method.toLowerCase(), ...words].join('-'),
    tags: [group],
    summary,
    ...(detail === undefined ? {} : { description: detail }),
    parameters: [...pathParameters(path), ...queryParameters(route), ...headerParameters(route)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: body.describe,
            content: Object.fromEntries(
              body.types.map((type) => [type, body.schema ? { schema: schemaOf(body.schema, 'input') } : {}]),
            ),
          },
        }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)])),
      ...problemsOf(merged(problems, COMMON_PROBLEMS)),
    },
  };
}

function pathParameters(path: string): Operation['parameters'] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: RouteDoc): Operation['parameters'] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(typeof description === 'string' ? { description } : {}),
    schema,
  }));
}

function headerParameters({ headers = {} }: RouteDoc): Operation['parameters'] {
  return Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
}

function responseOf({ describe, schema, types = [] }: AnswerDoc): Json {
  const content = {
    ...(schema === undefined ? {} : { 'application/json': { schema: referenceTo(schema) } }),
    ...Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
  };
  return { description: describe, ...(Object.keys(content).length === 0 ? {} : { content }) };
}

function merged(own: NonNullable<RouteDoc['problems']>, common: typeof COMMON_PROBLEMS) {
  const statuses = new Set([...Object.keys(own), ...Object.keys(common)].map(Number));
  return [...statuses].map(
    (status) => [status, [...(own[status] ?? []), ...(common[status] ?? [])]] as const,
  );
}

/** What the code is says what happened; clients are to expect codes that are new. */
function problemsOf(
  byStatus: ReadonlyArray<readonly [number, readonly string[]]>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    byStatus.map(([status, codes]) => [
      status,
      {
        description: `${STATUS_CODES[status]}: ${codes.join(', ')}.`,
        content: { 'application/problem+json': { schema: referenceTo(problem) } },
      },
    ]),
  );
}

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(componentNames)) registry.add(schema, { id });
const uri = (id: string) => `#/components/schemas/${id}`;

/** A schema by its name, or whole where it has none. */
function referenceTo(schema: z.ZodType): Json {
  const id = registry.get(schema)?.id;
  return id === undefined ? schemaOf(schema, 'output') : { $ref: uri(id) };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  return plain(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
}

function componentsOf(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry, { uri, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
}

/** Without what OpenAPI says elsewhere, without the bounds of all whole numbers, and without patterns of dates. */
function plain({ $schema: _, $id: __, ...schema }: Json): Json {
  const isNoBound = (key: string, value: unknown) =>
    (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
    (key === 'maximum' && value === Number.MAX_SAFE_INTEGER);
  const kept = (key: string, value: unknown) => {
    if (isNoBound(key, value)) return undefined;
    if (typeof value !== 'object' || value === null || !('format' in value)) return value;
    const { pattern: ___, ...named } = value as Json;
    return named;
  };
  return JSON.parse(JSON.stringify(schema, kept));
}
