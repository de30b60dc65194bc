// Which keys a schema knows at a path, for "did you mean".
import { z } from 'zod';

type Schema = z.core.$ZodType;

/** A schema without default, optional and nullable around it; a union as its members. */
function members(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return members(schema.unwrap());
  }
  if (schema instanceof z.ZodLazy) return members(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(members) : [schema];
}

/** The schema of one key, as it stands in the parent. */
function child(schema: Schema, key: PropertyKey): readonly Schema[] {
  if (schema instanceof z.ZodObject) {
    const field: Schema | undefined = schema.shape[String(key)];
    return field === undefined ? [] : [field];
  }
  if (schema instanceof z.ZodArray) return [schema.element];
  return schema instanceof z.ZodRecord ? [schema.valueType] : [];
}

/** Schemas that the value at `path` may follow, unions as their members. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): readonly Schema[] {
  let found = members(schema);
  for (const key of path) found = found.flatMap((member) => child(member, key)).flatMap(members);
  return found;
}

/** Keys that a map at `path` may have. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const objects = schemasAt(schema, path).filter((member) => member instanceof z.ZodObject);
  return [...new Set(objects.flatMap((object) => Object.keys(object.shape)))];
}

/** What the schema says that the value at `path` is for; `null` where it says nothing. */
export function purposeOf(schema: Schema, path: readonly PropertyKey[]): string | null {
  const key = path.at(-1);
  if (key === undefined) return null;
  const own = schemasAt(schema, path.slice(0, -1)).flatMap((parent) => child(parent, key));
  const described = [...own, ...schemasAt(schema, path)].map(
    (candidate) => z.globalRegistry.get(candidate)?.description,
  );
  return described.find((description) => description !== undefined) ?? null;
}
