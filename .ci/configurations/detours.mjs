/** Ways in which an expression stands for itself: what is handed through must mean the same at the other end. */
const DETOURS = [
  (value) => `one([${value}])`,
  (value) => `try(${value}, null)`,
  (value) => `lookup({ value = ${value} }, "value", null)`,
  (value) => `element([${value}], 0)`,
  (value) => `{ for key, each_one in { only = ${value} } : key => each_one }["only"]`,
  (value) => `merge({ value = null }, { value = ${value} }).value`,
  (value) => `values({ value = ${value} })[0]`,
  (value) => `concat([], [${value}])[0]`,
  (value) => `[for each_one in [${value}] : each_one if each_one != null][0]`,
  (value) => `can(${value}) ? ${value} : null`,
  (value) => `zipmap(["value"], [${value}])["value"]`,
  (value) => `jsondecode(jsonencode({ value = ${value} })).value`,
  (value) => `distinct([${value}])[0]`,
  (value) => `[{ inner = ${value} }][*].inner[0]`,
  (value) => `nonsensitive(sensitive(${value}))`,
  (value) => `try(tomap({ missing = ${value} })["absent"], ${value})`,
  (value) => `{ outer = { inner = ${value} } }["outer"]["inner"]`,
  (value) => `flatten([[{ inner = ${value} }]])[0].inner`,
];

/** The expression itself, or now and then one that comes to the same. */
export function detour(random, expression) {
  return random.flip() ? expression : random.pick(DETOURS)(expression);
}
