package dayone.grader.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Topic;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.fixture.FixtureCourse;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final String COUNTER = "src/main/java/dayone/topics/counting/Counter.java";
  private static final String HEAD = "package dayone.topics.counting;\n";

  private final FixtureCourse course = FixtureCourse.shared();

  private Compilation compiled(String counter) throws Exception {
    Compilation compilation =
        new SubmissionCompiler(
                course.installation().course(), course.installation().submissionClassPath())
            .compile(course.read(course.root().resolve("solutions")).with(COUNTER, counter));
    assertThat(compilation.problems()).isEmpty();
    return compilation;
  }

  private List<Finding> findings(String members) throws Exception {
    return new Inspector()
        .inspect(compiled(HEAD + "class Counter {\n" + members + "\n}"))
        .findings();
  }

  private void assertRefused(String members, String... parts) throws Exception {
    List<Finding> findings = findings(members);
    assertThat(findings).as(members).isNotEmpty();
    assertThat(findings)
        .extracting(Finding::message)
        .anySatisfy(m -> assertThat(m).contains(parts));
  }

  @Test
  void classesOfTheTopicsPackageMayRun() throws Exception {
    assertThat(
            new Inspector()
                .inspect(compiled("package dayone.topics.counting; class Counter {} class Own {}"))
                .isClean())
        .isTrue();
  }

  @Test
  void classOfAForeignPackageIsFoundWithItsFile() throws Exception {
    Inspected inspected =
        new Inspector().inspect(compiled("package java.util.evil; class Counter {}"));

    assertThat(inspected.findings())
        .containsExactly(
            new Finding(
                COUNTER,
                0,
                "declares a class in package \"java.util.evil\". Keep the line \"package"
                    + " dayone.topics.counting;\""));
  }

  @Test
  void classWithoutAPackageIsFound() throws Exception {
    assertThat(new Inspector().inspect(compiled("class Counter {}")).reasons())
        .containsOnlyKeys(COUNTER);
  }

  @Test
  void classWithALetterThatLooksLikeAnotherIsFoundAndSpelledOut() throws Exception {
    assertThat(new Inspector().inspect(compiled(HEAD + "class Counter {} class \u0421ounter {}")))
        .extracting(Inspected::findings)
        .asString()
        .contains("declares the class \\u0421ounter");
  }

  @Test
  void brokenRuleInAFileOfTheCourseIsAFault() throws Exception {
    Compilation compilation = compiled("package elsewhere; class Counter {}");
    var replaced = new LinkedHashMap<String, String>();
    replaced.put(COUNTER, "a stub stands in");
    Compilation ours =
        new Compilation(compilation.topic(), compilation.classes(), replaced, List.of());

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> new Inspector().inspect(ours))
        .withMessageContaining("elsewhere.Counter");
  }

  @Test
  void callIsNamedWithItsLineAndWhatToDoInstead() throws Exception {
    assertThat(findings("void end() {\n  System.exit(0);\n}"))
        .containsExactly(
            new Finding(
                COUNTER,
                4,
                "uses java.lang.System.exit, which is not allowed here. It would end the whole"
                    + " program. Return from the method, or throw an exception."));
  }

  @Test
  void unicodeEscapesHideNothing() throws Exception {
    assertRefused("void end() { Sys\\u0074em.e\\u0078it(0); }", "System.exit");
  }

  @Test
  void memberIsFoundBehindAMethodReferenceALambdaAndAFieldInitialiser() throws Exception {
    assertRefused("java.util.function.IntConsumer end = System::exit;", "System.exit");
    assertRefused("Runnable end = () -> { Runnable r = () -> System.exit(1); };", "System.exit");
    assertRefused("static final String HOME = System.getProperty(\"user.home\");", "getProperty");
  }

  @Test
  void inheritedMemberCountsAsThatOfTheClassThatDeclaresIt() throws Exception {
    assertRefused(
        "static class Own extends RuntimeException {}\n"
            + "Object peek() { return new Own().getStackTrace(); }",
        "getStackTrace");
    assertRefused(
        "Object peek(ArithmeticException e) { return e.getStackTrace(); }", "getStackTrace");
  }

  @Test
  void overloadsAreToldApart() throws Exception {
    assertThat(findings("void print(Exception e) { e.printStackTrace(); }")).isEmpty();
    assertRefused(
        "void print(Exception e, java.io.PrintStream out) { e.printStackTrace(out); }",
        "printStackTrace");
    assertThat(findings("Object o = new java.util.Scanner(\"1 2\");")).isEmpty();
  }

  @Test
  void classIsFoundHoweverItIsNamed() throws Exception {
    assertRefused("Object o = java.lang.reflect.Method.class;", "java.lang.reflect.Method");
    assertRefused("boolean b(Object o) { return o instanceof ProcessBuilder; }", "ProcessBuilder");
    assertRefused("java.io.File file;", "java.io.File");
    assertRefused("void take(ClassLoader[] loaders) {}", "java.lang.ClassLoader");
    assertRefused(
        "<T> T x() throws java.util.ServiceConfigurationError { return null; }\n"
            + "Object l = java.util.ServiceLoader.load(Runnable.class);",
        "ServiceLoader");
  }

  @Test
  void threadMayBeUsedButNotExtended() throws Exception {
    assertThat(
            findings(
                "void run() throws Exception { new Thread(() -> {}).start(); Thread.sleep(1); }"))
        .isEmpty();
    assertRefused("static class Own extends Thread {}", "extends java.lang.Thread", "Runnable");
    assertRefused("Object o = Thread.currentThread().getThreadGroup();", "getThreadGroup");
  }

  @Test
  void nativeMethodsAndFinalizersAreFound() throws Exception {
    assertRefused("native void own();", "native method own");
    assertRefused("protected void finalize() {}", "finalizer");
  }

  @Test
  void whatTheCompilerWritesByItselfIsAllowed() throws Exception {
    assertThat(
            findings(
                """
                enum Colour { RED, GREEN }
                sealed interface Shape { record Dot(int x) implements Shape {} record Line(Dot a, Dot b) implements Shape {} }
                static String name(Object o, Colour c) {
                  assert o != null;
                  Runnable r = () -> System.out.println(o + " " + c);
                  r.run();
                  String word = switch (c) { case RED -> "r"; case GREEN -> "g"; };
                  word += switch (o) {
                    case Shape.Line(Shape.Dot(int x), var b) when x > 1 -> "line";
                    case Colour.RED -> "red";
                    case Shape s -> "shape";
                    case String s -> s;
                    case int[] a -> a.clone().length + "";
                    default -> o.getClass().getSimpleName();
                  };
                  switch (word) { case "x" -> word = "y"; default -> {} }
                  try (var in = new java.io.StringReader(word)) { in.read(); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
                  return java.util.stream.Stream.of(1, 2).map(String::valueOf).collect(java.util.stream.Collectors.joining());
                }
                """))
        .isEmpty();
  }

  @Test
  void serializableLambdaIsFound() throws Exception {
    assertRefused("Object o = (Runnable & java.io.Serializable) () -> {};", "SerializedLambda");
  }

  @Test
  void topicMayAllowMore() throws Exception {
    Compilation compilation =
        compiled(HEAD + "class Counter { String h = System.getProperty(\"a\"); Process p; }");
    Topic topic = compilation.topic();
    Topic generous =
        new Topic(
            topic.id(),
            topic.number(),
            topic.folder(),
            topic.title(),
            topic.session(),
            topic.minutes(),
            topic.tasks(),
            topic.editable(),
            topic.given(),
            List.of("java.lang.System: getProperty", "java.lang.Process"),
            topic.tests());

    assertThat(new Inspector().inspect(compilation).findings()).hasSize(2);
    assertThat(
            new Inspector()
                .inspect(
                    new Compilation(
                        generous, compilation.classes(), compilation.replaced(), List.of()))
                .isClean())
        .isTrue();
  }

  @Test
  void severalFindingsOfAFileAreToldAtOnce() throws Exception {
    Inspected inspected =
        new Inspector()
            .inspect(
                compiled(
                    HEAD
                        + "class Counter {\nvoid a() { System.exit(0); }\n"
                        + "void b() { System.getenv(); }\n}"));

    assertThat(inspected.reasons().get(COUNTER))
        .isEqualTo(
            new Finding(
                COUNTER,
                3,
                "uses java.lang.System.exit, which is not allowed here. It would end the whole"
                    + " program. Return from the method, or throw an exception.\n"
                    + "It also uses java.lang.System.getenv, which is not allowed here. Work must"
                    + " not depend on the machine it runs on (line 4)"));
  }
}
