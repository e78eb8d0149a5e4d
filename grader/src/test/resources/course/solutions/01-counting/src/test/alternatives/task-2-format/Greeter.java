package dayone.topics.counting;

import java.util.ArrayList;
import java.util.List;

public final class Greeter {
  private Greeter() {}

  public static String greet(String name) {
    return String.format("Hello, %s!", name);
  }

  public static List<String> greetAll(List<String> names) {
    List<String> greetings = new ArrayList<>();
    for (String name : names) {
      greetings.add(greet(name));
    }
    return greetings;
  }
}
