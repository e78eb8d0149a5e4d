package dayone.grader.inspect;

import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a class names is its own, or stands on the list. */
final class OnlyAllowed implements Rule {
  private final AllowList list;
  private final Hierarchy hierarchy;

  OnlyAllowed(AllowList list, Hierarchy hierarchy) {
    this.list = list;
    this.hierarchy = hierarchy;
  }

  @Override
  public List<Finding> broken(String file, ClassModel model) {
    List<Finding> findings = new ArrayList<>();
    for (String parent : Hierarchy.parents(model)) {
      extended(parent, model)
          .map(message -> new Finding(file, 0, message))
          .ifPresent(findings::add);
    }
    for (Use use : Uses.of(model)) {
      refusal(use).map(message -> new Finding(file, use.line(), message)).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<String> extended(String parent, ClassModel model) {
    // An interface of the runtime is there to be implemented.
    boolean asInterface =
        model.interfaces().stream()
            .anyMatch(each -> Uses.binaryName(each.asSymbol()).equals(parent));
    if (asInterface || hierarchy.isOfSubmission(parent)) {
      return Optional.empty();
    }
    return list.finality(parent)
        .map(advice -> "extends " + parent + ", which is not allowed here. " + advice);
  }

  private Optional<String> refusal(Use use) {
    return switch (use) {
      case Use.OfType(int line, String type) ->
          hierarchy.isOfSubmission(type)
              ? Optional.empty()
              : list.refusal(type)
                  .map(advice ->
                      "uses " + readable(type) + ", which is not allowed here. " + advice);
      case Use.OfMember(int line, String owner, String name, String descriptor) ->
          list.refusal(
                  hierarchy.lineage(owner).stream()
                      .takeWhile(type -> !declaredBySubmission(type, name, descriptor))
                      .filter(type -> !hierarchy.isOfSubmission(type))
                      .toList(),
                  name,
                  descriptor,
                  type -> hierarchy.declares(type, name, descriptor))
              .map(advice ->
                  (name.equals("<init>")
                          ? "creates " + readable(owner) + " this way"
                          : "uses " + readable(owner) + "." + name)
                      + ", which is not allowed here. "
                      + advice);
    };
  }

  /** What the submission declares itself is looked at where it is declared. */
  private boolean declaredBySubmission(String type, String name, String descriptor) {
    return hierarchy.isOfSubmission(type) && hierarchy.declares(type, name, descriptor);
  }

  private static String readable(String type) {
    return type.replace('$', '.');
  }
}
