package nl.veerkracht.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.veerkracht.cli.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description =
                "Starts the application on a seeded city, asks at a constant rate, and tells how long answers took.")
final class RunCommand implements Callable<Integer> {

    private static final String COUNTING = "-Dveerkracht.count-queries=true";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data-bench",
            description = "A seeded city (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data-bench");

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "60",
            description = "Requests a second (default: ${DEFAULT-VALUE}).")
    int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "How long is measured (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "30",
            description = "Seconds of the same before (default: ${DEFAULT-VALUE}).")
    int warmup;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "An application that runs on this city already; none is started.")
    @Nullable
    URI url;

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            description = "A smaller seeded city: the same run there first, and how the times grew.")
    @Nullable
    Path small;

    @Option(
            names = "--mix",
            paramLabel = "MIX",
            defaultValue = "DAY",
            description =
                    "What is asked: day, or lines for every page of the longest lines (default: ${DEFAULT-VALUE}).")
    Mix mix = Mix.DAY;

    @Override
    public Integer call() {
        Report report =
                new Report(spec.commandLine().getOut(), spec.commandLine().getErr());
        Map<Kind, Figures> before = small == null ? Map.of() : run(report, small, null);
        Map<Kind, Figures> figures = run(report, data, url);
        if (small != null) {
            report.growth(before, figures);
        }
        return figures.values().stream().anyMatch(one -> one.errors() > 0) ? 1 : 0;
    }

    private Map<Kind, Figures> run(Report report, Path city, @Nullable URI running) {
        Scale scale = Scale.of(city);
        if (running != null) {
            return load(report, city, scale, running);
        }
        try (AppProcess app = AppProcess.start(city, COUNTING)) {
            Map<Kind, Figures> figures = load(report, city, scale, app.address());
            report.memory(city.toString(), app);
            return figures;
        }
    }

    private Map<Kind, Figures> load(Report report, Path city, Scale scale, URI application) {
        try (Installation installation = Installation.beside(city);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            Secret secret = new Secret(installation.keys());
            Visitors visitors = Visitors.signIn(
                    new TargetStore(Database.owner(installation)), new SignIn(client, application, secret));
            Loading loading = new Loading(
                    client, new Asks(application, scale, visitors, secret), mix, System.currentTimeMillis());
            loading.run(rate, warmup);
            Map<Kind, Figures> figures = loading.run(rate, seconds);
            report.tell(city.toString(), figures);
            return figures;
        }
    }
}
