package nl.veerkracht.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.cli.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many open conversations at once: how long a message takes from being sent until a stream tells it, and what an open conversation costs in memory. */
@Command(
        name = "chat",
        description = "Opens many conversations, each with streams, and tells how long messages are on their way.")
final class ChatCommand implements Callable<Integer> {

    /** Everybody comes at once from one machine: the work that grows with a flood would be what is measured. */
    private static final String CALM = "-Dveerkracht.chat.work.bits=1 -Dveerkracht.chat.work.calm=1000000";

    private static final int WARM = 200;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--conversations",
            paramLabel = "N",
            defaultValue = "2000",
            description = "default: ${DEFAULT-VALUE}")
    int conversations;

    @Option(
            names = "--streams",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Streams on each, as of the one who asks and of the one who answers (default: ${DEFAULT-VALUE}).")
    int streams;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Messages a second (default: ${DEFAULT-VALUE}).")
    int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "default: ${DEFAULT-VALUE}")
    int seconds;

    @Option(
            names = "--crash",
            description =
                    "Afterwards kills the application, starts it again, and tells how all come back by themselves.")
    boolean crash;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TrialData trial = TrialData.begin("veerkracht-chat");
                AppProcess app = AppProcess.start(trial.path(), CALM);
                Installation installation = Installation.beside(trial.path());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            byte[] team = Sealing.freshPair().publicKey();
            new TeamKeyStore(Database.owner(installation)).publish(team);
            ChatLine line = new ChatLine(client, app.address(), team);
            return measure(app, line, trial.path());
        }
    }

    private int measure(AppProcess app, ChatLine line, Path data) throws InterruptedException {
        List<ChatVisitor> warm = open(line, WARM);
        talk(warm, WARM / 10);
        int before = app.heapKilobytes();
        List<ChatVisitor> all = open(line, conversations);
        int with = app.heapKilobytes();
        talk(all, 10);
        Figures figures = talk(all, seconds);
        Map<String, Number> memory = Map.of(
                "heap_before_mb",
                before / 1024,
                "heap_with_mb",
                with / 1024,
                "rss_most_mb",
                app.megabytes("VmHWM"),
                "kb_per_conversation",
                (with - before) / conversations);
        tell("chat", figures, memory);
        long errors = figures.errors() + (crash ? crashed(app, data, all) : 0);
        all.forEach(ChatVisitor::hangUp);
        warm.forEach(ChatVisitor::hangUp);
        return errors > 0 ? 1 : 0;
    }

    /** Who has a conversation open when the application is killed does what the page does, and nothing else. */
    private long crashed(AppProcess app, Path data, List<ChatVisitor> all) throws InterruptedException {
        app.kill();
        long killed = System.nanoTime();
        try (AppProcess fresh = app.again(data, CALM)) {
            double ready = (System.nanoTime() - killed) / 1e9;
            while (!all.stream().allMatch(ChatVisitor::isListening)) {
                Thread.sleep(50);
            }
            double back = (System.nanoTime() - killed) / 1e9;
            Figures figures = talk(all, seconds);
            tell(
                    "chat_after_kill",
                    figures,
                    Map.of("ready_s", ready, "all_back_s", back, "rss_most_mb", fresh.megabytes("VmHWM")));
            return figures.errors();
        }
    }

    private List<ChatVisitor> open(ChatLine line, int count) {
        List<ChatVisitor> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ChatVisitor one = new ChatVisitor(line);
            one.open();
            CompletableFuture<?>[] listening = new CompletableFuture<?>[streams];
            for (int stream = 0; stream < streams; stream++) {
                listening[stream] = one.listen();
            }
            CompletableFuture.allOf(listening).join();
            all.add(one);
        }
        return all;
    }

    /** Each in turn, so that nobody has two messages on their way. A message that one of the streams has not told within ten seconds is an error. */
    private Figures talk(List<ChatVisitor> all, int forSeconds) {
        Figures figures = new Figures();
        AtomicInteger turn = new AtomicInteger();
        Pace.keep(rate, forSeconds, due -> {
            ChatVisitor one = all.get(turn.getAndIncrement() % all.size());
            boolean right = one.say(streams);
            figures.took(System.nanoTime() - due, right, 0);
        });
        return figures;
    }

    private void tell(String what, Figures figures, Map<String, Number> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", what);
        line.put("conversations", conversations);
        line.put("streams", conversations * streams);
        line.put("rate", rate);
        line.putAll(figures.all());
        line.putAll(new TreeMap<>(more));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Json.line(line));
        out.flush();
        spec.commandLine()
                .getErr()
                .printf(
                        "%s: %d conversations with %d streams each, %d messages: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d errors; %s%n",
                        what,
                        conversations,
                        streams,
                        figures.count(),
                        figures.percentile(50),
                        figures.percentile(95),
                        figures.percentile(99),
                        figures.errors(),
                        new TreeMap<>(more));
    }
}
