package dayone.grader.child;

import dayone.grader.wire.Frame;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * JUnit's launcher with a fixed configuration, asked for one method at a time. Its session is never
 * closed: it ends with the process, which is killed.
 */
final class SingleTestLauncher {
  private final LauncherSession session;
  private final Described described;

  SingleTestLauncher(Described described) {
    this.described = described;
    this.session =
        LauncherFactory.openSession(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    // Loads the engine now, so that its cost is not counted as the first test's time.
    session.getLauncher();
  }

  Frame.TestEnded run(Frame.RunTest test) {
    TestRecord record = new TestRecord(described, test.ticket());
    MethodSelector selector =
        DiscoverySelectors.selectMethod(
            test.className(), test.method(), String.join(", ", test.parameterTypes()));
    try {
      // Resolved here, because JUnit's own report of a failure is full of its stack traces.
      selector.getJavaMethod();
    } catch (Throwable thrown) {
      return record.unloadable(thrown);
    }
    try {
      session.getLauncher().execute(request(selector), record);
    } catch (Throwable thrown) {
      // JUnit lets errors of the machine through.
      return record.endedOutside(thrown);
    }
    return record.ended();
  }

  private static LauncherDiscoveryRequest request(MethodSelector selector) {
    return LauncherDiscoveryRequestBuilder.request()
        .enableImplicitConfigurationParameters(false)
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        // The judge watches the time, and by CPU: the tests' own limits are on the clock, where a
        // busy
        // machine could fail what is right.
        .configurationParameter("junit.jupiter.execution.timeout.mode", "disabled")
        // The report has a field for the hint; the message need not repeat it.
        .configurationParameter("dayone.hints", "false")
        // Nobody would see it, and the child may write nothing.
        .configurationParameter("dayone.picture", "never")
        .selectors(selector)
        .build();
  }
}
