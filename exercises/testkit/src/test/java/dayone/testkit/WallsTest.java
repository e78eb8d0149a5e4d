package dayone.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class WallsTest {

  private static final JavaClasses DAY_ONE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dayone");

  @Test
  void testkitKnowsTheRuntimeAndNotTheOtherWayRound() {
    noClasses()
        .that()
        .resideInAPackage("dayone.runtime..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dayone.testkit..", "org.junit..", "org.opentest4j..")
        .because("the runtime also runs without tests")
        .check(DAY_ONE);
  }

  @Test
  void testkitKnowsNoTopic() {
    noClasses()
        .that()
        .resideInAPackage("dayone.testkit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dayone.topics..", "dayone.grader..")
        .because("topics use the testkit, and one is written without the other")
        .check(DAY_ONE);
  }

  @Test
  void packagesOfTheTestkitHaveNoCycles() {
    slices().matching("dayone.(testkit..)").should().beFreeOfCycles().check(DAY_ONE);
  }

  @Test
  void whatExplainsKnowsNothingOfWhatJudges() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dayone.testkit.order", "dayone.testkit.failure", "dayone.testkit.picture")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dayone.testkit", "dayone.testkit.scoreboard", "org.junit..", "org.opentest4j..")
        .because("texts and rules are to be tested, and used again, without running a test")
        .check(DAY_ONE);
  }

  @Test
  void noTestNeedsTheCommandThatRunsIt() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dayone.testkit.day", "dayone.testkit.watch", "dayone.testkit.compiler")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dayone.testkit.day", "dayone.testkit.watch", "dayone.testkit.compiler")
        .because("the command is one way among others to run tests")
        .check(DAY_ONE);
  }

  @Test
  void readingTheCourseNeedsNothingOfTheTestkit() {
    noClasses()
        .that()
        .resideInAnyPackage("dayone.testkit.course", "dayone.testkit.compiler")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dayone.testkit", "dayone.testkit.scoreboard", "dayone.testkit.forked", "org.junit..")
        .because("files and classes can be read without running a test")
        .check(DAY_ONE);
  }

  @Test
  void onlyTheScoreboardAndTheCommandsPrint() {
    noClasses()
        .that()
        .resideInAPackage("dayone.testkit..")
        .and()
        .resideOutsideOfPackage("dayone.testkit.scoreboard")
        .and()
        .doNotHaveFullyQualifiedName(DrawPicture.class.getName())
        .and()
        .resideOutsideOfPackages("dayone.testkit.day", "dayone.testkit.forked")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("the tree of tests is read by people")
        .check(DAY_ONE);
  }
}
