package dayone.runtime.bench;

/** The garbage collector of the JVMs, ours and the peers'. */
enum Collector {
  PARALLEL("-XX:+UseParallelGC"),
  SERIAL("-XX:+UseSerialGC"),
  G1("-XX:+UseG1GC");

  private final String flag;

  Collector(String flag) {
    this.flag = flag;
  }

  String flag() {
    return flag;
  }
}
