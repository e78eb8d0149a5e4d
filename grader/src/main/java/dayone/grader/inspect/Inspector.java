package dayone.grader.inspect;

import dayone.grader.GraderFault;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.CompiledClass;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds every class of a compilation against the rules. */
public final class Inspector {
  private final AllowList course = AllowList.ofCourse();

  /**
   * Inspects all classes.
   *
   * @throws GraderFault if a stub or a given file breaks a rule
   */
  public Inspected inspect(Compilation compilation) {
    Map<CompiledClass, ClassModel> models = new LinkedHashMap<>();
    Map<String, ClassModel> byName = new LinkedHashMap<>();
    for (CompiledClass compiled : compilation.classes()) {
      ClassModel model = ClassFile.of().parse(compiled.bytes());
      models.put(compiled, model);
      byName.put(compiled.name(), model);
    }
    AllowList list =
        course.with(
            compilation.topic().allow(),
            "exercises/" + compilation.topic().folder() + "/topic.json, key \"allow\"");
    List<Rule> rules =
        List.of(new OwnPackage(), new NoHooks(), new OnlyAllowed(list, new Hierarchy(byName)));
    List<Finding> findings = new ArrayList<>();
    models.forEach((compiled, model) -> {
      for (Rule rule : rules) {
        rule.broken(compiled.source(), model).stream()
            .map(finding -> ofStudent(compilation, compiled, finding))
            .forEach(findings::add);
      }
    });
    findings.sort(
        Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::message));
    return new Inspected(compilation, findings.stream().distinct().toList());
  }

  private static Finding ofStudent(
      Compilation compilation, CompiledClass compiled, Finding finding) {
    String file = finding.file();
    if (!compilation.topic().editable().contains(file)
        || compilation.replaced().containsKey(file)) {
      throw new GraderFault(
          compilation.topic().folder()
              + ": "
              + compiled.name()
              + " of \""
              + file
              + "\" does not come from a file of the student and still breaks a rule: it "
              + finding.message()
              + ".");
    }
    return finding;
  }
}
