/** Kleene's third value: what cannot be settled from what is known stays open. */
export type Truth = 'yes' | 'no' | 'maybe';

export function both(left: Truth, right: Truth): Truth {
  if (left === 'no' || right === 'no') return 'no';
  return left === 'maybe' || right === 'maybe' ? 'maybe' : 'yes';
}

function either(left: Truth, right: Truth): Truth {
  if (left === 'yes' || right === 'yes') return 'yes';
  return left === 'maybe' || right === 'maybe' ? 'maybe' : 'no';
}

export function opposite(truth: Truth): Truth {
  if (truth === 'maybe') return 'maybe';
  return truth === 'yes' ? 'no' : 'yes';
}

export function truthOf(condition: boolean): Truth {
  return condition ? 'yes' : 'no';
}

/** True when every member is; the empty list is true. */
export function all<T>(items: Iterable<T>, judge: (item: T) => Truth): Truth {
  let result: Truth = 'yes';
  for (const item of items) {
    result = both(result, judge(item));
    if (result === 'no') return 'no';
  }
  return result;
}

/** True when some member is; the empty list is false. */
export function any<T>(items: Iterable<T>, judge: (item: T) => Truth): Truth {
  let result: Truth = 'no';
  for (const item of items) {
    result = either(result, judge(item));
    if (result === 'yes') return 'yes';
  }
  return result;
}
