/** Decisions of one configuration (mulberry32). */
export function chance(seed) {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(next() * list.length)];
  const flip = () => next() < 0.5;
  return {
    pick,
    flip,
    some: (list) => {
      const chosen = list.filter(() => next() < 0.4);
      return chosen.length > 0 ? chosen : [pick(list)];
    },
    many: (least, most, make) =>
      Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, make),
  };
}
