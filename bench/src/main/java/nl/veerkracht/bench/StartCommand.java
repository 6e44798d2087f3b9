package nl.veerkracht.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description =
                "Measures how long the application takes to start: on a new data directory, and again on the same one.")
final class StartCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "3",
            description = "Starts after the first (default: ${DEFAULT-VALUE}).")
    int times;

    @Override
    public Integer call() throws IOException {
        try (TrialData trial = TrialData.begin("veerkracht-start")) {
            tell("first", trial.path());
            for (int n = 0; n < times; n++) {
                tell("again", trial.path());
            }
        }
        return 0;
    }

    private void tell(String which, Path data) {
        try (AppProcess app = AppProcess.start(data, "")) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("what", "start");
            figures.put("start", which);
            figures.put("seconds", app.seconds());
            figures.put("rss_mb", app.megabytes("VmRSS"));
            spec.commandLine().getOut().println(Json.line(figures));
            spec.commandLine().getErr().printf("%-6s start: %.1f s%n", which, app.seconds());
        }
    }
}
