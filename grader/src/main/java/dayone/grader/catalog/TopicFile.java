package dayone.grader.catalog;

import dayone.grader.GraderFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * {@code topic.json}, read strictly: each key must be there but {@code solutionsFrom} and {@code
 * allow}, no other may be, no type is bent to fit. A misspelled key would otherwise be a topic that
 * silently lacks something.
 */
record TopicFile(
    String id,
    String title,
    int session,
    int minutes,
    String solutionsFrom,
    List<String> editable,
    List<TaskEntry> tasks,
    List<String> allow) {

  private static final String SOLUTIONS_FROM = "solutionsFrom";
  private static final String ALLOW = "allow";

  record TaskEntry(int number, String title, int points) {}

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  static TopicFile read(Path file, String shownAs) {
    if (!Files.isRegularFile(file)) {
      throw new GraderFault(shownAs + " is missing. Each topic folder needs one.");
    }
    TopicFile topic;
    try {
      JsonNode tree = STRICT.readTree(file);
      if (tree instanceof ObjectNode keys && !keys.has(SOLUTIONS_FROM)) {
        keys.put(SOLUTIONS_FROM, "");
      }
      if (tree instanceof ObjectNode keys && !keys.has(ALLOW)) {
        keys.putArray(ALLOW);
      }
      topic = STRICT.treeToValue(tree, TopicFile.class);
    } catch (UnrecognizedPropertyException e) {
      throw new GraderFault(
          shownAs
              + ": the key \""
              + path(e)
              + "\" is not known. Known are: id, title, session,"
              + " minutes, solutionsFrom, editable, tasks (number, title, points), allow.",
          e);
    } catch (JacksonException e) {
      throw new GraderFault(
          shownAs
              + ": "
              + (path(e).isEmpty() ? "" : "key \"" + path(e) + "\": ")
              + e.getOriginalMessage(),
          e);
    }
    topic.check(shownAs);
    return topic;
  }

  /** Spells where in the file it went wrong as {@code tasks[0].points}. */
  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  /** Returns from when on the solutions may be seen; nothing if the course has not said. */
  Optional<OffsetDateTime> day() {
    try {
      return Optional.of(OffsetDateTime.parse(solutionsFrom));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void check(String shownAs) {
    require(
        id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
        shownAs,
        "id",
        "must be words of a-z and 0-9 with dashes");
    require(!title.isBlank(), shownAs, "title", "must not be empty");
    require(minutes > 0, shownAs, "minutes", "must be more than 0");
    require(
        solutionsFrom.isEmpty() || day().isPresent(),
        shownAs,
        SOLUTIONS_FROM,
        "must be a time with its offset, such as 2026-12-01T23:59:00+01:00");
    require(session > 0, shownAs, "session", "must be more than 0");
    require(!editable.isEmpty(), shownAs, "editable", "must name at least one file");
    require(!tasks.isEmpty(), shownAs, "tasks", "must hold at least one task");
    for (String file : editable) {
      boolean plain =
          file.matches(Topic.MAIN_SOURCES + "([A-Za-z0-9_]+/)+[A-Za-z0-9_]+\\.java")
              && editable.indexOf(file) == editable.lastIndexOf(file);
      require(
          plain,
          shownAs,
          "editable",
          "names \"" + file + "\"; expected are different .java files below " + Topic.MAIN_SOURCES);
    }
    for (int i = 0; i < tasks.size(); i++) {
      TaskEntry task = tasks.get(i);
      require(task.number() == i + 1, shownAs, "tasks[" + i + "].number", "must be " + (i + 1));
      require(!task.title().isBlank(), shownAs, "tasks[" + i + "].title", "must not be empty");
      require(task.points() > 0, shownAs, "tasks[" + i + "].points", "must be more than 0");
    }
  }

  private static void require(boolean holds, String shownAs, String key, String rule) {
    if (!holds) {
      throw new GraderFault(shownAs + ": key \"" + key + "\" " + rule + ".");
    }
  }
}
