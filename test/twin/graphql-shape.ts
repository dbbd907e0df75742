import {
  getNamedType,
  GraphQLEnumType,
  GraphQLScalarType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where an answer differs from what the schema promises for the question: missing fields, nulls, wrong scalars and enum values. */
export function shapeProblems(asked: Asked, data: unknown): readonly string[] {
  const [operation] = asked.document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return ['the document has no operation'];
  const { schema } = asked;
  const root =
    operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
  if (root === null || root === undefined) return ['the schema has no such root'];
  return selectionProblems(asked, { type: root, selection: operation.selectionSet, path: 'data' }, data);
}

interface Place {
  readonly type: GraphQLOutputType;
  readonly selection: SelectionSetNode | undefined;
  readonly path: string;
}

function valueProblems(asked: Asked, { type, selection, path }: Place, value: unknown): readonly string[] {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) return [`GraphQL: ${path} must not be null`];
    return valueProblems(asked, { type: type.ofType, selection, path }, value);
  }
  if (value === null) return [];
  if (value === undefined) return [`GraphQL: ${path} is missing`];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [`GraphQL: ${path} must be a list`];
    return value.flatMap((item, index) =>
      valueProblems(asked, { type: type.ofType, selection, path: `${path}[${index}]` }, item),
    );
  }
  const named = getNamedType(type);
  if (named instanceof GraphQLEnumType)
    return typeof value !== 'string' || named.getValue(value) === undefined
      ? [`GraphQL: ${path} is no ${named.name}`]
      : [];
  if (named instanceof GraphQLScalarType) return scalarProblems(named.name, path, value);
  return selectionProblems(asked, { type: named, selection, path }, value);
}

function selectionProblems(
  asked: Asked,
  { type, selection, path }: Place,
  value: unknown,
): readonly string[] {
  if (typeof value !== 'object' || value === null || selection === undefined)
    return [`GraphQL: ${path} must be an object`];
  return selection.selections.flatMap((item): readonly string[] => {
    if (item.kind === Kind.FIELD) {
      if (isLeftOut(asked, item.directives ?? [])) return [];
      const alias = item.alias?.value ?? item.name.value;
      const field = isObjectType(type) ? type.getFields()[item.name.value] : undefined;
      if (field === undefined) return [];
      return valueProblems(
        asked,
        { type: field.type, selection: item.selectionSet, path: `${path}.${alias}` },
        Reflect.get(value, alias),
      );
    }
    const fragment =
      item.kind === Kind.INLINE_FRAGMENT
        ? item
        : asked.document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === item.name.value,
          );
    if (fragment === undefined || !('selectionSet' in fragment))
      return [`GraphQL: ${path} uses an unknown fragment`];
    const condition =
      fragment.kind === Kind.OPERATION_DEFINITION ? undefined : fragment.typeCondition?.name.value;
    const concrete = condition === undefined ? type : (asked.schema.getType(condition) ?? type);
    if (!isObjectType(concrete) && !isAbstractType(concrete)) return [];
    return selectionProblems(asked, { type: concrete, selection: fragment.selectionSet, path }, value);
  });
}

function isLeftOut(
  { variables }: Asked,
  directives: readonly { readonly arguments?: readonly { readonly value: unknown }[] | undefined }[],
): boolean {
  return directives.some(({ arguments: [condition] = [] }) => {
    const name: unknown = Reflect.get(Object(Reflect.get(Object(condition?.value), 'name')), 'value');
    return typeof name === 'string' && variables[name] !== true;
  });
}

function scalarProblems(name: string, path: string, value: unknown): readonly string[] {
  const wanted = { Int: 'number', Float: 'number', Boolean: 'boolean' }[name] ?? 'string';
  return typeof value === wanted ? [] : [`GraphQL: ${path} is no ${name}`];
}
