package dayone.grader.verify;

import dayone.grader.catalog.Topic;
import dayone.grader.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Who keeps to the stub must be able to write the solution, and the tests must fit both. */
final class SignaturesAgree implements Check {
  private final Bench bench;

  SignaturesAgree(Bench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "stub and solution have the same signatures";
  }

  @Override
  public List<String> faults(Topic topic) {
    SortedSet<String> stub = signatures(bench.grading().compile(bench.stubs(topic)));
    SortedSet<String> solution = signatures(bench.grading().compile(bench.solution(topic)));
    List<String> faults = new ArrayList<>();
    for (String line : stub) {
      if (!solution.contains(line)) {
        faults.add("Only the stub has: " + line + ". Add it to the solution.");
      }
    }
    for (String line : solution) {
      if (!stub.contains(line)) {
        faults.add("Only the solution has: " + line + ". Make it private, or add it to the stub.");
      }
    }
    return faults;
  }

  private static SortedSet<String> signatures(Compilation compilation) {
    return Signatures.of(
        compilation.classes().stream()
            .filter(compiled -> compilation.topic().editable().contains(compiled.source()))
            .toList());
  }
}
