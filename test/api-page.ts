/** The part of an OpenAPI description that the page is made of. */
export interface ApiDescription {
  readonly info: { readonly description?: string };
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

const HEAD = `# The HTTP API

\`counterclaim serve\` answers under \`/api\` with what the workspace shows. This page is written by \`npm run golden\` from the
description that the server itself gives at \`/api/openapi.json\`.
`;

const WAYS = `## Ways and limits

- Everything is read with GET and answered as JSON in UTF-8; dates and ids are as in the ledger format, keys in camel case.
- What people judge is added with POST: JSON of at most 64 kB, with \`content-type: application/json\`. A browser may send it
  from the workspace's own page alone; a request that another site's page makes gets 403, whatever cookie it carries.
- Lists come in pages: \`{total, offset, rows}\`, by \`?offset=\` and \`?limit=\` (1 to 500, 100 where none is given).
- The server listens on this machine alone. With \`--host\` others can reach it, and then only with the token given:
  \`Authorization: Bearer <token>\`, or once \`?token=<token>\`, which becomes a cookie.
- It answers only to \`localhost\`, to addresses in digits and to the host it was given: a page elsewhere that points its own
  name here gets 421. No other site can read it, and no page of it loads anything from elsewhere.
- What fails is answered with \`{error: {message, hint, rule}}\`: what went wrong, what to do, and a word to search for.
`;

/** The Markdown page of an API description: its addresses, then the shapes of their answers. */
export function toApiPage(api: ApiDescription): string {
  const lines = [HEAD, `${api.info.description ?? ''}\n`, WAYS, '## Addresses\n'];
  const operations = Object.entries(api.paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ name: `GET ${path}`, operation: get }] : []),
    ...(post ? [{ name: `POST ${path}`, operation: post }] : []),
  ]);
  for (const { name: heading, operation } of operations) {
    lines.push(`### \`${heading}\`\n`, `${operation.summary ?? ''}.\n`);
    const parameters = (operation.parameters ?? []).map(({ name, schema, description }) => {
      const told = [schema ? toShape(schema) : null, schema?.default === undefined ? null : `default ${JSON.stringify(schema.default)}`]; // prettier-ignore
      return `- \`${name}\` (${told.filter((part) => part !== null).join(', ')})${description === undefined ? '' : `: ${description}`}`;
    });
    if (parameters.length > 0) lines.push(`${parameters.join('\n')}\n`);
    const body = operation.requestBody?.content['application/json']?.schema;
    if (body) lines.push(`Takes \`${toShape(body)}\`.\n`);
    const answer = operation.responses['200']?.content?.['application/json']?.schema;
    if (answer) lines.push(`Answers with \`${toShape(answer)}\`.\n`);
  }
  lines.push('## Shapes\n');
  for (const [name, schema] of Object.entries(api.components.schemas)) {
    lines.push(`### ${name}\n`);
    if (schema.description !== undefined) lines.push(`${schema.description}\n`);
    lines.push(`\`\`\`text\n${toFields(schema).join('\n')}\n\`\`\`\n`);
  }
  return lines.join('\n');
}

function toFields(schema: Schema): string[] {
  const base = (schema.allOf ?? []).flatMap((part) =>
    part.$ref === undefined ? toFields(part) : [`… ${toShape(part)}`],
  );
  return [...base, ...Object.entries(schema.properties ?? {}).map(([key, value]) => `${key}: ${toShape(value)}`)];
}

/** A schema in one line: `string|null`, `Claim[]`, `{start: integer, end: integer}`. */
function toShape(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.enum) return schema.enum.map(String).join('|');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(toShape))].join('|');
  if (schema.allOf) return schema.allOf.map(toShape).join(' & ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['anything']);
  return types.map((type) => toTypeShape(type, schema)).join('|');
}

function toTypeShape(type: string, schema: Schema): string {
  if (type === 'array') return `${schema.items ? toShape(schema.items) : 'anything'}[]`;
  if (type !== 'object') return type;
  if (typeof schema.additionalProperties === 'object') return `{[key]: ${toShape(schema.additionalProperties)}}`;
  return `{${toFields(schema).join(', ')}}`;
}
