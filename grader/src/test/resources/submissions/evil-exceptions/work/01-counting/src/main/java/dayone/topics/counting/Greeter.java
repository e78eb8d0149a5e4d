package dayone.topics.counting;

import java.util.List;

public final class Greeter {
  private Greeter() {}

  static final class Throwing extends RuntimeException {
    @Override
    public String getMessage() {
      throw new Throwing();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new Throwing();
    }

    @Override
    public String toString() {
      throw new Throwing();
    }
  }

  static final class Looping extends RuntimeException {
    @Override
    public String getMessage() {
      while (true) {}
    }
  }

  static final class Shouting extends RuntimeException {
    Shouting() {
      super("\u001b[31m::error::red" + "!".repeat(10_000));
    }
  }

  public static String greet(String name) {
    if (name.equals("Bob")) {
      throw new Shouting();
    }
    throw new Throwing();
  }

  public static List<String> greetAll(List<String> names) {
    if (names.isEmpty()) {
      throw new Looping();
    }
    throw new Shouting();
  }
}
