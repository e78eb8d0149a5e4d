package dayone.grader.inspect;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Topic;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.CompiledClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every class of a compilation against the rules. */
public final class Inspector {
  private static final List<Rule> RULES = List.of(Inspector::packageIsTheFiles);

  /**
   * Inspects all classes.
   *
   * @throws GraderFault if a stub or a given file breaks a rule
   */
  public Inspected inspect(Compilation compilation) {
    List<Finding> findings = new ArrayList<>();
    for (CompiledClass compiled : compilation.classes()) {
      for (Rule rule : RULES) {
        rule.broken(compilation.topic(), compiled)
            .ifPresent(message -> findings.add(finding(compilation, compiled, message)));
      }
    }
    return new Inspected(compilation, List.copyOf(findings));
  }

  private static Finding finding(Compilation compilation, CompiledClass compiled, String message) {
    String file = compiled.source();
    if (!compilation.topic().editable().contains(file)
        || compilation.replaced().containsKey(file)) {
      throw new GraderFault(
          compilation.topic().folder()
              + ": "
              + compiled.name()
              + " of \""
              + file
              + "\" does not come from a file of the student and still breaks a rule: it "
              + message
              + ".");
    }
    return new Finding(file, message);
  }

  /**
   * The compiler takes a file with any package clause, wherever the file lies. A class in a foreign
   * package could stand in for one of the libraries or join their package-private parts.
   */
  private static Optional<String> packageIsTheFiles(Topic topic, CompiledClass compiled) {
    String file = compiled.source();
    if (!file.startsWith(Topic.MAIN_SOURCES)) {
      return Optional.of("holds the class " + compiled.name() + " that comes from no known file");
    }
    String expected =
        file.substring(Topic.MAIN_SOURCES.length(), file.lastIndexOf('/')).replace('/', '.');
    String actual = compiled.name().substring(0, Math.max(0, compiled.name().lastIndexOf('.')));
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of(
            "declares a class in package \""
                + actual
                + "\". Keep the line \"package "
                + expected
                + ";\"");
  }
}
