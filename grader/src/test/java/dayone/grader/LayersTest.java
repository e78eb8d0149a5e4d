package dayone.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The walls of the grader. A new arrow is a decision: it is made here, not by an import. */
class LayersTest {
  private static final String ROOT = "dayone.grader";

  /** Read once: it takes longer than all the questions put to it. */
  private static final JavaClasses GRADER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesDependExactlyAlongTheArrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    arrows.put("", Set.of());
    arrows.put("catalog", Set.of(""));
    arrows.put("submission", Set.of("catalog"));
    arrows.put("compile", Set.of("", "catalog", "submission"));
    arrows.put("inspect", Set.of("", "catalog", "compile"));
    arrows.put("wire", Set.of());
    arrows.put("child", Set.of("wire"));
    arrows.put("execute", Set.of("", "catalog", "compile", "inspect", "wire"));
    arrows.put("aot", Set.of("execute"));
    arrows.put("score", Set.of("catalog", "compile", "execute"));
    arrows.put("report", Set.of("", "catalog", "compile", "execute", "score"));
    arrows.put(
        "pipeline",
        Set.of("", "aot", "catalog", "submission", "compile", "inspect", "execute", "score"));
    arrows.put(
        "verify", Set.of("", "catalog", "submission", "compile", "execute", "score", "pipeline"));
    arrows.put("git", Set.of(""));
    arrows.put("release", Set.of("", "catalog", "git"));
    arrows.put("publish", Set.of("", "catalog", "git", "verify"));
    arrows.put("skeleton", Set.of("", "catalog"));
    arrows.put("similar", Set.of());
    arrows.put(
        "cohort", Set.of("", "catalog", "submission", "execute", "score", "report", "pipeline"));
    arrows.put(
        "escape",
        Set.of("", "catalog", "submission", "compile", "execute", "score", "report", "pipeline"));
    arrows.put(
        "cli",
        Set.of(
            "",
            "catalog",
            "submission",
            "execute",
            "score",
            "report",
            "pipeline",
            "verify",
            "escape",
            "git",
            "release",
            "publish",
            "skeleton",
            "cohort"));

    assertThat(actualArrows()).isEqualTo(arrows);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dayone.grader.(*)..").should().beFreeOfCycles().check(GRADER);
  }

  @Test
  void onlyTheChildTouchesJunit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dayone.grader.child")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..")
        .because("the judge must not load what runs next to a student's code")
        .check(GRADER);
  }

  @Test
  void theCourseIsDataAndNeverImported() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("dayone.runtime..", "dayone.testkit..", "dayone.topics..")
        .because("a broken course must not break the judge")
        .check(GRADER);
  }

  @Test
  void onlyTheProcessThatComparesTouchesJplag() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dayone.grader.similar")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("de.jplag..")
        .because("it has a class path of its own")
        .check(GRADER);
  }

  private Map<String, Set<String>> actualArrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass each : GRADER) {
      Set<String> targets = arrows.computeIfAbsent(room(each), room -> new TreeSet<>());
      each.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().startsWith(ROOT))
          .map(LayersTest::room)
          .filter(room -> !room.equals(room(each)))
          .forEach(targets::add);
    }
    return arrows;
  }

  private static String room(JavaClass each) {
    String name = each.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
