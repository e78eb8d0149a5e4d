package dayone.runtime.oracle;

/** What an expression of a program does once its arguments are known. */
@FunctionalInterface
interface Operator {

  Object apply(Arguments arguments) throws Exception;
}
