public final class Counter {
  public static int sum(java.util.List<Integer> numbers) {
    return 0;
  }
}
