package nl.veerkracht.cli;

import java.io.PrintWriter;
import nl.veerkracht.linkage.LinkCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands together. Status 0 is success, 1 a failure, 2 wrong use; errors are one sentence on standard error. */
public final class CommandLines {

    /** Not an exit status: the application was started and goes on after the command returned. */
    public static final int KEEPS_RUNNING = -1;

    private CommandLines() {}

    @Command(
            name = "veerkracht",
            description = "One line, held together with her: from the first signals to aftercare that stays open.",
            subcommands = {
                RunCommand.class,
                LinkCommand.class,
                ApiKeyCommand.class,
                AuditCommand.class,
                ImportCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                DirectoryCommand.class,
                TrainCommand.class
            })
    static final class Root {}

    /** Runs the command that {@code arguments} name and returns the exit status. */
    public static int execute(String... arguments) {
        CommandLine root = root();
        return arguments.length == 0 ? root.execute("--help") : root.execute(arguments);
    }

    static CommandLine root() {
        CommandLine root = new CommandLine(new Root());
        addHelp(root);
        root.setParameterExceptionHandler(CommandLines::wrongUse);
        root.setExecutionExceptionHandler(CommandLines::failure);
        return root;
    }

    private static void addHelp(CommandLine command) {
        if (!command.getCommandSpec().mixinStandardHelpOptions()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
        }
        command.getSubcommands().values().forEach(CommandLines::addHelp);
    }

    private static int wrongUse(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("veerkracht: " + oneLine(String.valueOf(e.getMessage())) + " See: ./veerkracht "
                + e.getCommandLine().getCommandSpec().qualifiedName(" ").replaceFirst("^veerkracht ?", "") + " --help");
        return 2;
    }

    private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("veerkracht: " + oneLine(Sentence.of(e)));
        return 1;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
