package dayone.grader.inspect;

import dayone.grader.GraderFault;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of the list. The head of {@code allowed.txt} says what each kind means. */
sealed interface ListLine {
  /** In place of a member's name: all that are not allowed. */
  String EVERY = "*";

  Name name();

  /** The members are absent where all of them are allowed. */
  record Allow(Name name, Optional<Set<String>> members) implements ListLine {}

  record Refuse(Name name, String advice) implements ListLine {}

  record Final(Name name, String advice) implements ListLine {}

  /** The parameter types are absent where every overload is meant. */
  record RefuseMember(Name name, String member, Optional<List<String>> parameters, String advice)
      implements ListLine {

    boolean isAbout(String type, String used, String descriptor) {
      return member.equals(used)
          && name.matches(type)
          && (parameters.isEmpty() || parameters.get().equals(parametersOf(descriptor)));
    }

    private static List<String> parametersOf(String descriptor) {
      return descriptor.startsWith("(")
          ? MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
              .map(type ->
                  type.isPrimitive() || type.isArray() ? type.displayName() : Uses.binaryName(type))
              .toList()
          : List.of();
    }
  }

  /**
   * A class's name, or a pattern of names.
   *
   * @param text as it is written
   * @param pattern what it stands for
   */
  record Name(String text, Pattern pattern) {
    static Name of(String text) {
      String regex =
          Pattern.compile("\\*\\*|\\*|[^*]+")
              .matcher(text)
              .results()
              .map(part ->
                  switch (part.group()) {
                    case "**" -> ".+";
                    case "*" -> "[^.$]*";
                    default -> Pattern.quote(part.group());
                  })
              .collect(Collectors.joining());
      // What is said of a class is said of those that are nested in it.
      return new Name(text, Pattern.compile(regex + "(\\$.+)?"));
    }

    boolean matches(String type) {
      return pattern.matcher(type).matches();
    }

    /** The longer a name is, the more exactly it says what it means. */
    int length() {
      return text.replace("*", "").length();
    }
  }

  Pattern LINE =
      Pattern.compile("(allow|refuse|final)\\s+([^\\s:#]+)(?:#([^\\s:(]+)(\\([^)]*\\))?)?(:.*)?");

  /**
   * Reads a line.
   *
   * @param source where it is, for an error message
   * @throws GraderFault if it is no such line
   */
  static ListLine parse(String line, String source) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      throw new GraderFault(source + ": \"" + line + "\" is no line of the list.");
    }
    Name name = Name.of(matcher.group(2));
    String member = matcher.group(3);
    String rest = matcher.group(5) == null ? "" : matcher.group(5).substring(1).strip();
    boolean allows = matcher.group(1).equals("allow");
    if ((member != null && !matcher.group(1).equals("refuse")) || (!allows && rest.isEmpty())) {
      throw new GraderFault(source + ": \"" + line + "\" needs a text, or has a member too many.");
    }
    if (allows) {
      return new Allow(
          name, matcher.group(5) == null ? Optional.empty() : Optional.of(words(rest)));
    }
    if (member != null) {
      Optional<List<String>> parameters =
          Optional.ofNullable(matcher.group(4))
              .map(types -> types.substring(1, types.length() - 1))
              .map(types -> types.isEmpty() ? List.<String>of() : List.of(types.split(",", -1)));
      return new RefuseMember(name, member, parameters, rest);
    }
    return matcher.group(1).equals("final") ? new Final(name, rest) : new Refuse(name, rest);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split("\\s+", -1)));
  }
}
