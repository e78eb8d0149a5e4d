package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object file = java.lang.classfile.ClassFile.of();
    return Integer.MIN_VALUE;
  }
}
