package org.junit.jupiter.api;

public final class Assertions {
  public static void fail() {}
}

final class Counter {}
