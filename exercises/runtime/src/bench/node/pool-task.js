'use strict';
// So many rounds of xorshift; none is a tiny task. The same arithmetic as Spin.java.
module.exports = (rounds) => {
  let x = 88172645 | 0;
  for (let i = 0; i < rounds; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
};
