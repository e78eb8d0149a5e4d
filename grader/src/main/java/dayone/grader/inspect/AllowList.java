package dayone.grader.inspect;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of {@code allowed.txt} and of a topic, with the answer to what may be used. The file
 * itself explains its lines. Not thread-safe.
 */
final class AllowList {
  private static final String FILE = "allowed.txt";
  private static final String OTHERWISE = "Use java.util and the course's runtime.";

  /** What is said of a class: all of it, some members of it, or nothing. */
  private sealed interface Rule {
    record All() implements Rule {}

    record Members(Set<String> names) implements Rule {}

    record Refused(String advice) implements Rule {}
  }

  private final List<ListLine> lines;
  private final List<ListLine.Allow> ofTopic;
  private final Map<String, Rule> answers = new HashMap<>();

  private AllowList(List<ListLine> lines, List<ListLine.Allow> ofTopic) {
    this.lines = lines;
    this.ofTopic = ofTopic;
  }

  /** The list that holds for every topic. */
  static AllowList ofCourse() {
    try (InputStream in = AllowList.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new GraderFault("The list of what may be used (" + FILE + ") is missing.");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AllowList parse(String text) {
    List<ListLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(ListLine.parse(line, FILE + ":" + number));
      }
    }
    return new AllowList(List.copyOf(lines), List.of());
  }

  /**
   * Returns this list with what a topic allows on top of it.
   *
   * @param allowed what would follow the word {@code allow} on a line
   * @param source where that is written, for an error message
   */
  AllowList with(List<String> allowed, String source) {
    List<ListLine.Allow> added = new ArrayList<>();
    for (String each : allowed) {
      if (ListLine.parse("allow " + each, source) instanceof ListLine.Allow allow) {
        added.add(allow);
      }
    }
    return new AllowList(lines, List.copyOf(added));
  }

  /** Returns what to do instead of using a class, or nothing if it may be used. */
  Optional<String> refusal(String type) {
    return rule(type) instanceof Rule.Refused(String advice)
        ? Optional.of(advice)
        : Optional.empty();
  }

  /**
   * Returns what to do instead of using a member, or nothing if it may be used.
   *
   * @param lineage the class it was looked up in, then all above it
   * @param declares whether one of these declares the member itself
   */
  Optional<String> refusal(
      Iterable<String> lineage,
      String member,
      String descriptor,
      java.util.function.Predicate<String> declares) {
    String name = member.equals("<init>") ? "new" : member;
    boolean first = true;
    for (String type : lineage) {
      if (!allowedByTopic(type, name)) {
        Optional<String> refused = refusedMember(type, name, descriptor);
        boolean unlisted =
            rule(type) instanceof Rule.Members(Set<String> names) && !names.contains(name);
        if (refused.isPresent()) {
          return refused;
        }
        // Of what is above only that counts which this member really is.
        if (unlisted && (first || declares.test(type))) {
          return Optional.of(adviceOnMembers(type));
        }
      }
      first = false;
    }
    return Optional.empty();
  }

  /** Returns why a class may not be extended, or nothing if it may. */
  Optional<String> finality(String type) {
    return lines.stream()
        .filter(line -> line instanceof ListLine.Final)
        .filter(line -> line.name().matches(type))
        .map(line -> ((ListLine.Final) line).advice())
        .findFirst();
  }

  private Rule rule(String type) {
    return answers.computeIfAbsent(type, this::findRule);
  }

  private Rule findRule(String type) {
    Rule base = findBaseRule(type);
    Set<String> names = new TreeSet<>();
    for (ListLine.Allow allow : ofTopic) {
      if (allow.name().matches(type)) {
        if (allow.members().isEmpty()) {
          return new Rule.All();
        }
        names.addAll(allow.members().get());
      }
    }
    if (names.isEmpty() || base instanceof Rule.All) {
      return base;
    }
    if (base instanceof Rule.Members(Set<String> more)) {
      names.addAll(more);
    }
    return new Rule.Members(names);
  }

  private Rule findBaseRule(String type) {
    // A refusal of the same length is last, and so the greatest.
    return lines.stream()
        .filter(line -> line instanceof ListLine.Allow || line instanceof ListLine.Refuse)
        .filter(line -> line.name().matches(type))
        .max(
            Comparator.comparingInt((ListLine line) -> line.name().length())
                .thenComparing(line -> line instanceof ListLine.Refuse))
        .<Rule>map(line ->
            switch (line) {
              case ListLine.Refuse refuse -> new Rule.Refused(refuse.advice());
              case ListLine.Allow allow ->
                  allow.members().<Rule>map(Rule.Members::new).orElseGet(Rule.All::new);
              default -> throw new IllegalStateException("Neither allows nor refuses: " + line);
            })
        .orElseGet(() -> new Rule.Refused(OTHERWISE));
  }

  private boolean allowedByTopic(String type, String member) {
    return ofTopic.stream()
        .anyMatch(allow ->
            allow.name().matches(type)
                && allow.members().map(names -> names.contains(member)).orElse(true));
  }

  private Optional<String> refusedMember(String type, String member, String descriptor) {
    return lines.stream()
        .filter(line -> line instanceof ListLine.RefuseMember)
        .map(line -> (ListLine.RefuseMember) line)
        .filter(line -> line.isAbout(type, member, descriptor))
        .map(ListLine.RefuseMember::advice)
        .findFirst();
  }

  private String adviceOnMembers(String type) {
    return lines.stream()
        .filter(line -> line instanceof ListLine.RefuseMember)
        .map(line -> (ListLine.RefuseMember) line)
        .filter(line -> line.member().equals(ListLine.EVERY) && line.name().matches(type))
        .map(ListLine.RefuseMember::advice)
        .findFirst()
        .orElse(OTHERWISE);
  }
}
