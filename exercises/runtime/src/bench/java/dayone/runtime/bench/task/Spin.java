package dayone.runtime.bench.task;

/** Work for a processor: the same arithmetic as in Node's {@code pool-task.js}. */
public final class Spin {

  private static final int SEED = 88_172_645;

  private Spin() {}

  /** So many rounds of xorshift; none is a tiny task. */
  public static int rounds(int count) {
    int x = SEED;
    for (int i = 0; i < count; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
    }
    return x;
  }
}
