package nl.veerkracht.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A short life of the application, watched by the JDK to prepare its cache for fast starts. Run by the build, not by people. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> VISITS = List.of("/", "/sign-in", "/health/ready");

    @Parameters(paramLabel = "DIR")
    Path directory = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Starting starting = Starting.of(directory);
        ConfigurableApplicationContext house = House.open(starting, Map.of("server.port", 0, "veerkracht.demo", false));
        try (Installation installation = starting.installation();
                house) {
            visit(house.getEnvironment().getRequiredProperty("local.server.port"));
        }
        return 0;
    }

    private static void visit(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : VISITS) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
