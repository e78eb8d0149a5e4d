package dayone.runtime.promise.aplus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Multiplies the enums, and puts the number of the rule in front of the first argument. */
final class EveryCaseProvider extends AnnotationBasedArgumentsProvider<EveryCase> {

  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, EveryCase annotation) {
    Stream<List<Enum<?>>> combinations = Stream.of(List.of());
    for (ParameterDeclaration parameter : parameters.getAll()) {
      List<Enum<?>> constants = constants(parameter);
      combinations =
          combinations.flatMap(
              chosen -> constants.stream().map(constant -> plus(chosen, constant)));
    }
    return combinations.map(chosen -> named(rule(annotation, chosen), chosen));
  }

  private static List<Enum<?>> constants(ParameterDeclaration parameter) {
    if (parameter.getParameterType().getEnumConstants() instanceof Enum<?>[] constants) {
      return List.of(constants);
    }
    throw new IllegalArgumentException(
        "@EveryCase fills in enums only, but the test takes a "
            + parameter.getParameterType().getSimpleName()
            + ". Write its cases down as the constants of an enum.");
  }

  private static List<Enum<?>> plus(List<Enum<?>> chosen, Enum<?> constant) {
    return Stream.<Enum<?>>concat(chosen.stream(), Stream.of(constant)).toList();
  }

  private static String rule(EveryCase annotation, List<Enum<?>> chosen) {
    if (!annotation.value().isEmpty()) {
      return annotation.value();
    }
    Side side =
        chosen.stream()
            .filter(Sided.class::isInstance)
            .map(constant -> ((Sided) constant).side())
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "@EveryCase has a rule for each side, but the test takes no Side. Give it one,"
                        + " or name a single rule: @EveryCase(\"2.3.1\")."));
    return side == Side.FULFILLED ? annotation.fulfilled() : annotation.rejected();
  }

  private static Arguments named(String rule, List<Enum<?>> chosen) {
    List<Named<?>> arguments = new ArrayList<>();
    for (Enum<?> constant : chosen) {
      String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      arguments.add(Named.of(arguments.isEmpty() ? rule + ": " + words : words, constant));
    }
    return Arguments.of(arguments.toArray());
  }
}
