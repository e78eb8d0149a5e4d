package dayone.topics.counting;

import java.util.List;

public final class Greeter {
  private Greeter() {}

  public static String greet(String name) {
    return Polite.WORD + ", " + name + "!";
  }

  public static List<String> greetAll(List<String> names) {
    return names.stream().map(Greeter::greet).toList();
  }
}
