/**
 * The promises held against the Promises/A+ specification, rule by rule.
 *
 * <p>Each class is one section of the specification (two where the second mirrors the first), and
 * each case carries the number of its rule in its display name, so that a reader can tick the rules
 * off. The cases are those of the specification's published suite as far as Java can express them:
 *
 * <ul>
 *   <li>2.1 {@link dayone.runtime.promise.aplus.Section21StatesTest}
 *   <li>2.2.1 {@link dayone.runtime.promise.aplus.Section221OptionalHandlersTest}
 *   <li>2.2.2 and 2.2.3 {@link dayone.runtime.promise.aplus.Section222And223HandlerCallsTest}
 *   <li>2.2.4 {@link dayone.runtime.promise.aplus.Section224CleanStackTest}
 *   <li>2.2.5 has no class: it forbids to give a handler a {@code this}. A lambda of Java has the
 *       {@code this} of the code around it, and no caller can change that.
 *   <li>2.2.6 {@link dayone.runtime.promise.aplus.Section226SeveralHandlersTest}
 *   <li>2.2.7 {@link dayone.runtime.promise.aplus.Section227DerivedPromiseTest}
 *   <li>2.3.1 {@link dayone.runtime.promise.aplus.Section231SelfResolutionTest}
 *   <li>2.3.2 {@link dayone.runtime.promise.aplus.Section232PromiseAdoptionTest}
 *   <li>2.3.3 {@link dayone.runtime.promise.aplus.Section233ThenableTest}, and of its rules for the
 *       call of {@code then} {@link dayone.runtime.promise.aplus.Section23331ResolvingThenableTest}
 *       (2.3.3.3.1 and 2.3.3.3.2), {@link dayone.runtime.promise.aplus.Section23333FirstCallTest}
 *       and {@link dayone.runtime.promise.aplus.Section23334ThrowingThenableTest}
 *   <li>2.3.4 {@link dayone.runtime.promise.aplus.Section234PlainValueTest}
 * </ul>
 *
 * <h2>How a case is made</h2>
 *
 * <p>What varies is an enum: when a promise is settled, which way, what a thenable does, what is
 * thrown. {@link dayone.runtime.promise.aplus.EveryCase} runs a test for every combination of the
 * enums that it takes, so a new variation is one constant and every rule that knows its enum meets
 * it. The two halves of the specification that mirror each other (fulfilled and rejected) are one
 * test that takes a {@link dayone.runtime.promise.aplus.Side}. A promise of {@code Object} stands
 * for the untyped promises of JavaScript: its handlers may return a value, a promise or a thenable.
 *
 * <p>Nothing is asserted inside a handler: the promise would take the failure for a reason. A
 * {@link dayone.runtime.promise.aplus.Scene} writes down what happens and the test compares
 * afterwards.
 *
 * <h2>What Java leaves out</h2>
 *
 * <p>A handler is a function or is not there at all; there is no {@code undefined}; a rejection
 * carries a {@link java.lang.Throwable}; nobody gives numbers a method; {@code then} is a method
 * and not a property that is read first. The classes say which cases of theirs this takes away.
 *
 * <p>The package is not null-marked: null is one of the values that promises are fulfilled with
 * here.
 */
package dayone.runtime.promise.aplus;
