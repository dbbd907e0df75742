import type { Attributes, Declaration } from './declaration.ts';
import type { Definition, Founding, ResourceKind } from './definition.ts';
import type { Reader } from './stated.ts';
import { absent, type Address, type Value } from './value.ts';

/** Turns a definition into what the engine sees, hiding the shape inside the file that declared it. */
export function defineResource<Shape extends object>(definition: Definition<Shape>): ResourceKind {
  const founding = new Map(
    definition.parts.filter((part) => part.owner === undefined).map((part) => [part.declaredBy, part]),
  );
  const attaching = new Map(
    definition.parts.filter((part) => part.owner !== undefined).map((part) => [part.declaredBy, part]),
  );
  return {
    kind: definition.kind,
    service: definition.service,
    parts: definition.parts,
    assemble({ address, founder, attached, former }) {
      const shape = growing(definition.blank);
      if (founder !== undefined) {
        const part = founding.get(founder.type) ?? founding.get('*');
        if (part !== undefined) shape.add(part.read(readerOf(founder, former)));
      }
      for (const declaration of attached) {
        const part = attaching.get(declaration.type);
        if (part !== undefined) shape.add(part.read(readerOf(declaration)));
      }
      const declarations = founder === undefined ? attached : [founder, ...attached];
      const type = declarations[0]?.type ?? definition.kind;
      const self: Founding = {
        address,
        type,
        action: founder?.action ?? 'no-op',
        standIn: founder === undefined,
      };
      const { kind, service } = definition;
      return {
        kind,
        service,
        address,
        type,
        declarations,
        standIn: self.standIn,
        traits: definition.traits(shape.whole(), self),
      };
    },
  };
}

/** A shape that takes in what part after part states: lists grow, anything else is replaced by what states more. */
function growing<Shape extends object>(blank: Shape) {
  const fields = new Map<string, unknown>(Object.entries(blank));
  const lists = new Map<string, unknown[]>();
  return {
    add(stated: Partial<Shape>): void {
      for (const [field, value] of Object.entries(stated)) {
        const earlier = fields.get(field);
        if (Array.isArray(earlier) && Array.isArray(value)) {
          const list = lists.get(field) ?? [...(earlier as readonly unknown[])];
          for (const item of value as readonly unknown[]) list.push(item);
          lists.set(field, list);
          fields.set(field, list);
        } else if (!(isUnstated(value) && earlier !== undefined)) {
          lists.delete(field);
          fields.set(field, value);
        }
      }
    },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fields come from Shape and Partial<Shape> only
    whole: (): Shape => Object.fromEntries(fields) as Shape,
  };
}

function isUnstated(field: unknown): boolean {
  if (typeof field !== 'object' || field === null) return field === undefined;
  const value: unknown = 'value' in field ? field.value : 'term' in field ? field.term : undefined;
  return (
    value === absent ||
    (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'absent')
  );
}

/** Reads a declaration, remembering the attribute behind every answer; `former` is the same declaration before the change. */
function readerOf(declaration: Declaration, former?: Declaration): Reader {
  return blockReader(
    declaration,
    declaration.attributes,
    former === undefined ? undefined : readerOf(former),
  );
}

function blockReader(declaration: Declaration, attributes: Attributes, former: Reader | undefined): Reader {
  const about = declaration.address;
  const full = (path: string): string =>
    attributes.path === '' ? path : path === '' ? attributes.path : `${attributes.path}.${path}`;
  const stated = <T>(value: Value<T>, path: string): { value: Value<T>; about: Address; path: string } => ({
    value,
    about,
    path: full(path),
  });
  return {
    self: about,
    type: declaration.type,
    action: declaration.action,
    path: attributes.path,
    former,
    text: (path) => stated(attributes.text(path), path),
    flag: (path) => stated(attributes.flag(path), path),
    count: (path) => stated(attributes.count(path), path),
    texts: (path) => {
      const members = attributes.texts(path);
      return members.map((value, index) => ({
        value,
        about,
        path: full(members.length === 1 ? path : `${path}[${index}]`),
      }));
    },
    document: (path) => ({ term: attributes.document(path), about, path: full(path) }),
    blocks: (path) => attributes.blocks(path).map((block) => blockReader(declaration, block, undefined)),
    written: (path) => attributes.written(path),
  };
}
