package dayone.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls between the rooms. The description of the root package draws what is asserted here. */
final class LayersTest {

  private static final String ROOT = "dayone.runtime";

  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("time", List.of()),
          Map.entry("microtask", List.of()),
          Map.entry("events", List.of()),
          Map.entry("loop", List.of("time", "microtask", "events")),
          Map.entry("promise", List.of("microtask")),
          Map.entry("async", List.of("microtask", "events", "loop", "promise")),
          Map.entry("stream", List.of("microtask", "events", "loop", "promise", "async")),
          Map.entry("io", List.of("microtask", "events", "loop", "promise", "async", "stream")),
          Map.entry("net", List.of("microtask", "loop", "promise", "io")),
          Map.entry(
              "http", List.of("microtask", "events", "loop", "promise", "async", "io", "net")),
          Map.entry("shared", List.of("microtask", "loop", "promise")),
          Map.entry("process", List.of("microtask", "events", "loop", "promise")),
          Map.entry("worker", List.of("time", "microtask", "loop", "promise", "async", "shared")),
          Map.entry("trace", List.of("loop")),
          Map.entry("perf", List.of("microtask", "loop", "promise", "trace")));

  private final JavaClasses runtime =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> aRoomImportsOnlyWhatItsArrowsAllow() {
    return MAY_IMPORT.entrySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room.getKey(),
                () -> {
                  String[] allowed =
                      Stream.concat(Stream.of(room.getKey()), room.getValue().stream())
                          .map(name -> ROOT + "." + name)
                          .toArray(String[]::new);
                  DescribedPredicate<JavaClass> otherRooms =
                      resideInAnyPackage(ROOT + "..")
                          .and(DescribedPredicate.not(resideInAnyPackage(allowed)));
                  noClasses()
                      .that()
                      .resideInAPackage(ROOT + "." + room.getKey())
                      .should()
                      .dependOnClassesThat(otherRooms)
                      .because("the arrows of the runtime are drawn in its root package")
                      .check(runtime);
                }));
  }

  @Test
  void everyRoomHasItsArrowsDrawn() {
    Set<String> rooms =
        runtime.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());

    assertThat(rooms).isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void thereIsNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(runtime);
  }

  @Test
  void onlyTheClockReadsTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".time")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("order must not depend on the machine; ask the loop's clock")
        .check(runtime);
  }

  @Test
  void phasesAreWallsInsideTheLoop() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".loop")
        .and()
        .haveSimpleNameEndingWith("Phase")
        .and()
        .doNotHaveSimpleName("Phase")
        .should()
        .bePackagePrivate()
        .andShould()
        .onlyHaveDependentClassesThat(
            DescribedPredicate.describe(
                "are the turn, the façade, or handles of that phase",
                user ->
                    !user.getSimpleName().endsWith("Phase")
                        || user.getSimpleName().equals("Phase")))
        .because("phases never call each other")
        .check(runtime);
  }
}
