package dayone.testkit.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a topic.json: what {@code day} needs of it, without judging the rest. The grader does that,
 * and a field that is new there must not stop a student here.
 */
final class TopicFile {

  private TopicFile() {}

  static Topic read(Path folder) throws Problem {
    Path file = folder.resolve("topic.json");
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
      if (json.nextToken() == null) {
        throw new IllegalArgumentException("empty");
      }
      Map<?, ?> topic = (Map<?, ?>) value(json);
      List<Topic.Assignment> tasks = new ArrayList<>();
      for (Object each : list(topic, "tasks")) {
        Map<?, ?> task = (Map<?, ?>) each;
        tasks.add(
            new Topic.Assignment(
                number(task, "number"), text(task, "title"), number(task, "points")));
      }
      List<String> editable = list(topic, "editable").stream().map(String::valueOf).toList();
      return new Topic(
          folder, text(topic, "title"), number(topic, "minutes"), editable, List.copyOf(tasks));
    } catch (IOException | JacksonException | ClassCastException | IllegalArgumentException bad) {
      throw new Problem(
          file + " cannot be read. It is not yours to change: take it from the template again.",
          bad);
    }
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT -> json.getIntValue();
      default -> String.valueOf(json.getString());
    };
  }

  private static Map<String, Object> object(JsonParser json) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      object.put(name, value(json));
    }
    return object;
  }

  private static List<Object> array(JsonParser json) {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }

  private static List<?> list(Map<?, ?> object, String name) {
    return (List<?>) present(object, name);
  }

  private static String text(Map<?, ?> object, String name) {
    return (String) present(object, name);
  }

  private static int number(Map<?, ?> object, String name) {
    return (Integer) present(object, name);
  }

  private static Object present(Map<?, ?> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + name + "\"");
    }
    return value;
  }
}
