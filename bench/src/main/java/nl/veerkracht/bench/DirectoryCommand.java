package nl.veerkracht.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.veerkracht.cli.House;
import nl.veerkracht.cli.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches of visitors in a large directory, each through the whole application as a browser sends it. */
@Command(
        name = "directory",
        description =
                "Fills a new data directory with services, searches at a constant rate, and tells how long answers took.")
final class DirectoryCommand implements Callable<Integer> {

    private static final String COUNTING = "-Dveerkracht.count-queries=true";

    /** What is asked, by the name of the kind of question; {@code %d} is another place each time. */
    private static final Map<String, List<String>> QUESTIONS = questions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--services", defaultValue = "50000", description = "how many services (default ${DEFAULT-VALUE})")
    int services;

    @Option(names = "--rate", defaultValue = "10", description = "searches a second (default ${DEFAULT-VALUE})")
    int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "how long is measured (default ${DEFAULT-VALUE})")
    int seconds;

    @Option(
            names = "--warmup",
            defaultValue = "30",
            description = "seconds of the same before (default ${DEFAULT-VALUE})")
    int warmup;

    @Option(names = "--data", description = "a data directory to keep: filled when it is new, else asked as it is")
    @Nullable
    Path kept;

    private static Map<String, List<String>> questions() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("words", List.of("words=wandelen", "words=koken%%20en%%20muziek", "words=traumabehandeling"));
        all.put("slip", List.of("words=wandellen", "words=advokaat", "words=vrijwiliger"));
        all.put(
                "sentence",
                List.of("words=ik%%20zoek%%20iemand%%20om%%20mee%%20te%%20praten%%20over%%20school%%20en%%20thuis"));
        all.put(
                "story",
                List.of(
                        "words=mijn%%20vriend%%20heeft%%20mijn%%20telefoon%%20gehackt%%20en%%20wil%%20geld,%%20ik%%20ben%%20bang%%20en%%20kan%%20niet%%20slapen",
                        "words=i'm%%20scared%%20at%%20home%%20and%%20need%%20someone%%20to%%20talk%%20to%%20about%%20my%%20parents,%%20school%%20and%%20money",
                        "words=ik%%20wil%%20sporten%%20of%%20muziek%%20maken%%20met%%20andere%%20meiden,%%20en%%20samen%%20koken%%20of%%20wandelen"));
        all.put("words_place", List.of("words=opvang&place=Plaats%d", "words=maatje&place=Plaats%d"));
        all.put("need_place", List.of("ask=sleep&place=Plaats%d&age=17", "ask=talk&place=plaatss%d"));
        all.put("need", List.of("ask=talk", "ask=body&age=18-", "ask=sleep&language=so"));
        all.put("language", List.of("language=ti", "language=ti&ask=rights", "words=geld&language=ar"));
        all.put("open_now", List.of("open=true", "open=true&ask=sleep&place=Plaats%d", "open=true&words=eten"));
        all.put("nothing", List.of("words=qqzzxxqq", "place=Nergensheim"));
        return all;
    }

    @Override
    public Integer call() throws Exception {
        if (kept != null) {
            return search(kept);
        }
        try (TrialData trial = TrialData.begin("veerkracht-directory")) {
            return search(trial.path());
        }
    }

    private int search(Path data) throws SQLException, InterruptedException {
        if (!Files.isDirectory(data)) {
            fill(data);
        }
        try (AppProcess app = AppProcess.start(data, COUNTING);
                Installation installation = Installation.beside(data);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            DirectoryStore store = new DirectoryStore(Database.owner(installation));
            known(store);
            ask(client, app.address(), warmup);
            Map<String, Figures> figures = ask(client, app.address(), seconds);
            figures.forEach(this::tell);
            return figures.values().stream().anyMatch(one -> one.errors() > 0) ? 1 : 0;
        }
    }

    private void fill(Path data) {
        try (Installation installation = Installation.startForgetful(data);
                ConfigurableApplicationContext house = House.openQuietly(installation)) {
            new DirectoryStore(Database.owner(installation)).fill(services);
        }
    }

    /** The application finds out about new services by itself. */
    private void known(DirectoryStore store) throws InterruptedException {
        long began = System.nanoTime();
        while (store.left() > 0) {
            Thread.sleep(200);
        }
        store.settle();
        spec.commandLine()
                .getErr()
                .printf("%d services known after %d s%n", services, (System.nanoTime() - began) / 1_000_000_000L);
    }

    private Map<String, Figures> ask(HttpClient client, URI application, int howLong) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        QUESTIONS.keySet().forEach(kind -> figures.put(kind, new Figures()));
        List<String> kinds = new ArrayList<>(QUESTIONS.keySet());
        Pace.keep(rate, howLong, due -> {
            Dice dice = Dice.of(1, "search", due);
            String kind = kinds.get(dice.below(kinds.size()));
            List<String> ways = Objects.requireNonNull(QUESTIONS.get(kind));
            String form = ways.get(dice.below(ways.size())).formatted(dice.below(400));
            send(client, application, form, Objects.requireNonNull(figures.get(kind)), due);
        });
        return figures;
    }

    private static void send(HttpClient client, URI application, String form, Figures figures, long due) {
        HttpRequest request = HttpRequest.newBuilder(application.resolve("/info/50"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            figures.took(System.nanoTime() - due, answer.statusCode() == 200, Loading.statements(answer));
        } catch (IOException e) {
            figures.took(System.nanoTime() - due, false, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String kind, Figures figures) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", "search");
        line.put("services", services);
        line.put("asked", kind);
        line.putAll(figures.all());
        spec.commandLine().getOut().println(Json.line(line));
        spec.commandLine().getOut().flush();
    }
}
