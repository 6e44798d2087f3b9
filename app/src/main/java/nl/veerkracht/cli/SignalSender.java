package nl.veerkracht.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts one line of an import file and understands the answer. */
final class SignalSender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI instance;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    SignalSender(URI instance, String key) {
        if (!key.matches("[!-~]+")) {
            throw new CommandFailed("The key cannot be right; make one with: ./veerkracht api-key create.");
        }
        this.instance = instance;
        this.key = key;
    }

    SentLine send(ByteLines.Line line) {
        return switch (ImportLine.of(line)) {
            case ImportLine.Blank blank -> new SentLine.Empty();
            case ImportLine.Unusable unusable -> SentLine.Refused.because(line, unusable.field(), unusable.reason());
            case ImportLine.Signal signal -> answer(line, signal, post(signal));
        };
    }

    private HttpResponse<byte[]> post(ImportLine.Signal signal) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance + "/api/v1/signals"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(signal.body()));
        signal.organisation().ifPresent(name -> request.header("Veerkracht-Organisation", name));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new CommandFailed(
                    "Nothing answers at " + instance
                            + "; start it with ./veerkracht run, or name another with --url, and import again: nothing is doubled.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("The import was interrupted; import the file again to go on.");
        }
    }

    private SentLine answer(ByteLines.Line line, ImportLine.Signal signal, HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 201 -> new SentLine.Accepted();
            case 200 -> new SentLine.Known();
            case 400, 413, 415, 422 -> new SentLine.Refused(line.number(), faults(signal, response.body()));
            case 401 ->
                throw new CommandFailed("The key opens nothing here; make one with: ./veerkracht api-key create.");
            case 403 ->
                throw new CommandFailed(
                        signal.organisation().isPresent()
                                ? "This key may not carry signals of other organisations; use one with the role importer."
                                : "This key may not give signals; use one with the role signaller or importer.");
            default ->
                throw new CommandFailed("The instance could not take line " + line.number() + " (status "
                        + response.statusCode() + "); import the file again later: nothing is doubled.");
        };
    }

    private static List<String> faults(ImportLine.Signal signal, byte[] body) {
        JsonNode problem = problem(body);
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : problem.path("errors")) {
            String pointer = fault.path("pointer").asString("");
            faults.add(SentLine.Refused.fault(
                    signal.prefix() + pointer, fault.path("message").asString("")));
        }
        return faults.isEmpty() ? List.of(problem.path("detail").asString("The instance refused it.")) : faults;
    }

    private static JsonNode problem(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notOurs) {
            // Something between us and the instance answered in its own words.
            return JsonMapper.shared().createObjectNode();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
