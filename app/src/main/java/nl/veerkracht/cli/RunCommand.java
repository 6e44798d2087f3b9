package nl.veerkracht.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.access.DemoAccounts;
import nl.veerkracht.access.Invitations;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.demo.Demo;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description =
                "Starts the application with its own PostgreSQL in the data directory, or on yours by VEERKRACHT_DB_URL, VEERKRACHT_DB_USER and VEERKRACHT_DB_PASSWORD.")
final class RunCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    DataOption data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--demo", description = "Loads the fictional city and prints its accounts.")
    boolean demo;

    RunCommand() {
        this.spec = CommandSpec.create();
        this.data = new DataOption();
    }

    @Override
    public Integer call() {
        Starting starting = Starting.of(data.directory);
        ConfigurableApplicationContext house = house(starting);
        Installation installation = starting.installation();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            house.close();
            installation.close();
        }));
        PrintWriter out = spec.commandLine().getOut();
        out.println(ready(house));
        if (demo) {
            demoAccounts(house).forEach(out::println);
            herWords(house).ifPresent(out::println);
            reportWords(house).ifPresent(out::println);
            chatWords(house).forEach(out::println);
        } else {
            setUpLink(house).ifPresent(out::println);
        }
        out.flush();
        return CommandLines.KEEPS_RUNNING;
    }

    private ConfigurableApplicationContext house(Starting starting) {
        try {
            ConfigurableApplicationContext house = House.open(starting, settings());
            if (demo) {
                house.getBean(Demo.class).load();
            }
            return house;
        } catch (RuntimeException e) {
            // When it was the database that failed, this tells why, instead of how the application missed it.
            starting.installation().close();
            throw e;
        }
    }

    private Map<String, Object> settings() {
        return Map.of("server.port", port, "veerkracht.demo", demo);
    }

    /** While nobody has an account: the one-time link by which the first administrator comes in. */
    private static Optional<String> setUpLink(ConfigurableApplicationContext house) {
        return Acting.as(
                        new Actor.House("run.set-up"),
                        () -> house.getBean(Invitations.class).first())
                .map(token -> "Set up (once, within seven days): " + address(house) + "/invitation/" + token);
    }

    /** The made-up people, who sign in with one press: outside a demo nobody can. */
    private static Stream<String> demoAccounts(ConfigurableApplicationContext house) {
        return Stream.concat(
                Stream.of("Demo accounts, made up; choose one at " + address(house) + "/sign-in"),
                house.getBean(DemoAccounts.class).offered().stream()
                        .map(account -> String.format(
                                Locale.ROOT,
                                "  %-18s %-32s %s",
                                account.colleague().name(),
                                account.colleague().organisation(),
                                account.roles().stream().map(Role::code).collect(Collectors.joining(", ")))));
    }

    /** One made-up young person, who has no account: her six words, fresh at every start. */
    private static Optional<String> herWords(ConfigurableApplicationContext house) {
        return house.getBean(Demo.class)
                .words()
                .map(words -> "  Her own space, at " + address(house) + "/start: " + String.join(" ", words));
    }

    /** One made-up parent who used the open form and got an answer. */
    private static Optional<String> reportWords(ConfigurableApplicationContext house) {
        return house.getBean(Demo.class)
                .reportWords()
                .map(words ->
                        "  An answer to the open form, at " + address(house) + "/info/81: " + String.join(" ", words));
    }

    /** The keys of the made-up helpline: a helper's words, and those of who talks with the helper. */
    private static Stream<String> chatWords(ConfigurableApplicationContext house) {
        List<List<String>> words = house.getBean(Demo.class).chatWords();
        return Stream.of(
                "  The chat as Samira Benhaddou, at " + address(house) + "/helpline/keys: "
                        + String.join(" ", words.getFirst()),
                "  The chat as its visitor, at " + address(house) + "/info/40: " + String.join(" ", words.getLast()));
    }

    private static String ready(ConfigurableApplicationContext house) {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "Ready: %s (%.1f s)", address(house), seconds);
    }

    private static String address(ConfigurableApplicationContext house) {
        return "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
    }
}
