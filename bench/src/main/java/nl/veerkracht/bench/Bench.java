package nl.veerkracht.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./veerkracht bench}: figures as JSON lines on standard output, words for people on standard error. */
@Command(
        name = "bench",
        description = "Measures the application on a large made-up city.",
        subcommands = {
            SeedCommand.class,
            RunCommand.class,
            StartCommand.class,
            MatchCommand.class,
            IndexCommand.class,
            DirectoryCommand.class,
            ChatCommand.class,
            KernelCommand.class,
            LinkingCommand.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    static CommandLine commandLine() {
        CommandLine bench = new CommandLine(new Bench());
        bench.getCommandSpec().mixinStandardHelpOptions(true);
        bench.getSubcommands().values().forEach(one -> one.getCommandSpec().mixinStandardHelpOptions(true));
        bench.setCaseInsensitiveEnumValuesAllowed(true);
        bench.setExecutionExceptionHandler((failure, command, parsed) -> {
            failure.printStackTrace(command.getErr());
            return 1;
        });
        return bench;
    }
}
